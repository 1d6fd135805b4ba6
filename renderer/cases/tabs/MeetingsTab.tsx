/** 会議: the 支援会議 that this case came before, and the two ways to one. */
import { formatFiscalYear, formatJapaneseDate } from '../../../db/calendar/rules.ts';
import { usePlace } from '../../app/place.ts';
import { meetingText as text } from '../../text/caseDialogs.ts';
import { MEETING_STATE_LABELS } from '../../text/labels.ts';
import { Button, Chip, EmptyState, LinkButton, Row, Soft, Stack } from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import { SignedCopy } from '../SignedCopy.tsx';

export function MeetingsTab({ view, open }: CasePartProps) {
  const go = usePlace((place) => place.go);
  return (
    <Stack>
      <Row>
        <Button size="s" onPress={() => open({ kind: 'support-meeting' })}>
          {text.openSupport}
        </Button>
        <Button size="s" onPress={() => open({ kind: 'plan-review' })}>
          {text.planReview}
        </Button>
      </Row>
      {view.meetings.length + view.planReviews.length === 0 && (
        <EmptyState title={text.noMeetings}>{text.noMeetingsText}</EmptyState>
      )}
      <ul className="case-records">
        {view.meetings.map(({ meeting, meetingCaseId }) => (
          <li key={meetingCaseId}>
            <Row>
              <LinkButton onPress={() => go({ room: 'meeting', meetingId: meeting.id })}>
                {text.number(formatFiscalYear(meeting.fiscalYear ?? 0), meeting.number ?? 0)}
              </LinkButton>
              {meeting.state && <Chip>{MEETING_STATE_LABELS[meeting.state]}</Chip>}
              <Soft>
                {meeting.date
                  ? formatJapaneseDate(meeting.date, 'day', { weekday: true })
                  : text.dateUndecided}{' '}
                {meeting.place}
              </Soft>
              {meeting.state !== 'preparing' && (
                <SignedCopy
                  view={view}
                  open={open}
                  entity="supportMeetingCase"
                  id={meetingCaseId}
                  what={text.number(formatFiscalYear(meeting.fiscalYear ?? 0), meeting.number ?? 0)}
                  isApproval
                />
              )}
            </Row>
          </li>
        ))}
      </ul>
      {view.planReviews.length > 0 && (
        <ul className="case-records">
          {view.planReviews.map((each) => (
            <li key={each.meetingCaseId}>
              <Row>
                <LinkButton
                  onPress={() =>
                    go({
                      room: 'plan-review',
                      meetingId: each.meetingId,
                      meetingCaseId: each.meetingCaseId,
                    })
                  }
                >
                  {text.planReviewNumber(formatFiscalYear(each.fiscalYear ?? 0), each.number ?? 0)}
                </LinkButton>
                {each.state && <Chip tone="ok">{MEETING_STATE_LABELS[each.state]}</Chip>}
                <Soft>
                  {each.date ? formatJapaneseDate(each.date, 'day', { weekday: true }) : text.dateUndecided}
                </Soft>
                {each.state !== 'preparing' && (
                  <SignedCopy
                    view={view}
                    open={open}
                    entity="planReviewMeetingCase"
                    id={each.meetingCaseId}
                    what={text.planReviewNumber(formatFiscalYear(each.fiscalYear ?? 0), each.number ?? 0)}
                    isApproval
                  />
                )}
              </Row>
            </li>
          ))}
        </ul>
      )}
      {view.gaps.length > 0 && (
        <section aria-labelledby="case-gaps">
          <h2 id="case-gaps" className="case-subtitle">
            {text.gaps}
          </h2>
          <ul className="case-records">
            {view.gaps.map((gap) => (
              <li key={gap.id}>{gap.what}</li>
            ))}
          </ul>
        </section>
      )}
    </Stack>
  );
}
