/** To anybody but the city's own windows it is a disclosure (C8): to which organisation, on which basis, by whose approval. */
import { useQuery } from '@tanstack/react-query';
import { formatShort } from '../../db/calendar/rules.ts';
import { CONSENT_SCOPES, type ConsentItem, type ConsentScope } from '../../db/consents/codes.ts';
import type { NotSharedBecause } from '../../db/consents/rules.ts';
import { BASIS_DEMANDS } from '../../db/disclosures/rules.ts';
import { LEGAL_BASES } from '../../db/handoff/codes.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { outsideText as words } from '../text/giving.ts';
import { CONSENT_ITEM_LABELS, CONSENT_SCOPE_LABELS, LEGAL_BASIS_LABELS } from '../text/labels.ts';
import {
  Chip,
  ComboBox,
  FieldRow,
  JapaneseDateField,
  LinkButton,
  Select,
  Soft,
  Stack,
  Table,
  TextArea,
  TextField,
} from '../ui/index.ts';
import type { GiveFieldsProps } from './GiveFields.tsx';
import type { GiveForm } from './giveForm.ts';

export function OutsideGrounds({ form, change, faults }: GiveFieldsProps) {
  const organisations = useOrganisationChoices();
  const isReasoned = form.basis !== 'within-purpose' && BASIS_DEMANDS[form.basis].reason;
  return (
    <>
      <p>{words.lead}</p>
      <ComboBox
        label={words.organisation}
        help={words.organisationHelp}
        choices={organisations}
        value={form.organisationId}
        onChange={(organisationId) => change({ organisationId })}
        error={faults.organisationId ?? null}
        isRequired
      />
      <Select
        label={words.basis}
        width="full"
        choices={LEGAL_BASES.filter((basis) => basis !== 'within-purpose').map((basis) => ({
          value: basis,
          label: LEGAL_BASIS_LABELS[basis],
        }))}
        value={form.basis}
        onChange={(basis) => basis && change({ basis })}
      />
      {isReasoned && (
        <TextArea
          label={words.reason}
          rows={2}
          value={form.reason}
          onChange={(reason) => change({ reason })}
          error={faults.reason ?? null}
          isRequired
        />
      )}
      {form.basis === 'consent' && <Coverage form={form} />}
      <FieldRow>
        <TextField
          label={words.approver}
          width="s"
          value={form.approver}
          onChange={(approver) => change({ approver })}
          error={faults.approver ?? null}
          isRequired
        />
        <JapaneseDateField
          label={words.approvedOn}
          value={form.approvedOn}
          onChange={(approvedOn) => change({ approvedOn })}
          error={faults.approvedOn ?? null}
          isRequired
        />
      </FieldRow>
    </>
  );
}

/** Person by person: whose consent carries what would go. A file can't be split by item; a paper can. */
function Coverage({ form }: { form: GiveForm }) {
  const go = usePlace((state) => state.go);
  const canAsk = form.caseIds.length > 0 && form.organisationId !== null && form.toOfficeId !== null;
  const { data } = useQuery(
    trpc.handoff.previewConsents.queryOptions(
      {
        toOfficeId: form.toOfficeId,
        caseIds: [...form.caseIds],
        withhold: [...form.withhold],
        basis: form.basis,
        organisationId: form.organisationId,
      },
      { enabled: canAsk },
    ),
  );
  if (!canAsk || !data) return <Soft>{words.choose}</Soft>;
  const lacking = data.find(({ leftOut }) => leftOut.length > 0);
  return (
    <Stack gap="s">
      <Table
        caption={words.coverageCaption}
        rows={data}
        rowKey={(row) => `${row.caseId} ${row.personId}`}
        columns={[
          { key: 'person', header: words.person, isRowHeader: true, width: 'fit', cell: (row) => row.name },
          { key: 'case', header: words.case, width: 'fit', cell: (row) => row.caseNo },
          {
            key: 'state',
            header: words.state,
            cell: ({ leftOut, consentDates }) =>
              leftOut.length === 0 ? (
                <>
                  <Chip tone="ok">{words.covered}</Chip>{' '}
                  <Soft>{consentDates.map((day) => formatShort(day)).join('、')}</Soft>
                </>
              ) : (
                <>
                  <Chip tone="warn">{words.lacking}</Chip>
                  <ul className="handoff-plain-list">
                    {leftOutWords(leftOut).map((line) => (
                      <li key={line}>{line}</li>
                    ))}
                  </ul>
                </>
              ),
          },
        ]}
      />
      {lacking && (
        <p>
          {words.why}{' '}
          <LinkButton onPress={() => go({ room: 'case', caseId: lacking.caseId, tab: 'consent' })}>
            {words.toPaper}
          </LinkButton>
        </p>
      )}
    </Stack>
  );
}

type LeftOut = readonly {
  scope: ConsentScope;
  item: ConsentItem | null;
  because: NotSharedBecause;
}[];

/** One line for each reason, with its items; a scope of which nothing goes by its own name. */
function leftOutWords(leftOut: LeftOut): string[] {
  const byReason = new Map<NotSharedBecause, string[]>();
  for (const { scope, item, because } of leftOut)
    byReason.set(because, [
      ...(byReason.get(because) ?? []),
      item ? CONSENT_ITEM_LABELS[item] : CONSENT_SCOPE_LABELS[scope],
    ]);
  const isAll = leftOut.filter(({ item }) => item === null).length === CONSENT_SCOPES.length;
  return [...byReason].map(
    ([because, items]) => `${words.because[because]}: ${isAll ? words.whole : items.join('、')}`,
  );
}
