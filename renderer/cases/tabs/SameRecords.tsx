/** Records that may be of the same person as somebody of the household, and those that were joined, with the way back. */
import { useQuery } from '@tanstack/react-query';
import { formatInstantTokyo } from '../../../db/calendar/rules.ts';
import { STRONG } from '../../../db/people/rules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { caseText } from '../../text/cases.ts';
import { MATCH_REASON_LABELS } from '../../text/labels.ts';
import { peopleText as words } from '../../text/people.ts';
import { Button, Chip, Panel, Row, Soft, useAnnounce } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { Member } from '../caseView.ts';
import { useAction } from '../useAction.ts';

export function SameRecords({ view, open }: CasePartProps) {
  return view.members.map((member) => <SameAs key={member.memberId} member={member} open={open} />);
}

function SameAs({ member, open }: { member: Member; open: CasePartProps['open'] }) {
  const { person } = member;
  const precision = person.birthPrecision;
  const { data } = useQuery(
    trpc.people.candidates.queryOptions({
      name: person.name ?? '',
      kana: person.kana ?? '',
      birth:
        person.birthDate && precision && precision !== 'unknown'
          ? { iso: person.birthDate, precision }
          : null,
      tel: [person.telHome, person.telMobile].filter(Boolean).join('、').slice(0, 60),
      address: person.address ?? '',
      exceptPersonId: person.id,
    }),
  );
  const strong = data?.filter(({ strength }) => strength >= STRONG) ?? [];
  if (strong.length === 0) return null;
  return (
    <Panel title={words.candidatesOf(person.name || words.nameUnknown)} level={3}>
      <ul className="case-records">
        {strong.map((candidate) => (
          <li key={candidate.personId}>
            <Row justify="between">
              <Row>
                <strong>{words.sameName(candidate.name || words.nameUnknown, candidate.kana)}</strong>
                {candidate.reasons.map((reason) => (
                  <Chip key={reason} tone="info">
                    {MATCH_REASON_LABELS[reason]}
                  </Chip>
                ))}
                <Soft>{candidate.cases.map(({ caseNo }) => caseNo).join('、') || words.noCases}</Soft>
              </Row>
              <Button
                size="s"
                aria-label={`${candidate.name || words.nameUnknown}と${words.sameCompare}`}
                onPress={() => open({ kind: 'merge', keptId: person.id, mergedId: candidate.personId })}
              >
                {words.sameCompare}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const undoMerge = (input: { mergeId: string }) => trpcClient.people.undoMerge.mutate(input);

export function Merges({ view }: Pick<CasePartProps, 'view'>) {
  const announce = useAnnounce();
  const action = useAction(undoMerge);
  const { data: merges } = useQuery(trpc.people.merges.queryOptions({ caseId: view.head.id }));
  if (!merges || merges.length === 0) return null;
  return (
    <Panel title={words.merges} level={3}>
      <Refused refusal={action.refusal} />
      <ul className="case-records">
        {merges.map(({ mergeId, keptName, mergedName, reason, ...each }) => (
          <li key={mergeId}>
            <Row justify="between">
              <div>
                <Row>
                  <strong>
                    {words.mergeOf(keptName || caseText.nameUnknown, mergedName || caseText.nameUnknown)}
                  </strong>
                  <Soft>{words.mergeBy(formatInstantTokyo(each.mergedAt), each.staffName)}</Soft>
                </Row>
                <p className="case-text">{reason}</p>
              </div>
              {each.undoneAt === null ? (
                <Button
                  size="s"
                  variant="quiet"
                  onPress={() =>
                    void action.runThen({ mergeId }, ({ stayed }) => announce(words.mergeUndoDone(stayed)))
                  }
                >
                  {words.mergeUndo}
                </Button>
              ) : (
                <Soft>{words.mergeUndone(formatInstantTokyo(each.undoneAt), each.undoneByName)}</Soft>
              )}
            </Row>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
