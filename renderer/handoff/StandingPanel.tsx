/** Per other window: what it has received of ours, what it doesn't have yet, and what came from it. */
import { useQuery } from '@tanstack/react-query';
import { formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { cardsText } from '../text/cards.ts';
import { handoffText, takeText } from '../text/handoff.ts';
import { Button, DescriptionList, LinkButton, Panel, Row, Soft, Stack } from '../ui/index.ts';
import { useCaseHeads } from './useCaseHeads.ts';

const words = handoffText.standing;
/** So many changed cases by name; the others are counted, and all of them stand ticked when giving. */
const NAMED = 5;

/** Another PC of either side, by its mark; one from before PCs counted for themselves has none. */
const otherLabel = ({ isOurs, pc }: { isOurs: boolean; pc: string }): string => {
  const { ours, oursOld, theirs, theirsOld } = cardsText.chain;
  if (isOurs) return pc ? ours(pc) : oursOld;
  return pc ? theirs(pc) : theirsOld;
};

export function StandingPanel() {
  const standings = useQuery(trpc.handoff.standings.queryOptions());
  const { data: heads } = useCaseHeads(
    (standings.data ?? []).flatMap((each) => each.changedCaseIds.slice(0, NAMED)),
  );
  const go = usePlace((state) => state.go);
  const reached = (file: { sequence: number; at: number } | null) =>
    file && words.reached(file.sequence, formatShort(toTokyoDate(file.at)));
  return (
    <Loaded query={standings}>
      {(offices) => (
        <Stack>
          {offices.map((office) => {
            const changed = office.changedCaseIds;
            const [firstWaiting] = office.unconfirmed;
            const lastWaiting = office.unconfirmed.at(-1);
            const waits = firstWaiting && lastWaiting ? words.waits(firstWaiting, lastWaiting) : null;
            return (
              <Panel
                key={office.officeId}
                title={words.title(office.name)}
                aside={
                  changed.length > 0 && (
                    <Button
                      size="s"
                      onPress={() => go({ room: 'handoff-give', toOfficeId: office.officeId })}
                    >
                      {words.give(changed.length)}
                    </Button>
                  )
                }
              >
                <Stack gap="s">
                  <DescriptionList
                    layout="stack"
                    items={[
                      { label: words.lastGiven, value: reached(office.lastGiven) ?? words.none },
                      {
                        label: words.lastReceipted,
                        value: reached(office.lastReceipted) ?? waits ?? words.none,
                        note: office.lastReceipted && waits,
                      },
                      { label: words.lastReceived, value: reached(office.lastReceived) ?? words.none },
                      ...office.others.map((each) => ({
                        label: otherLabel(each),
                        value: reached(each.last),
                        note: each.unconfirmed.length > 0 ? cardsText.chain.waits : null,
                      })),
                      {
                        label: words.changed,
                        value: changed.length > 0 ? words.changedOf(changed.length) : words.unchanged,
                      },
                    ]}
                  />
                  {changed.length > 0 && (
                    <Row>
                      {changed.slice(0, NAMED).map((id) => {
                        const head = heads?.find((each) => each.id === id);
                        return head ? (
                          <LinkButton key={id} onPress={() => go({ room: 'case', caseId: id })}>
                            {`${head.personName || takeText.unnamed}（${head.caseNo}）`}
                          </LinkButton>
                        ) : null;
                      })}
                      {changed.length > NAMED && (
                        <Soft>{handoffText.takeouts.moreCases(changed.length - NAMED)}</Soft>
                      )}
                    </Row>
                  )}
                </Stack>
              </Panel>
            );
          })}
        </Stack>
      )}
    </Loaded>
  );
}
