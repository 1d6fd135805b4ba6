/** What else was agreed on for the day, of whatever kind and of whomever: put on the round with one press. */
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { visitText as words } from '../text/visits.ts';
import { Button, Panel, Soft, Stack, Table, useAnnounce } from '../ui/index.ts';
import { arrangeVisits, nameOf, planned, type VisitDay } from './visitDay.ts';

export function OtherAppointments({ day }: { day: VisitDay }) {
  const announce = useAnnounce();
  const arranging = useOutcome(arrangeVisits);
  if (day.others.length === 0) return null;
  return (
    <Panel title={words.others}>
      <Stack gap="s">
        <Soft>{words.othersText}</Soft>
        <Refused refusal={arranging.refusal} />
        <Table
          caption={words.others}
          rows={day.others}
          rowKey={({ caseId }) => caseId}
          columns={[
            {
              key: 'time',
              header: words.columns.time,
              width: 'fit',
              cell: ({ time }) => time ?? words.noTime,
            },
            {
              key: 'who',
              header: words.columns.who,
              isRowHeader: true,
              cell: (each) => (
                <>
                  {each.personName || words.unnamed} <Soft>{each.caseNo}</Soft>
                </>
              ),
            },
            { key: 'subject', header: words.columns.subject, cell: ({ subject }) => subject },
            {
              key: 'action',
              header: words.columns.actions,
              isHeaderHidden: true,
              width: 'fit',
              cell: (each) => (
                <Button
                  size="s"
                  isDisabled={arranging.isRunning}
                  aria-label={words.putOf(nameOf(each))}
                  onPress={() =>
                    void arranging
                      .run({
                        date: day.date,
                        stops: [...planned(day.stops), { caseId: each.caseId, time: each.time }],
                      })
                      .then((done) => done && announce(words.added(nameOf(each)), { tone: 'ok' }))
                  }
                >
                  {words.put}
                </Button>
              ),
            },
          ]}
        />
      </Stack>
    </Panel>
  );
}
