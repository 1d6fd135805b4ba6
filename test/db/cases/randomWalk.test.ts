/**
 * The contract against the table of states: random calls, lawful and not, on a real store. No call leads where the table knows no
 * arrow, and one that is refused leaves everything but the record of operations as it was.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SCREENING_RESULTS } from '../../../db/assessments/codes.ts';
import {
  CASE_STATES,
  type CaseEvent,
  type CaseState,
  screeningEvent,
  TRANSITIONS,
} from '../../../db/cases/rules.ts';
import type { Store } from '../../../db/store/store.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const DAY = '2027-04-07';

interface Walk {
  api: TestOffice['api'];
  caseId: string;
  personId: string;
  organisationId: string;
}

interface Step {
  name: string;
  /** The arrows it may follow; it may also stay. */
  events: readonly CaseEvent[];
  act(walk: Walk): Promise<unknown>;
}

const note = { date: DAY, time: '11:00', method: 'phone', fact: '電話で様子を聞いた。' } as const;
const turn = { date: DAY, reason: '連絡がとれない' };

const openReferralOf = async ({ api, caseId }: Walk) =>
  value(await api.cases.view({ caseId })).referrals.find((each) => each.outcome === null)?.id ?? 'nowhere';

const meetingOf = async ({ api, caseId }: Walk) =>
  value(await api.cases.view({ caseId })).meetings[0]?.meeting.id ?? 'nowhere';

const STEPS: readonly Step[] = [
  {
    name: '経過を書く',
    events: ['begin-intake'],
    act: ({ api, caseId }) => api.cases.addNote({ caseId, note }),
  },
  {
    name: '理由のない訂正',
    events: [],
    act: ({ api, caseId }) => api.cases.addNote({ caseId, note: { ...note, supersedesId: 'nowhere' } }),
  },
  ...SCREENING_RESULTS.map(
    (result): Step => ({
      name: `スクリーニング${result}`,
      events: [screeningEvent(result)],
      act: ({ api, caseId }) =>
        api.assessments.screen({
          caseId,
          date: DAY,
          result,
          ground: '理由',
          watch: { lastContactOn: DAY, watchedBy: '大家' },
        }),
    }),
  ),
  {
    name: '見守りのないスクリーニング6',
    events: [],
    act: ({ api, caseId }) => api.assessments.screen({ caseId, date: DAY, result: '6', ground: '理由' }),
  },
  {
    name: 'つなぐ',
    events: [],
    act: ({ api, caseId, organisationId }) =>
      api.referrals.send({
        caseId,
        organisationId,
        date: DAY,
        time: '11:00',
        way: 'contact',
        reason: '相談先として',
        confirmDue: '2027-04-14',
      }),
  },
  {
    name: 'つながった',
    events: ['referral-connected'],
    act: async (walk) =>
      walk.api.referrals.confirm({
        referralId: await openReferralOf(walk),
        outcome: 'connected',
        date: DAY,
        method: '電話',
      }),
  },
  {
    name: 'つながらなかった',
    events: ['referral-not-connected'],
    act: async (walk) =>
      walk.api.referrals.confirm({
        referralId: await openReferralOf(walk),
        outcome: 'not-connected',
        date: DAY,
        method: '電話',
      }),
  },
  {
    name: '多機関協働へ申し込む',
    events: [],
    act: ({ api, caseId }) =>
      api.cases.requestCoordination({
        caseId,
        requestedOn: DAY,
        fromSection: '社会福祉課',
        connectorName: '木村 透',
        form: 'without-consent',
        reason: '課題が重なる',
      }),
  },
  ...(['accepted', 'advice-only', 'returned'] as const).map(
    (decision): Step => ({
      name: `受理判定 ${decision}`,
      events: [decision],
      act: ({ api, caseId, organisationId }) =>
        api.cases.decideAcceptance({
          caseId,
          decision,
          decidedOn: DAY,
          coordinatorStaffId: null,
          advice: { givenOn: DAY, organisationId, method: 'phone', content: '週に一度、様子を見る。' },
        }),
    }),
  ),
  {
    name: '助言のない、助言のみの受理判定',
    events: [],
    act: ({ api, caseId }) =>
      api.cases.decideAcceptance({
        caseId,
        decision: 'advice-only',
        decidedOn: DAY,
        coordinatorStaffId: null,
      }),
  },
  {
    name: '助言する',
    events: [],
    act: ({ api, caseId, organisationId }) =>
      api.accompany.advise({ caseId, givenOn: DAY, organisationId, method: 'phone', content: '助言' }),
  },
  {
    name: '同意',
    events: ['consent-obtained'],
    act: ({ api, caseId, personId, organisationId }) =>
      api.consents.record({
        caseId,
        personId,
        method: 'oral',
        scope: ['1', '6'],
        organisationIds: [organisationId],
        date: DAY,
      }),
  },
  {
    name: '支援会議の準備',
    events: ['taken-to-support-meeting'],
    act: ({ api, caseId }) => api.meetings.createSupportMeeting({ caseId, date: DAY }),
  },
  {
    name: '支援会議を開いたことにする',
    events: [],
    act: async (walk) => walk.api.meetings.hold({ meetingId: await meetingOf(walk) }),
  },
  {
    name: '重層的支援会議に諮る',
    events: [],
    act: ({ api, caseId }) => api.meetings.proposePlanReview({ caseId, date: DAY }),
  },
  {
    name: '中断',
    events: ['suspended'],
    act: ({ api, caseId }) => api.cases.suspend({ caseId, ...turn, lastContactOn: DAY, watchedBy: '大家' }),
  },
  {
    name: '見守る人のない中断',
    events: [],
    act: ({ api, caseId }) => api.cases.suspend({ caseId, ...turn, lastContactOn: DAY }),
  },
  {
    name: '再開',
    events: ['reopened', 'reopened-at-counter', 'reopened-next-term'],
    act: ({ api, caseId }) => api.cases.reopen({ caseId, ...turn }),
  },
  {
    name: '理由のない再開',
    events: [],
    act: ({ api, caseId }) => api.cases.reopen({ caseId, date: DAY }),
  },
  {
    name: '支援を終える',
    events: ['own-support-ended'],
    act: ({ api, caseId }) => api.cases.endOwnSupport({ caseId, ...turn }),
  },
  {
    name: '転出',
    events: ['ended-at-once'],
    act: ({ api, caseId }) => api.cases.endAtOnce({ caseId, ...turn, because: 'moved-away' }),
  },
  {
    name: 'このケースの新しい受付',
    events: ['reopened', 'reopened-at-counter', 'reopened-next-term'],
    act: ({ api, caseId }) => api.receptions.register({ reception: testReception, caseId }),
  },
  {
    name: 'ないケース',
    events: [],
    act: ({ api }) =>
      api.cases.suspend({ caseId: 'nowhere', ...turn, lastContactOn: DAY, watchedBy: '大家' }),
  },
];

