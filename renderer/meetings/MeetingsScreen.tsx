/** 会議: every 支援会議, newest first. One begins from its case, so an empty list says where to go. */
import './meetings.css';
import { useQuery } from '@tanstack/react-query';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { MEETING_STATE_LABELS } from '../text/labels.ts';
import { meetingsText } from '../text/meetings.ts';
import { sittingText } from '../text/sittings.ts';
import { Button, Chip, LinkButton, PageHeading, Panel, ProgressBar, Row, Stack, Table } from '../ui/index.ts';
import { PlanReviewList } from './planReview/PlanReviewList.tsx';
import { StakeholderList } from './StakeholderList.tsx';

const words = meetingsText.columns;

export function MeetingsScreen() {
  const { data } = useQuery(trpc.meetings.list.queryOptions());
  const go = usePlace((state) => state.go);
  if (!data) return <ProgressBar label={meetingsText.loading} />;
  return (
    <Stack>
      <PageHeading title={meetingsText.title} />
      <PlanReviewList />
      {data.length === 0 ? (
        <Panel title={meetingsText.supportTitle}>
          <div className="meetings-empty">
            <strong>{meetingsText.emptyTitle}</strong>
            <p>{meetingsText.emptySupport}</p>
            <p>{meetingsText.emptyHow}</p>
            <Button onPress={() => go({ room: 'cases' })}>{meetingsText.toCases}</Button>
          </div>
        </Panel>
      ) : (
        <Panel title={meetingsText.supportTitle}>
          <Table
            caption={meetingsText.listCaption}
            rows={data}
            rowKey={(meeting) => meeting.id}
            columns={[
              {
                key: 'number',
                header: words.number,
                isRowHeader: true,
                width: 'fit',
                cell: (meeting) => meetingsText.numberOf(meeting.fiscalYear, meeting.number),
              },
              {
                key: 'date',
                header: words.date,
                width: 'fit',
                cell: (meeting) =>
                  meeting.date
                    ? `${formatJapaneseDate(meeting.date, 'day', { weekday: true })} ${meeting.startTime ?? ''}`
                    : meetingsText.dateUndecided,
              },
              {
                key: 'place',
                header: words.place,
                cell: (meeting) => meeting.place || meetingsText.placeUndecided,
              },
              {
                key: 'cases',
                header: words.cases,
                cell: (meeting) => (
                  <Row>
                    {meeting.cases.map(({ meetingCaseId, caseId, head }) => (
                      <LinkButton key={meetingCaseId} onPress={() => caseId && go({ room: 'case', caseId })}>
                        {meetingsText.caseTitle(
                          head?.personName || meetingsText.caseUnnamed,
                          head?.caseNo ?? '',
                        )}
                      </LinkButton>
                    ))}
                  </Row>
                ),
              },
              {
                key: 'state',
                header: words.state,
                width: 'fit',
                cell: ({ state, calledOffOn }) =>
                  calledOffOn ? (
                    <Chip>{sittingText.callOff.chip}</Chip>
                  ) : (
                    <Chip tone={state === 'preparing' ? 'info' : 'ok'}>
                      {MEETING_STATE_LABELS[state ?? 'preparing']}
                    </Chip>
                  ),
              },
              {
                key: 'open',
                header: words.open,
                isHeaderHidden: true,
                width: 'fit',
                cell: (meeting) => (
                  <Button
                    size="s"
                    aria-label={meetingsText.openOf(
                      meetingsText.numberOf(meeting.fiscalYear, meeting.number),
                    )}
                    onPress={() => go({ room: 'meeting', meetingId: meeting.id })}
                  >
                    {meetingsText.open}
                  </Button>
                ),
              },
            ]}
          />
        </Panel>
      )}
      <StakeholderList />
    </Stack>
  );
}
