/** At the left of a sitting: its parts to jump to, and its cases in the order of the day, one of which is open. */
import { PLAN_REVIEW_KIND_LABELS } from '../../text/labels/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { Button, Chip, LinkButton, Row, Soft } from '../../ui/index.ts';
import { jumpTo } from '../MeetingSection.tsx';
import type { AgendaCase } from './sitting.ts';

export interface CaseListProps {
  cases: readonly AgendaCase[];
  present: string | null;
  onChoose: (meetingCaseId: string) => void;
  /** Only while it is being prepared. */
  onAdd?: () => void;
}

export const caseAnchor = 'plan-review-case';

const START = [
  ['plan-review-held', words.sections.held],
  ['plan-review-attendees', words.sections.attendees],
  ['plan-review-agenda', words.sections.agenda],
] as const;

export function CaseList({ cases, present, onChoose, onAdd }: CaseListProps) {
  return (
    <nav className="meetings-parts plan-review-side" aria-label={words.contents}>
      <ol className="meetings-part-list">
        {START.map(([anchor, title]) => (
          <li key={anchor}>
            <LinkButton onPress={() => jumpTo(anchor)}>{title}</LinkButton>
          </li>
        ))}
      </ol>
      <h2 className="plan-review-side-title">{words.cases}</h2>
      <ol className="plan-review-cases">
        {cases.map((each) => (
          <li key={each.meetingCaseId} data-present={each.meetingCaseId === present || undefined}>
            <LinkButton
              aria-current={each.meetingCaseId === present}
              onPress={() => {
                onChoose(each.meetingCaseId);
                requestAnimationFrame(() => jumpTo(caseAnchor));
              }}
            >
              {words.caseButton(each.startTime, each.personName || words.unnamed)}
            </LinkButton>
            <Soft>{PLAN_REVIEW_KIND_LABELS[each.kind]}</Soft>
            <Row>
              {each.mayCome ? (
                <Chip tone={each.isDone ? 'ok' : 'info'}>{each.isDone ? words.done : words.open}</Chip>
              ) : (
                <Chip tone="urgent">{words.noConsent}</Chip>
              )}
              {each.reaches.some(({ kind }) => kind === 'outside') && (
                <Chip tone="warn">{words.outside}</Chip>
              )}
            </Row>
          </li>
        ))}
      </ol>
      {onAdd && (
        <Button size="s" onPress={onAdd}>
          ＋ {words.addCase}
        </Button>
      )}
      <ol className="meetings-part-list">
        <li>
          <LinkButton onPress={() => jumpTo('plan-review-end')}>{words.sections.end}</LinkButton>
        </li>
      </ol>
    </nav>
  );
}
