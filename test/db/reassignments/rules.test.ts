import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dutyPeriods,
  heirsOf,
  mayReassign,
  type ReassignFacts,
  type RecordedMove,
} from '../../../db/reassignments/rules.ts';

const duty = (staffId: string | null, deputyStaffId: string | null = null, officeId = '市役所') => ({
  officeId,
  staffId,
  deputyStaffId,
});
const member = { name: '大野 恵', isKept: false, isDisabled: false, doesCasework: true };
const facts: ReassignFacts = {
  before: duty('佐野'),
  after: duty('大野'),
  fromOn: '2027-04-01',
  today: '2027-04-01',
  openedOn: '2026-05-11',
  reason: 'transfer',
  reasonText: '',
  isEnded: false,
  isOwnCity: true,
  staff: member,
  deputy: null,
};
const refusalOf = (part: Partial<ReassignFacts>) => {
  const may = mayReassign({ ...facts, ...part });
  return may.ok ? null : may.refusal.code;
};

test('担当替えは、今日までの日に、別の人へ、理由とともに記録する', () => {
  expect(refusalOf({})).toBeNull();
  expect(refusalOf({ fromOn: '2027-04-02' })).toBe('reassignment-ahead');
  expect(refusalOf({ fromOn: '2026-05-10' })).toBe('invalid-input');
  expect(refusalOf({ after: facts.before })).toBe('reassignment-same');
  expect(refusalOf({ reason: 'other' })).toBe('missing-required');
  expect(refusalOf({ reason: 'other', reasonText: '産休の代わり' })).toBeNull();
  expect(refusalOf({ after: duty('大野', '大野') })).toBe('invalid-input');
  expect(refusalOf({ isEnded: true })).toBe('state-changed');
});

test('市の外の窓口は担当窓口にならず、市の隣の窓口には担当者を決めずに移せる', () => {
  expect(refusalOf({ isOwnCity: false })).toBe('invalid-input');
  expect(refusalOf({ after: duty(null, null, 'コスモスパレット'), staff: null })).toBeNull();
});

test('R17 親族・知人の職員・停止中の職員・ケースを扱わない役割の職員は、担当にも副担当にもなれない', () => {
  for (const [who, code] of [
    [{ ...member, isKept: true }, 'kept-from-case'],
    [{ ...member, isDisabled: true }, 'cannot-carry'],
    [{ ...member, doesCasework: false }, 'cannot-carry'],
  ] as const) {
    expect(refusalOf({ staff: who })).toBe(code);
    expect(refusalOf({ after: duty('佐野', '大野'), staff: member, deputy: who })).toBe(code);
  }
});

test('停止中でも、いま副担当の人を残したまま担当者だけを替えられる', () => {
  const before = duty('佐野', '石井');
  expect(
    refusalOf({ before, after: duty('大野', '石井'), deputy: { ...member, isDisabled: true } }),
  ).toBeNull();
});

test('抜ける人の対応事項は、担当者の分は新しい担当者へ、副担当の分は新しい副担当（いなければ担当者）へ', () => {
  expect([...heirsOf(duty('佐野', '石井'), duty('大野'))]).toEqual([
    ['石井', '大野'],
    ['佐野', '大野'],
  ]);
  expect([...heirsOf(duty('佐野', '石井'), duty('大野', '林'))]).toEqual([
    ['石井', '林'],
    ['佐野', '大野'],
  ]);
  expect([...heirsOf(duty('佐野', '石井'), duty('石井', '佐野'))]).toEqual([]);
});

const move = (id: string, fromOn: string, before: string | null, after: string | null): RecordedMove => ({
  id,
  fromOn,
  recordedAt: 0,
  before: duty(before),
  after: duty(after),
});

test('だれがいつ担当だったかが、新しい順に、切れ目なく分かる', () => {
  const periods = dutyPeriods('2026-05-11', duty('林'), [
    move('2', '2027-04-01', '大野', '林'),
    move('1', '2026-10-01', '佐野', '大野'),
  ]);
  expect(periods.map(({ duty: { staffId }, fromOn, until }) => [staffId, fromOn, until])).toEqual([
    ['林', '2027-04-01', null],
    ['大野', '2026-10-01', '2027-04-01'],
    ['佐野', '2026-05-11', '2026-10-01'],
  ]);
});

test('担当替えの記録のないケースは、いまの担当が受付の日から。記録と違う担当は、日の分からないものとして示す', () => {
  expect(dutyPeriods('2026-05-11', duty('佐野'), [])).toMatchObject([
    { duty: { staffId: '佐野' }, fromOn: '2026-05-11', until: null },
  ]);
  expect(dutyPeriods('2026-05-11', duty('林'), [move('1', '2026-10-01', '佐野', '大野')])[0]).toMatchObject({
    duty: { staffId: '林' },
    fromOn: null,
  });
});

test('どの順に届いても、担当の移り変わりは同じになる', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2027-04-${String(n).padStart(2, '0')}`);
  const moves = fc.uniqueArray(fc.record({ id: fc.uuid(), day, staff: fc.constantFrom('甲', '乙', '丙') }), {
    selector: ({ id }) => id,
    maxLength: 8,
  });
  fc.assert(
    fc.property(moves, fc.infiniteStream(fc.nat()), (given, random) => {
      const recorded = given.map(({ id, day: on, staff }) => move(id, on, '佐野', staff));
      const shuffled = recorded
        .map((each) => [random.next().value as number, each] as const)
        .sort(([a], [b]) => a - b)
        .map(([, each]) => each);
      expect(dutyPeriods('2026-05-11', duty('甲'), shuffled)).toEqual(
        dutyPeriods('2026-05-11', duty('甲'), recorded),
      );
    }),
    { numRuns: 60 },
  );
});
