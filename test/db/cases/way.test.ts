/** 次にすること: どの状態・どの事情でも、何を・だれが・いつまでに・何が足りないかが言える。 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../../db/calendar/rules.ts';
import { CASE_STATES, type CaseState, hasEnded, TRANSITIONS } from '../../../db/cases/rules.ts';
import { wayOf } from '../../../db/cases/way.ts';
import {
  DUE_SOURCES,
  type EvaluationFacts,
  MISSING,
  type PlanFacts,
  WAY_ROLES,
  WAY_STEPS,
  WAY_WHO,
  type WayFacts,
} from '../../../db/cases/wayCodes.ts';
import type { EvaluationStep } from '../../../db/evaluations/rules.ts';
import { PLAN_STEPS } from '../../../db/supportPlans/rules.ts';
import {
  dueWords,
  endedWhy,
  missingWords,
  nextStepWords,
  whoWords,
} from '../../../renderer/text/nextSteps.ts';

const QUIET: WayFacts = {
  today: '2027-05-18',
  closedDays: new Set(['2027-05-03', '2027-05-04', '2027-05-05']),
  openedAt: Date.parse('2027-04-20T10:20:00+09:00'),
  isUrgent: false,
  hasPrincipalName: true,
  hasResponsibleStaff: true,
  risksAsked: true,
  sheetBegun: true,
  hasSharingConsent: false,
  consentWaitingSince: null,
  listeningSince: '2027-04-20',
  wasReturned: false,
  openReferral: null,
  nextAppointment: null,
  openAcceptance: null,
  preparedMeeting: null,
  meetingHeld: false,
  plan: null,
  nextPlanReviewOn: null,
  evaluation: null,
  watchCheckOn: null,
};
const PLAN: PlanFacts = {
  isUnderway: true,
  step: 'explain',
  lacking: [],
  unsigned: [],
  periodFrom: '2027-06-01',
  reviewOn: null,
  reportDue: null,
  monitoringOn: null,
  evaluationOn: '2027-11-15',
};
const EVALUATION: EvaluationFacts = {
  step: 'submit',
  lacking: [],
  meetingOn: null,
  withoutLead: [],
  followUpOn: null,
  reportDue: null,
};
const way = (state: CaseState, part: Partial<WayFacts> = {}) => wayOf(state, { ...QUIET, ...part });
const planned = (state: CaseState, plan: Partial<PlanFacts>, part: Partial<WayFacts> = {}) =>
  way(state, { hasSharingConsent: true, plan: { ...PLAN, ...plan }, ...part });
const missingOf = (...asked: Parameters<typeof way>) =>
  way(...asked).missing.map(({ what, of }) => (of ? `${what} ${of}` : what));

describe('受付から受理まで', () => {
  test('聴き取りは受付から2週間を目安に、開庁日で。足りないものを挙げる', () => {
    // 5月4日は閉庁日、5日も祝日。
    expect(way('intake').due).toEqual({ on: '2027-05-06', by: 'screening-two-weeks', isPast: true });
    expect(missingOf('intake')).toEqual([]);
    expect(
      missingOf('received', {
        hasPrincipalName: false,
        hasResponsibleStaff: false,
        risksAsked: false,
        sheetBegun: false,
      }),
    ).toEqual(['principal-name', 'responsible-staff', 'risk-check', 'intake-sheet']);
  });
  test('差し戻されたあとは、差戻しの日から数え直し、差し戻された理由を補う', () => {
    expect(way('intake', { wasReturned: true, listeningSince: '2027-05-14' })).toMatchObject({
      step: 'screen-again',
      due: { on: '2027-05-28', isPast: false },
    });
  });
  test('つなぐ前は同意を、つないだあとは確認の予定日を示す', () => {
    expect(way('awaiting-referral-confirmation')).toMatchObject({
      step: 'send-referral',
      missing: [{ what: 'sharing-consent' }],
    });
    expect(
      way('awaiting-referral-confirmation', { openReferral: { confirmDue: '2027-05-20' } }),
    ).toMatchObject({ step: 'confirm-referral', due: { on: '2027-05-20' }, missing: [] });
  });
  test('申込みの前は、つなぎ元機関・コネクター・同意が足りない。するのはコネクター', () => {
    expect(missingOf('coordination-requested')).toEqual(['from-section', 'connector', 'sharing-consent']);
    expect(way('coordination-requested').who).toBe('connector');
  });
  test('受理判定は申込みから1週間を目安に、調整役が。同意なしの申込みもそのまま判定できる', () => {
    const asked = (withConsent: boolean) =>
      way('coordination-requested', { openAcceptance: { requestedOn: '2027-05-14', withConsent } });
    expect(asked(true)).toMatchObject({
      step: 'decide-acceptance',
      who: 'coordinator',
      due: { on: '2027-05-21', by: 'acceptance-one-week' },
      missing: [{ what: 'sharing-consent' }],
    });
    expect(asked(false)).toMatchObject({ step: 'decide-acceptance-without-consent', missing: [] });
  });
});

describe('同意のないあいだ', () => {
  test('支援会議を開き、準備のあいだは期日・時刻・場所の足りないものを挙げる', () => {
    expect(way('assessing', { consentWaitingSince: '2027-04-20' })).toMatchObject({
      step: 'hold-support-meeting',
      due: { on: '2027-07-19', by: 'consent-waiting' },
    });
    expect(
      missingOf('support-meeting', { preparedMeeting: { date: null, startTime: null, place: '会議室' } }),
    ).toEqual(['meeting-day', 'meeting-time']);
  });
  test('見守りのあいだは、同意を得ることと90日の目安', () => {
    expect(way('watching', { consentWaitingSince: '2027-02-01', nextAppointment: '2027-05-25' })).toEqual({
      step: 'obtain-consent',
      who: 'closest',
      due: { on: '2027-05-06', by: 'consent-waiting', isPast: true },
      missing: [{ what: 'sharing-consent' }],
    });
  });
  test('同意が得られれば、会議の途中でもプランに進む', () => {
    for (const state of ['assessing', 'watching'] as const)
      expect(way(state, { hasSharingConsent: true }).step).toBe('make-plan');
    expect(way('support-meeting', { hasSharingConsent: true, meetingHeld: true }).step).toBe('make-plan');
    // 中止: neither held nor in preparation.
    expect(way('support-meeting', {}).step).toBe('hold-support-meeting');
  });
});

describe('プランから終結まで', () => {
  test('足りない署名は、だれのかを言う', () => {
    const sign = planned('planning', { step: 'sign', unsigned: ['齋藤 美和', '斎藤 大輝'] });
    expect(sign.missing).toEqual([
      { what: 'plan-signature', of: '齋藤 美和' },
      { what: 'plan-signature', of: '斎藤 大輝' },
    ]);
  });
  test('同意が撤回されたら、プランの途中でも同意が足りないと言う', () => {
    expect(planned('planning', { step: 'submit' }, { hasSharingConsent: false }).missing).toEqual([
      { what: 'sharing-consent' },
      { what: 'plan-review-day' },
    ]);
  });
  test('会議の準備中はその期日、結果のあとは決裁者による決定、そのあと通知', () => {
    expect(planned('awaiting-plan-review', { step: 'record-result', reviewOn: '2027-05-20' })).toMatchObject({
      step: 'hold-plan-review',
      who: 'chair',
      due: { on: '2027-05-20', by: 'meeting-day' },
    });
    expect(planned('awaiting-plan-review', { step: 'decide' })).toMatchObject({
      step: 'decide-plan',
      who: 'decider',
      due: { on: '2027-06-01', by: 'plan-begins' },
    });
    expect(planned('supporting', { step: 'notify', isUnderway: false }).step).toBe('notify-plan');
    expect(
      planned('supporting', { step: 'report', isUnderway: false, reportDue: '2027-06-18' }),
    ).toMatchObject({ step: 'report-plan', due: { on: '2027-06-18', by: 'plan-report' } });
  });
  test('支援中は次のモニタリング、評価の予定日が来たら評価', () => {
    const decided = { step: 'nothing' as const, isUnderway: false };
    expect(planned('supporting', { ...decided, monitoringOn: '2027-07-15' })).toMatchObject({
      step: 'monitor',
      due: { on: '2027-07-15', by: 'plan-monitoring' },
    });
    expect(planned('supporting', decided)).toMatchObject({
      step: 'monitor',
      due: { on: '2027-11-15', by: 'plan-evaluation' },
    });
    expect(planned('supporting', decided, { today: '2027-11-15' }).step).toBe('evaluate');
  });
  test('再プランは、評価の済んだプランがあっても、新しく作るところから', () => {
    expect(planned('planning', { step: 'nothing', isUnderway: false }).step).toBe('make-plan');
  });
  test('評価は、会議に諮り、判断のあと決定する。終結には人ごとの主担当機関とフォローの日', () => {
    const evaluated = (part: Partial<EvaluationFacts>) =>
      way('awaiting-evaluation', { evaluation: { ...EVALUATION, ...part } });
    expect(way('awaiting-evaluation').step).toBe('evaluate');
    expect(evaluated({}).step).toBe('bring-evaluation-before-meeting');
    expect(evaluated({ lacking: ['evaluation-goals'] })).toMatchObject({
      step: 'evaluate',
      missing: [{ what: 'evaluation-goals' }],
    });
    expect(evaluated({ step: 'record-judgement', meetingOn: '2027-11-20' })).toMatchObject({
      step: 'hold-evaluation-review',
      due: { on: '2027-11-20' },
    });
    expect(evaluated({ step: 'name-leads', withoutLead: ['髙橋 誠'] })).toMatchObject({
      step: 'name-leads',
      missing: [{ what: 'lead-after', of: '髙橋 誠' }],
    });
    expect(evaluated({ step: 'explain' }).step).toBe('explain-evaluation');
    expect(evaluated({ step: 'decide' })).toMatchObject({ step: 'decide-evaluation', who: 'decider' });
  });
  test('終結のあとは主担当機関が、中断のあいだは見守る人が、決めた日に様子を確かめる', () => {
    const followUp = { ...EVALUATION, step: 'follow-up' as const, followUpOn: '2027-08-20' };
    expect(way('following-up', { evaluation: followUp })).toMatchObject({
      who: 'lead-organisation',
      due: { on: '2027-08-20' },
    });
    expect(way('suspended', { watchCheckOn: '2027-06-01' })).toMatchObject({
      who: 'watcher',
      due: { on: '2027-06-01', by: 'watch-check' },
      missing: [],
    });
    expect(missingOf('suspended')).toEqual(['next-appointment']);
  });
});

test('C15 会議を待たずに終わったケースは、次の会議への報告だけが残る', () => {
  const report = { ...EVALUATION, step: 'report' as const, reportDue: '2027-06-18' };
  expect(way('ended-circumstances', { evaluation: report })).toMatchObject({
    step: 'report-ending',
    due: { on: '2027-06-18', by: 'ending-report' },
  });
  expect(way('ended-circumstances', { evaluation: { ...report, step: 'nothing' } }).step).toBe('nothing');
});

describe('緊急性', () => {
  test('高いあいだは、どの状態でも安否の確認が先で、48時間が目安。終わったケースにはない', () => {
    for (const state of CASE_STATES) {
      const { step, due } = way(state, { isUrgent: true });
      expect(step).toBe(hasEnded(state) ? 'nothing' : 'confirm-safety');
      if (!hasEnded(state)) expect(due).toEqual({ on: '2027-04-22', by: 'safety-48h', isPast: true });
    }
  });
});

const EVALUATION_STEPS: EvaluationStep[] = [
  'submit',
  'record-judgement',
  'name-leads',
  'explain',
  'decide',
  'replan',
  'follow-up',
  'report',
  'record-report',
  'nothing',
];
const day = fc.constantFrom('2027-05-01', '2027-05-18', '2027-11-20');
const mayDay = fc.option(day);
const anyFacts: fc.Arbitrary<WayFacts> = fc.record({
  today: day,
  closedDays: fc.constant(QUIET.closedDays),
  openedAt: fc.constant(QUIET.openedAt),
  isUrgent: fc.boolean(),
  hasPrincipalName: fc.boolean(),
  hasResponsibleStaff: fc.boolean(),
  risksAsked: fc.boolean(),
  sheetBegun: fc.boolean(),
  hasSharingConsent: fc.boolean(),
  consentWaitingSince: mayDay,
  listeningSince: day,
  wasReturned: fc.boolean(),
  openReferral: fc.option(fc.record({ confirmDue: mayDay })),
  nextAppointment: mayDay,
  openAcceptance: fc.option(fc.record({ requestedOn: day, withConsent: fc.boolean() })),
  preparedMeeting: fc.option(
    fc.record({ date: mayDay, startTime: fc.constant(null), place: fc.constant(null) }),
  ),
  meetingHeld: fc.boolean(),
  plan: fc.option(
    fc.record({
      isUnderway: fc.boolean(),
      step: fc.constantFrom(...PLAN_STEPS, 'report' as const, 'nothing' as const),
      lacking: fc.subarray(['plan-issues' as const, 'plan-goal' as const]),
      unsigned: fc.subarray(['美和', '大輝']),
      periodFrom: mayDay,
      reviewOn: mayDay,
      reportDue: mayDay,
      monitoringOn: mayDay,
      evaluationOn: mayDay,
    }),
  ),
  nextPlanReviewOn: mayDay,
  evaluation: fc.option(
    fc.record({
      step: fc.constantFrom(...EVALUATION_STEPS),
      lacking: fc.subarray([
        'evaluation-goals' as const,
        'evaluation-changes' as const,
        'evaluation-situation' as const,
      ]),
      meetingOn: mayDay,
      withoutLead: fc.subarray(['美和', '大輝']),
      followUpOn: mayDay,
      reportDue: mayDay,
    }),
  ),
  watchCheckOn: mayDay,
});

test('どの状態のどんな事情でも、次にすることがあり、画面の言葉があり、目安の日は開庁日', () => {
  const proposed = ['screening-two-weeks', 'acceptance-one-week', 'consent-waiting'];
  fc.assert(
    fc.property(fc.constantFrom(...CASE_STATES), anyFacts, (state, facts) => {
      const { step, who, due, missing } = wayOf(state, facts);
      if (hasEnded(state)) expect(['nothing', 'report-ending']).toContain(step);
      else expect(step).not.toBe('nothing');
      expect(nextStepWords[step].title).not.toBe('');
      expect(whoWords[who]).toBeTruthy();
      if (due) expect(dueWords[due.by]).toBeTruthy();
      if (due && proposed.includes(due.by)) expect(isWorkingDay(due.on, facts.closedDays)).toBe(true);
      for (const { what, of } of missing) expect(missingWords[what](of ?? '')).not.toBe('');
      expect(new Set(missing.map((each) => JSON.stringify(each))).size).toBe(missing.length);
    }),
    { numRuns: 2000 },
  );
});

test('言葉の表に、余るものも足りないものもなく、書かれたすべての段にたどり着ける', () => {
  expect(Object.keys(nextStepWords).sort()).toEqual([...WAY_STEPS].sort());
  expect(Object.keys(WAY_WHO).sort()).toEqual([...WAY_STEPS].sort());
  expect(Object.keys(whoWords).sort()).toEqual([...WAY_ROLES].sort());
  expect(Object.keys(dueWords).sort()).toEqual([...DUE_SOURCES].sort());
  expect(Object.keys(missingWords).sort()).toEqual([...MISSING].sort());
  expect(Object.keys(endedWhy).sort()).toEqual(CASE_STATES.filter(hasEnded).sort());
  const reached = new Set<string>();
  const missed = new Set<string>();
  const dues = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...CASE_STATES), anyFacts, (state, facts) => {
      const { step, missing, due } = wayOf(state, facts);
      reached.add(step);
      for (const { what } of missing) missed.add(what);
      if (due) dues.add(due.by);
    }),
    { numRuns: 20_000, seed: 7 },
  );
  expect([...reached].sort()).toEqual([...WAY_STEPS].sort());
  expect([...dues].sort()).toEqual([...DUE_SOURCES].sort());
  // 上の組は、書きかけのプランに足りないものを二つだけ出す。
  expect(MISSING.filter((each) => !missed.has(each))).toEqual([
    'plan-persons',
    'plan-actions',
    'plan-period',
  ]);
});

test('どの状態からも出る道があり、終わったケースも次の期として開ける', () => {
  for (const state of CASE_STATES) expect(TRANSITIONS.some(({ from }) => from === state)).toBe(true);
});
