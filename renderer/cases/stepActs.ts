/** Where each step of the way is done and where each missing thing is entered: the one place that leads from 次にすること to a form or a room. */
import { type CaseEvent, nextState } from '../../db/cases/rules.ts';
import type { MissingKind, WayStep } from '../../db/cases/wayCodes.ts';
import type { Place } from '../app/place.ts';
import { adviceText } from '../text/accompany.ts';
import { meetingText, referralText } from '../text/caseDialogs.ts';
import { caseText as words } from '../text/cases.ts';
import { consentText } from '../text/consents.ts';
import { courseText } from '../text/course.ts';
import { type CaseView, openReferral, preparedMeeting } from './caseView.ts';
import type { CaseDialog } from './dialogs/caseDialog.ts';

/** A form on the case, or another room. */
export type Act = { dialog: CaseDialog } | { place: Place };

const open = (dialog: CaseDialog) => (): Act => ({ dialog });
const note = open({ kind: 'note' });
/** 中間の状況確認 is of a plan in force; without one there is an entry to write. */
const check = (view: CaseView): Act => ({
  dialog: view.plans.some(({ state }) => state === 'decided') ? { kind: 'plan-check' } : { kind: 'note' },
});
const consent = open({ kind: 'consent' });
const request = open({ kind: 'request-coordination' });
const plan = ({ head }: CaseView): Act => ({ place: { room: 'support-plan', caseId: head.id } });
const evaluation = ({ head }: CaseView): Act => ({ place: { room: 'evaluation', caseId: head.id } });
const sheet = ({ head }: CaseView): Act => ({ place: { room: 'intake-sheet', caseId: head.id } });
const reception = ({ head }: CaseView): Act => ({ place: { room: 'reception', caseId: head.id } });
const meetings = (): Act => ({ place: { room: 'meetings' } });
const meeting = (view: CaseView): Act => {
  const prepared = preparedMeeting(view);
  return prepared ? { place: { room: 'meeting', meetingId: prepared.id } } : meetings();
};
/** The 重層的支援会議 in preparation that the case is on. */
const planReview =
  (otherwise: (view: CaseView) => Act) =>
  (view: CaseView): Act => {
    const prepared = view.planReviews.find(({ state }) => state === 'preparing');
    return prepared
      ? {
          place: {
            room: 'plan-review',
            meetingId: prepared.meetingId,
            meetingCaseId: prepared.meetingCaseId,
          },
        }
      : otherwise(view);
  };
const confirmReferral = (view: CaseView): Act => {
  const referral = openReferral(view);
  return { dialog: referral ? { kind: 'confirm-referral', referralId: referral.id } : { kind: 'referral' } };
};

export const STEP_ACTS: Record<WayStep, (view: CaseView) => Act> = {
  'confirm-safety': note,
  screen: open({ kind: 'screening' }),
  'screen-again': open({ kind: 'screening' }),
  'send-referral': open({ kind: 'referral' }),
  'confirm-referral': confirmReferral,
  'keep-supporting': note,
  'request-coordination': request,
  'decide-acceptance': open({ kind: 'decide-acceptance' }),
  'decide-acceptance-without-consent': open({ kind: 'decide-acceptance' }),
  'hold-support-meeting': open({ kind: 'support-meeting' }),
  'hold-meeting-prepared': meeting,
  'obtain-consent': consent,
  'make-plan': plan,
  'explain-plan': plan,
  'sign-plan': plan,
  'submit-plan': plan,
  'hold-plan-review': planReview(plan),
  'amend-plan': plan,
  'decide-plan': plan,
  'notify-plan': plan,
  'report-plan': plan,
  monitor: check,
  evaluate: evaluation,
  'bring-evaluation-before-meeting': evaluation,
  'hold-evaluation-review': planReview(evaluation),
  'name-leads': evaluation,
  'explain-evaluation': evaluation,
  'decide-evaluation': evaluation,
  'report-ending': evaluation,
  'follow-up': evaluation,
  'watch-over': note,
  nothing: reception,
};

export const MISSING_ACTS: Record<MissingKind, (view: CaseView) => Act> = {
  'principal-name': (view) => ({
    dialog: {
      kind: 'person',
      memberId:
        view.members.find(({ person }) => person.id === view.record.principalPersonId)?.memberId ?? null,
    },
  }),
  'responsible-staff': open({ kind: 'responsibility' }),
  'risk-check': open({ kind: 'risks' }),
  'intake-sheet': sheet,
  'from-section': request,
  connector: request,
  'sharing-consent': consent,
  'next-appointment': note,
  'meeting-day': meeting,
  'meeting-time': meeting,
  'meeting-place': meeting,
  'plan-persons': plan,
  'plan-issues': plan,
  'plan-goal': plan,
  'plan-actions': plan,
  'plan-period': plan,
  'plan-signature': plan,
  'plan-review-day': planReview(open({ kind: 'plan-review' })),
  'plan-evaluation-day': plan,
  'evaluation-goals': evaluation,
  'evaluation-changes': evaluation,
  'evaluation-situation': evaluation,
  'lead-after': evaluation,
  'follow-up-day': evaluation,
};

type Link = [label: string, dialog: CaseDialog];
const RECORD_CONSENT: Link = [consentText.record, { kind: 'consent' }];
const OPEN_SUPPORT: Link = [meetingText.openSupport, { kind: 'support-meeting' }];

/** Ways around the one button, where the counter's day takes another turn. */
const OTHERS: Partial<Record<WayStep, Link[]>> = {
  'confirm-safety': [[words.changeUrgency, { kind: 'urgency' }]],
  screen: [[words.writeNote, { kind: 'note' }], [words.askRisks, { kind: 'risks' }], RECORD_CONSENT],
  'screen-again': [[words.writeNote, { kind: 'note' }], RECORD_CONSENT],
  'send-referral': [RECORD_CONSENT],
  'confirm-referral': [[referralText.send, { kind: 'referral' }]],
  'keep-supporting': [[words.screen, { kind: 'screening' }]],
  'request-coordination': [RECORD_CONSENT],
  'decide-acceptance': [RECORD_CONSENT],
  'decide-acceptance-without-consent': [RECORD_CONSENT],
  'hold-support-meeting': [[meetingText.planReview, { kind: 'plan-review' }], RECORD_CONSENT],
  'hold-meeting-prepared': [RECORD_CONSENT],
  'obtain-consent': [[words.writeNote, { kind: 'note' }], OPEN_SUPPORT],
  'make-plan': [OPEN_SUPPORT],
  monitor: [
    [words.writeNote, { kind: 'note' }],
    [adviceText.open, { kind: 'advice' }],
  ],
};

/** 中断・終了 and 再開, wherever the table of states knows the way. */
function turnsFrom({ record, head }: CaseView): Link[] {
  const may = (event: CaseEvent) => nextState(record.state ?? head.state, event).ok;
  const reopen: Link = [courseText.reopen, { kind: 'reopen' }];
  const leave: Link = [courseText.suspendOrEnd, { kind: 'suspend-or-end' }];
  return [
    ...(may('reopened') || may('reopened-next-term') ? [reopen] : []),
    ...(may('suspended') || may('ended-at-once') ? [leave] : []),
  ];
}

export const linksOf = (view: CaseView): Link[] => [...(OTHERS[view.way.step] ?? []), ...turnsFrom(view)];
