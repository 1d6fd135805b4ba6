/** 関係者会議 in the room of the meetings, in a panel of their own: never in one list with those about cases. */
import { useQuery } from '@tanstack/react-query';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { MEETING_STATE_LABELS } from '../text/labels.ts';
import { meetingsText } from '../text/meetings.ts';
import { stakeholderText as words } from '../text/stakeholderMeetings.ts';
import { Button, Chip, EmptyState, Panel, Soft, Stack, Table } from '../ui/index.ts';

const { columns } = words;

export function StakeholderList() {
  const { data } = useQuery(trpc.stakeholderMeetings.list.queryOptions());
  const go = usePlace((placed) => placed.go);
  const create = useOutcome(() => trpcClient.stakeholderMeetings.create.mutate({}));
  if (!data) return null;
  const prepare = async () => {
    const made = await create.run(undefined);
    if (made) go({ room: 'stakeholder-meeting', meetingId: made.meetingId });
  };
  return (
    <Panel
      title={words.title}
      aside={
        <Button size="s" isPending={create.isRunning} onPress={() => void prepare()}>
          {words.prepare}
        </Button>
      }
    >
      <Stack>
        <Soft>{words.lead}</Soft>
        <Refused refusal={create.refusal} />
        {data.length === 0 ? (
          <EmptyState title={words.empty}>{words.emptyHelp}</EmptyState>
        ) : (
          <Table
            caption={words.listCaption}
            rows={data}
            rowKey={(meeting) => meeting.id}
            columns={[
              {
                key: 'number',
                header: columns.number,
                isRowHeader: true,
                width: 'fit',
                cell: (meeting) => meetingsText.numberOf(meeting.fiscalYear, meeting.number),
              },
              {
                key: 'date',
                header: columns.date,
                width: 'fit',
                cell: (meeting) =>
                  meeting.date
                    ? `${formatJapaneseDate(meeting.date, 'day', { weekday: true })} ${meeting.startTime ?? ''}`
                    : meetingsText.dateUndecided,
              },
              {
                key: 'place',
                header: columns.place,
                cell: (meeting) => meeting.place || meetingsText.placeUndecided,
              },
              {
                key: 'attendees',
                header: columns.attendees,
                width: 'fit',
                cell: ({ attendees }) =>
                  words.people((attendees ?? []).filter((each) => each.attended && each.name).length),
              },
              {
                key: 'state',
                header: columns.state,
                width: 'fit',
                cell: ({ state }) => (
                  <Chip tone={state === 'preparing' ? 'info' : 'ok'}>
                    {MEETING_STATE_LABELS[state ?? 'preparing']}
                  </Chip>
                ),
              },
              {
                key: 'open',
                header: columns.open,
                isHeaderHidden: true,
                width: 'fit',
                cell: (meeting) => (
                  <Button
                    size="s"
                    aria-label={words.openOf(meetingsText.numberOf(meeting.fiscalYear, meeting.number))}
                    onPress={() => go({ room: 'stakeholder-meeting', meetingId: meeting.id })}
                  >
                    {words.open}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Stack>
    </Panel>
  );
}