/** Rows of every table but the record of operations, and the heads and changes themselves. */
function contentsOf({ connection }: Store): Record<string, number> {
  const tables = connection
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
    .all() as { name: string }[];
  return Object.fromEntries(
    tables
      .filter(({ name }) => name !== 'audit' && !name.startsWith('sqlite_') && !name.startsWith('search_'))
      .map(({ name }) => [
        name,
        (connection.prepare(`SELECT count(*) AS n FROM "${name}"`).get() as { n: number }).n,
      ]),
  );
}

const isRefused = (answer: unknown): boolean =>
  typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false;

const knows = (from: CaseState, to: CaseState, events: readonly CaseEvent[]): boolean =>
  TRANSITIONS.some((each) => each.from === from && each.to === to && events.includes(each.event));

test('でたらめな順の操作でも、表にない状態へは進まず、断られた操作は何も変えない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  const store = office.core.session()?.store as Store;
  const organisationId = (await api.organisations.list())[0]?.id ?? '';
  const walked = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(STEPS.length - 1), { minLength: 5, maxLength: 30 }), async (path) => {
      const { caseId } = value(
        await api.receptions.register({
          reception: { ...testReception, people: [{ name: '試験 太郎', relation: 'self' }] },
        }),
      );
      const opened = value(await api.cases.view({ caseId }));
      const walk: Walk = { api, caseId, organisationId, personId: opened.members[0]?.person.id ?? '' };
      const stateOf = async () => value(await api.cases.view({ caseId })).head.state;
      for (const index of path) {
        const step = STEPS[index] as Step;
        office.clock.now += 2000;
        const from = await stateOf();
        const before = contentsOf(store);
        const answer = await step.act(walk);
        const to = await stateOf();
        expect(CASE_STATES).toContain(to);
        if (isRefused(answer)) {
          expect([step.name, to]).toEqual([step.name, from]);
          expect([step.name, contentsOf(store)]).toEqual([step.name, before]);
        } else if (to !== from) {
          expect([step.name, from, to, knows(from, to, step.events)]).toEqual([step.name, from, to, true]);
          walked.add(`${from} ${to}`);
        }
      }
    }),
    { numRuns: 24 },
  );
  // The walk went somewhere: a check that saw nothing must not be green.
  expect(walked.size).toBeGreaterThan(8);
}, 120_000);
