/** 重層的支援会議 in pure rules: what it needs before it counts as held, and what its consents let those present hear. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSENT_ITEMS, CONSENT_SCOPES } from '../../../db/consents/codes.ts';
import { sharedItems } from '../../../db/consents/rules.ts';
import {
  coverageOf,
  mayBeEdited,
  mayHoldPlanReview,
  type PlanReviewItem,
  type PlanReviewSitting,
  reachOf,
  USUAL_PLAN_REVIEW_AGENDA,
} from '../../../db/meetings/planReview/rules.ts';
import { allowed, refused } from '../../../db/outcome.ts';
import { consentFact, withdrawal } from '../rules/consentFact.ts';

const item = (part: Partial<PlanReviewItem> = {}): PlanReviewItem => ({
  meetingCaseId: 'm1',
  name: '試験 花子',
  kind: 'plan',
  hasPlan: true,
  result: 'adequate',
  resultText: '',
  judgement: null,
  discussion: '',
  mayCome: allowed(['c1']),
  ...part,
});
const sitting = (part: Partial<PlanReviewSitting> = {}): PlanReviewSitting => ({
  date: '2027-05-20',
  startTime: '13:30',
  place: '市役所 会議室',
  byCirculation: false,
  readAloud: true,
  attendees: [{ name: '大野 恵', outside: null, basis: null, basisReason: '' }],
  items: [item()],
  ...part,
});
const hold = (part: Partial<PlanReviewSitting> = {}) => mayHoldPlanReview(sitting(part), '2027-05-20');

test('次第の決まった並びには、会議の三つの役割がある', () => {
  const agenda = USUAL_PLAN_REVIEW_AGENDA.join('／');
  for (const role of ['プランの適切性', '評価', '社会資源の充足状況']) expect(agenda).toContain(role);
  expect(agenda).not.toContain('申合せ');
});

describe('開催済にするまで', () => {
  test('そろっていれば開催済にできる', () => {
    expect(hold()).toEqual({ ok: true, value: null });
  });
  test('足りないものを、まとめて全部言い、どの案件かも答える', () => {
    expect(
      hold({
        place: '',
        readAloud: false,
        items: [item({ result: null }), item({ meetingCaseId: 'm2', hasPlan: false })],
      }),
    ).toMatchObject({
      refusal: {
        code: 'missing-required',
        facts: {
          fields: ['place', 'planResult', 'reviewedPlan', 'summaryReadAloud'],
          at: ['m1 planResult', 'm2 reviewedPlan'],
        },
      },
    });
    expect(hold({ attendees: [], items: [] })).toMatchObject({
      refusal: { facts: { fields: ['attendees', 'cases'] } },
    });
  });
  test('差戻しと修正のうえ適切には、ことばが要る', () => {
    for (const result of ['returned', 'adequate-with-changes'] as const) {
      expect(hold({ items: [item({ result })] })).toMatchObject({
        refusal: { facts: { at: ['m1 resultText'] } },
      });
      expect(hold({ items: [item({ result, resultText: '担当を明らかにする' })] }).ok).toBe(true);
    }
  });
  test('評価には判断、中間の状況と事後の報告には協議の内容が要る', () => {
    expect(hold({ items: [item({ kind: 'evaluation', hasPlan: false })] })).toMatchObject({
      refusal: { facts: { at: ['m1 judgement'] } },
    });
    expect(hold({ items: [item({ kind: 'evaluation', judgement: 'closed' })] }).ok).toBe(true);
    for (const kind of ['monitoring', 'report'] as const) {
      expect(hold({ items: [item({ kind })] })).toMatchObject({
        refusal: { facts: { at: ['m1 discussion'] } },
      });
      expect(hold({ items: [item({ kind, discussion: '順調である' })] }).ok).toBe(true);
    }
  });
  test('持回りなら、時刻・場所・読み上げは要らない', () => {
    expect(hold({ byCirculation: true, startTime: null, place: '', readAloud: false }).ok).toBe(true);
  });
  test('まだ来ていない日の会議は、開催済にできない', () => {
    expect(mayHoldPlanReview(sitting(), '2027-05-19')).toMatchObject({
      refusal: { code: 'invalid-input', facts: { fields: ['date'] } },
    });
  });
  test('R01 その日に同意がない案件があれば止め、どの案件かを答える', () => {
    const mayCome = refused('R01', 'hold-as-support-meeting', { on: '2027-05-20' });
    expect(
      hold({ items: [item(), item({ meetingCaseId: 'm2', name: '試験 次郎', mayCome })] }),
    ).toMatchObject({
      refusal: {
        code: 'R01',
        way: 'hold-as-support-meeting',
        facts: { meetingCaseId: 'm2', name: '試験 次郎' },
      },
    });
  });
  test('R06 同意の共有先にない機関の人は、根拠と理由があれば出席できる', () => {
    const stranger = {
      name: '試験 三郎',
      outside: 'organisation-not-named' as const,
      basis: null,
      basisReason: '',
    };
    expect(hold({ attendees: [stranger] })).toMatchObject({
      refusal: { code: 'R06', way: 'choose-basis', facts: { name: '試験 三郎' } },
    });
    expect(hold({ attendees: [{ ...stranger, basis: 'by-law' }] }).ok).toBe(false);
    expect(hold({ attendees: [{ ...stranger, basis: 'by-law', basisReason: '法律による照会' }] }).ok).toBe(
      true,
    );
  });
});

test('R12 確定した会議録は、訂正を始めたときだけ書ける', () => {
  expect(mayBeEdited('preparing', null)).toBe(true);
  expect(mayBeEdited('held', null)).toBe(true);
  expect(mayBeEdited('minutes-confirmed', null)).toBe(false);
  expect(mayBeEdited('minutes-corrected', '')).toBe(false);
  expect(mayBeEdited('minutes-corrected', '日付の誤り')).toBe(true);
});

describe('同意が出席者に聞かせるもの', () => {
  const on = '2027-05-20';
  const consents = [
    consentFact({ scope: ['1', '2', '6'], organisationIds: ['centre', 'school'] }),
    consentFact({ id: 'c2', scope: [], items: { 'arrears-fact': 'share' }, organisationIds: ['centre'] }),
  ];
  const covered = [coverageOf('p1', ['centre', 'school'], on, consents)];
  test('番号ごとに、全部か一部かを言う', () => {
    expect(covered[0]?.scopes).toEqual([
      { scope: '1', isWhole: true },
      { scope: '2', isWhole: true },
      { scope: '4', isWhole: false },
      { scope: '6', isWhole: true },
    ]);
  });
  test('機関ごとに、全部・一部・共有先でない を言い分ける', () => {
    expect(reachOf('centre', covered, on, consents)).toEqual({ kind: 'within' });
    expect(reachOf('school', covered, on, consents)).toEqual({ kind: 'part', leftOut: ['4'] });
    expect(reachOf('police', covered, on, consents)).toEqual({
      kind: 'outside',
      because: 'organisation-not-named',
    });
    expect(reachOf(null, covered, on, consents)).toMatchObject({ kind: 'outside' });
  });
  test('撤回の日からは共有先でない', () => {
    const withdrawn = [
      consentFact({
        organisationIds: ['centre', 'school'],
        withdrawals: [withdrawal(on, { organisationIds: ['school'] })],
      }),
    ];
    const left = [coverageOf('p1', ['centre', 'school'], on, withdrawn)];
    expect(reachOf('school', left, on, withdrawn)).toEqual({ kind: 'outside', because: 'withdrawn' });
  });
  test('どんな同意でも、全部聞ける機関には言っていない項目が一つもない', () => {
    const any = fc.record({
      scope: fc.subarray([...CONSENT_SCOPES]),
      items: fc.dictionary(fc.constantFrom(...CONSENT_ITEMS), fc.constantFrom('share', 'withhold'), {
        maxKeys: 4,
      }),
      organisationIds: fc.subarray(['a', 'b', 'c']),
      excludedOrganisationIds: fc.subarray(['a', 'b', 'c'], { maxLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 3 }), (parts) => {
        const all = parts.map((part, index) => consentFact({ ...part, id: `c${index}`, at: index } as never));
        const of = coverageOf('p1', ['a', 'b', 'c'], on, all);
        for (const organisationId of ['a', 'b', 'c']) {
          const given = sharedItems({ personId: 'p1', organisationId, on }, all).items;
          const reach = reachOf(organisationId, [of], on, all);
          expect(given.every((each) => of.items.includes(each))).toBe(true);
          expect(reach.kind === 'within').toBe(given.length > 0 && given.length === of.items.length);
          expect(reach.kind === 'outside').toBe(given.length === 0);
        }
      }),
    );
  });
});
