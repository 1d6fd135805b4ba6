/** Whose record was taken, what they came for before, and which case this reception goes to. */
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { continuationOf } from '../../db/receptions/rules.ts';
import { usePlace } from '../app/place.ts';
import { peopleText } from '../text/people.ts';
import { receptionText as words } from '../text/receptions.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { LinkButton, Notice, RadioGroup, Row, Soft } from '../ui/index.ts';
import type { PersonRow } from './receptionBody.ts';

export interface KnownPersonProps {
  known: NonNullable<PersonRow['known']>;
  caseId: string | null;
  /** Null for a member of the household, and where the case is given. */
  onCase: ((caseId: string | null) => void) | null;
  onForget: () => void;
}

const NEW = 'new';

export function KnownPerson({ known, caseId, onCase, onForget }: KnownPersonProps) {
  const go = usePlace((placed) => placed.go);
  return (
    <Notice
      tone="info"
      label={words.knownLabel}
      action={<LinkButton onPress={onForget}>{words.knownForget}</LinkButton>}
    >
      <p>{words.knownAs(known.name || peopleText.nameUnknown)}</p>
      {known.cases.length === 0 ? (
        <Soft>{words.knownNever}</Soft>
      ) : (
        <ul aria-label={words.knownCases}>
          {known.cases.map((each) => (
            <li key={each.caseId}>
              <Row>
                <span>
                  {peopleText.caseOf(
                    each.caseNo,
                    CASE_STATE_LABELS[each.state],
                    formatShort(toTokyoDate(each.openedAt)),
                  )}
                </span>
                <LinkButton onPress={() => go({ room: 'case', caseId: each.caseId })}>
                  {words.seeCase(each.caseNo)}
                </LinkButton>
              </Row>
            </li>
          ))}
        </ul>
      )}
      {onCase && known.cases.length > 0 && (
        <RadioGroup
          label={words.whichCase}
          choices={[
            ...known.cases.map((each) => ({
              value: each.caseId,
              label:
                continuationOf(each.state) === 'reopen'
                  ? words.reopenCase(each.caseNo)
                  : words.furtherCase(each.caseNo),
            })),
            { value: NEW, label: words.newCase },
          ]}
          value={caseId ?? NEW}
          onChange={(value) => onCase(value === NEW || value === null ? null : value)}
        />
      )}
    </Notice>
  );
}
