/** The papers of a case that an attachment may be the signed copy of, by the names that staff know them by. */
import type { AttachmentKind } from '../../db/attachments/codes.ts';
import type { AttachmentSubject } from '../../db/attachments/inputs.ts';
import { formatFiscalYear, formatJapaneseDate, toTokyoDate } from '../../db/calendar/rules.ts';
import type { CaseView } from '../cases/caseView.ts';
import { attachmentText as words } from '../text/attachments.ts';
import { meetingText } from '../text/caseDialogs.ts';
import { caseText } from '../text/cases.ts';
import { evaluationText } from '../text/evaluations.ts';
import { supportPlanText } from '../text/supportPlans.ts';

export interface Subject {
  entity: AttachmentSubject;
  id: string;
  label: string;
  /** What a signed copy of it is. */
  kind: AttachmentKind;
}

const day = (date: string | null): string => (date ? formatJapaneseDate(date) : '');

export function subjectsOf(view: CaseView): Subject[] {
  const nameOf = (personId: string | null) =>
    view.members.find(({ person }) => person.id === personId)?.person.name || caseText.nameUnknown;
  return [
    ...view.consents.map(({ id, personId, date }) => ({
      entity: 'consent' as const,
      id,
      label: words.consentOf(nameOf(personId), day(date)),
      kind: 'signed-consent' as const,
    })),
    ...view.plans.map(({ id, round, version }) => ({
      entity: 'supportPlan' as const,
      id,
      label: words.planOf(supportPlanText.name(round, version)),
      kind: 'signed-plan' as const,
    })),
    ...view.meetings.map(({ meeting, meetingCaseId }) => ({
      entity: 'supportMeetingCase' as const,
      id: meetingCaseId,
      label: words.minutesOf(
        meetingText.number(formatFiscalYear(meeting.fiscalYear ?? 0), meeting.number ?? 0),
      ),
      kind: 'approved-minutes' as const,
    })),
    ...view.planReviews.map(({ meetingCaseId, fiscalYear, number }) => ({
      entity: 'planReviewMeetingCase' as const,
      id: meetingCaseId,
      label: words.minutesOf(meetingText.planReviewNumber(formatFiscalYear(fiscalYear ?? 0), number ?? 0)),
      kind: 'approved-minutes' as const,
    })),
    ...view.evaluations.map(({ id, planRound }) => ({
      entity: 'evaluation' as const,
      id,
      label: words.evaluationOf(
        planRound === null ? evaluationText.ofNoPlan : evaluationText.ofPlan(planRound),
      ),
      kind: 'other' as const,
    })),
    ...view.receptions.map(({ id, receivedAt }) => ({
      entity: 'reception' as const,
      id,
      label: words.receptionOf(receivedAt === null ? '' : day(toTokyoDate(receivedAt))),
      kind: 'received-document' as const,
    })),
    ...view.received.map(({ id, organisationName }) => ({
      entity: 'receivedReferral' as const,
      id,
      label: words.receivedOf(organisationName ?? ''),
      kind: 'received-document' as const,
    })),
    ...view.referrals.map(({ id, organisationId }) => ({
      entity: 'sentReferral' as const,
      id,
      label: words.sentOf(view.names.organisations[organisationId ?? ''] ?? ''),
      kind: 'received-document' as const,
    })),
  ];
}

export const subjectOf = (view: CaseView, entity: string | null, id: string | null): Subject | undefined =>
  subjectsOf(view).find((each) => each.entity === entity && each.id === id);
