/** 重層的支援会議 in the room of the meetings: a panel of its own above the 支援会議, never one list with them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { FormDialog } from '../../cases/FormDialog.tsx';
import { useAction } from '../../cases/useAction.ts';
import { PLAN_REVIEW_KIND_LABELS } from '../../text/labels/meetings.ts';
import { MEETING_STATE_LABELS } from '../../text/labels.ts';
import { meetingsText } from '../../text/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { sittingText } from '../../text/sittings.ts';
import {
  Button,
  Chip,
  EmptyState,
  JapaneseDateField,
  LinkButton,
  Panel,
  Row,
  Table,
} from '../../ui/index.ts';

export function PlanReviewList() {
  const { data } = useQuery(trpc.planReviews.list.queryOptions());
  const go = usePlace((state) => state.go);
  const [isPreparing, setPreparing] = useState(false);
  if (!data) return null;
  return (
    <Panel
      title={words.listTitle}
      aside={
        <Button size="s" onPress={() => setPreparing(true)}>
          {words.prepare}
        </Button>
      }
    >
      <Table
        caption={words.listCaption}
        rows={data}
        rowKey={(meeting) => meeting.id}
        empty={<EmptyState title={words.listEmpty}>{words.listEmptyText}</EmptyState>}
        columns={[
          {
            key: 'number',
            header: meetingsText.columns.number,
            isRowHeader: true,
            width: 'fit',
            cell: (meeting) => meetingsText.numberOf(meeting.fiscalYear, meeting.number),
          },
          {
            key: 'date',
            header: meetingsText.columns.date,
            width: 'fit',
            cell: (meeting) =>
              meeting.date
                ? `${formatJapaneseDate(meeting.date, 'day', { weekday: true })} ${meeting.startTime ?? ''}`
                : meetingsText.dateUndecided,
          },
          {
            key: 'cases',
            header: words.cases,
            cell: (meeting) => (
              <Row>
                {meeting.cases.map((each) => (
                  <LinkButton
                    key={each.meetingCaseId}
                    onPress={() =>
                      go({
                        room: 'plan-review',
                        meetingId: meeting.id,
                        meetingCaseId: each.meetingCaseId,
                      })
                    }
                  >
                    {words.item(
                      each.startTime,
                      each.personName || words.unnamed,
                      PLAN_REVIEW_KIND_LABELS[each.kind],
                    )}
                  </LinkButton>
                ))}
              </Row>
            ),
          },
          {
            key: 'state',
            header: meetingsText.columns.state,
            width: 'fit',
            cell: ({ state, isTrial, byCirculation, calledOffOn }) => (
              <Row>
                {calledOffOn ? (
                  <Chip>{sittingText.callOff.chip}</Chip>
                ) : (
                  <Chip tone={state === 'preparing' ? 'info' : 'ok'}>
                    {MEETING_STATE_LABELS[state ?? 'preparing']}
                  </Chip>
                )}
                {isTrial && <Chip>{words.trial}</Chip>}
                {byCirculation && <Chip>{words.byCirculation}</Chip>}
              </Row>
            ),
          },
          {
            key: 'open',
            header: meetingsText.columns.open,
            isHeaderHidden: true,
            width: 'fit',
            cell: (meeting) => (
              <Button
                size="s"
                aria-label={words.openOf(meetingsText.numberOf(meeting.fiscalYear, meeting.number))}
                onPress={() => go({ room: 'plan-review', meetingId: meeting.id })}
              >
                {meetingsText.open}
              </Button>
            ),
          },
        ]}
      />
      {isPreparing && <PrepareDialog onClose={() => setPreparing(false)} />}
    </Panel>
  );
}

function PrepareDialog({ onClose }: { onClose: () => void }) {
  const go = usePlace((state) => state.go);
  const [date, setDate] = useState<string | null>(null);
  const action = useAction(trpcClient.planReviews.create.mutate);
  return (
    <FormDialog
      title={words.prepareTitle}
      submitLabel={words.prepareSave}
      onSubmit={() =>
        void action.runThen({ date }, ({ meetingId }) => go({ room: 'plan-review', meetingId }))
      }
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
    >
      <JapaneseDateField label={words.prepareDate} value={date} onChange={setDate} />
    </FormDialog>
  );
}
