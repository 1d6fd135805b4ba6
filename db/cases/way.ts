/**
 * 次にすること: what a case asks for next, who does it, until when and what is still missing — one entry per state, so that no state is
 * without one. Pure: facts in, no clock, no I/O. The words are in `renderer/text/nextSteps.ts`, which button leads where in
 * `renderer/cases/stepActs.ts`. Days that the city's practice gives are proposals and fall on working days (C22); they stop nothing.
 */
import { addDays, nextWorkingDay, toTokyoDate } from '../calendar/rules.ts';
import { type CaseState, CONSENT_WAITING_DAYS, hasEnded, safetyDue } from './rules.ts';
import { type DueSource, type Going, WAY_WHO, type Way, type WayFacts } from './wayCodes.ts';
import { ended, evaluating, noConsent, planning, supporting } from './wayOfPlan.ts';

/** Two weeks from listening to the decision how to go on; one from the request to 受理判定. */
const SCREENING_DAYS = 14;
const ACCEPTANCE_DAYS = 7;

const workingDay = (facts: WayFacts, day: string, after: number): string =>
  nextWorkingDay(addDays(day, after), facts.closedDays);

const consentDay = (facts: WayFacts): [string | null, DueSource] => [
  facts.consentWaitingSince && workingDay(facts, facts.consentWaitingSince, CONSENT_WAITING_DAYS),
  'consent-waiting',
];

const listening = (facts: WayFacts): Going => ({
  step: facts.wasReturned ? 'screen-again' : 'screen',
  due: [workingDay(facts, facts.listeningSince, SCREENING_DAYS), 'screening-two-weeks'],
  missing: [
    !facts.hasPrincipalName && { what: 'principal-name' },
    !facts.hasResponsibleStaff && { what: 'responsible-staff' },
    !facts.risksAsked && { what: 'risk-check' },
    !facts.sheetBegun && { what: 'intake-sheet' },
  ],
});

const referring = (facts: WayFacts): Going =>
  facts.openReferral
    ? { step: 'confirm-referral', due: [facts.openReferral.confirmDue, 'referral-confirmation'] }
    : { step: 'send-referral', missing: [noConsent(facts)] };

const keeping = (facts: WayFacts): Going => ({
  step: 'keep-supporting',
  due: [facts.nextAppointment, 'next-appointment'],
  missing: [facts.nextAppointment === null && { what: 'next-appointment' }],
});

const requesting = (facts: WayFacts): Going => {
  const { openAcceptance: open } = facts;
  if (!open)
    return {
      step: 'request-coordination',
      missing: [{ what: 'from-section' }, { what: 'connector' }, noConsent(facts)],
    };
  return {
    step: open.withConsent ? 'decide-acceptance' : 'decide-acceptance-without-consent',
    due: [workingDay(facts, open.requestedOn, ACCEPTANCE_DAYS), 'acceptance-one-week'],
    missing: [open.withConsent && noConsent(facts)],
  };
};

const preparing = (facts: WayFacts): Going => {
  const { preparedMeeting: meeting } = facts;
  return {
    step: 'hold-meeting-prepared',
    due: [meeting?.date ?? null, 'meeting-day'],
    missing: [
      !meeting?.date && { what: 'meeting-day' },
      !meeting?.startTime && { what: 'meeting-time' },
      !meeting?.place && { what: 'meeting-place' },
    ],
  };
};

/** Consent first; without one the 支援会議 (R01). */
const assessing = (facts: WayFacts): Going => {
  if (facts.hasSharingConsent) return planning(facts);
  if (facts.preparedMeeting) return preparing(facts);
  return { step: 'hold-support-meeting', due: consentDay(facts), missing: [noConsent(facts)] };
};

const waitingForConsent = (facts: WayFacts): Going =>
  facts.hasSharingConsent
    ? planning(facts)
    : {
        step: 'obtain-consent',
        due: consentDay(facts),
        missing: [
          { what: 'sharing-consent' },
          facts.nextAppointment === null && { what: 'next-appointment' },
        ],
      };

/** Without one in preparation nor one held, the sitting was called off: another, or the plan where consent has come. */
const meeting = (facts: WayFacts): Going => {
  if (facts.preparedMeeting) return preparing(facts);
  return facts.meetingHeld ? waitingForConsent(facts) : assessing(facts);
};

const STATE_GOING: Record<CaseState, (facts: WayFacts) => Going> = {
  received: listening,
  intake: listening,
  'awaiting-screening': listening,
  'awaiting-referral-confirmation': referring,
  'own-support': keeping,
  'coordination-requested': requesting,
  assessing,
  'support-meeting': meeting,
  watching: waitingForConsent,
  planning,
  'awaiting-plan-review': planning,
  supporting,
  'awaiting-evaluation': evaluating,
  'following-up': ({ evaluation }) => {
    const day = evaluation?.followUpOn ?? null;
    return {
      step: 'follow-up',
      due: [day, 'follow-up'],
      missing: [day === null && { what: 'follow-up-day' }],
    };
  },
  suspended: ({ watchCheckOn, nextAppointment }) => ({
    step: 'watch-over',
    due: [watchCheckOn ?? nextAppointment, 'watch-check'],
    missing: [watchCheckOn === null && nextAppointment === null && { what: 'next-appointment' }],
  }),
  'ended-information': ended,
  'ended-referred': ended,
  'ended-advice-only': ended,
  'ended-coordination-closed': ended,
  'ended-own-support': ended,
  'ended-circumstances': ended,
};

/** C12: whatever the state asks comes after a life that may be in danger. */
const safety = (facts: WayFacts): Going => ({
  step: 'confirm-safety',
  due: [toTokyoDate(safetyDue(facts.openedAt)), 'safety-48h'],
  missing: [!facts.hasResponsibleStaff && { what: 'responsible-staff' }],
});

export function wayOf(state: CaseState, facts: WayFacts): Way {
  const going = facts.isUrgent && !hasEnded(state) ? safety(facts) : STATE_GOING[state](facts);
  const [on, by] = going.due ?? [null, 'next-appointment'];
  return {
    step: going.step,
    who: WAY_WHO[going.step],
    due: on === null ? null : { on, by, isPast: on < facts.today },
    missing: (going.missing ?? []).filter((each) => each !== false),
  };
}
