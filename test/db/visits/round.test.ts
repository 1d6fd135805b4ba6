import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  callName,
  type DayAppointment,
  entriesToTake,
  inKitOrder,
  isVisit,
  mayMakeKit,
  mayReturnKit,
  roundOf,
} from '../../../db/visits/rules.ts';

const agreed = (caseId: string, time: string | null, more: Partial<DayAppointment> = {}): DayAppointment => ({
  caseId,
  time,
  subject: '自宅を訪問する',
  isVisit: true,
  isOwn: true,
  ...more,
});
const order = (stops: readonly { caseId: string }[]) => stops.map(({ caseId }) => caseId).join('');

test('次回の内容に訪問と書いた約束が、時刻の順に並ぶ', () => {
  expect(isVisit('自宅を訪問する')).toBe(true);
  expect(isVisit('お宅で書類を受け取る')).toBe(true);
  expect(isVisit('電話で様子を聞く')).toBe(false);
  expect(isVisit(null)).toBe(false);
  const round = roundOf(null, [agreed('い', '13:00'), agreed('は', null), agreed('ろ', '10:00')]);
  expect(order(round.stops)).toBe('ろいは');
  expect(round.others).toEqual([]);
});

test('電話の約束と、ほかの職員の訪問は、足すまで訪問先にならない', () => {
  const round = roundOf(null, [
    agreed('い', '10:00'),
    agreed('ろ', '11:00', { isVisit: false }),
    agreed('は', '12:00', { isOwn: false }),
  ]);
  expect(order(round.stops)).toBe('い');
  expect(order(round.others)).toBe('ろは');
});

test('一軒は一日に一度。訪問の約束があれば、それを用件にする', () => {
  const round = roundOf(null, [
    agreed('い', '09:00', { isVisit: false, subject: '電話' }),
    agreed('い', '13:00'),
  ]);
  expect(round.stops).toEqual([{ caseId: 'い', time: '13:00', subject: '自宅を訪問する' }]);
});

test('並べた順は変わらず、はずした先は戻らず、あとから決まった訪問は時刻の所に入る', () => {
  const plan = {
    stops: [
      { caseId: 'ろ', time: null },
      { caseId: 'い', time: '14:00' },
    ],
    dismissed: ['は'],
  };
  const round = roundOf(plan, [
    agreed('い', '10:00'),
    agreed('ろ', '13:00'),
    agreed('は', '11:00'),
    agreed('に', '13:30'),
  ]);
  expect(order(round.stops)).toBe('ろにい');
  expect(round.stops.map(({ time }) => time)).toEqual(['13:00', '13:30', '14:00']);
  expect(order(round.others)).toBe('は');
});

test('どう並べても、約束は訪問先かほかの約束に一度だけあり、並べた順は保たれる', () => {
  const id = fc.constantFrom(...'いろはにほへと');
  const time = fc.option(fc.constantFrom('09:00', '10:30', '13:00', '16:15'), { nil: null });
  const appointment = fc.record({
    caseId: id,
    time,
    subject: fc.constant('訪問'),
    isVisit: fc.boolean(),
    isOwn: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ caseId: id, time }), { selector: (each) => each.caseId, maxLength: 5 }),
      fc.subarray([...'いろはにほへと']),
      fc.array(appointment, { maxLength: 10 }),
      (stops, dismissed, appointments) => {
        const round = roundOf(
          { stops, dismissed: dismissed.filter((each) => !order(stops).includes(each)) },
          appointments,
        );
        const all = order([...round.stops, ...round.others]);
        expect(new Set(all).size).toBe(all.length);
        for (const { caseId } of appointments) expect(all).toContain(caseId);
        const put = new Set(stops.map(({ caseId }) => caseId));
        expect(order(round.stops.filter(({ caseId }) => put.has(caseId)))).toBe(order(stops));
      },
    ),
  );
});

test('帰ったら紙の順に入れる。あとから足した先は、その後に続く', () => {
  const stops = [...'いろはに'].map((caseId) => ({ caseId }));
  const kit = [...'はい'].map((caseId) => ({ caseId, time: null }));
  expect(order(inKitOrder(stops, kit))).toBe('はいろに');
});

test('紙一式は、訪問先と承認した人と返す日がそろってから。返す日は訪問の日より前にならない', () => {
  const kit = { date: '2027-04-22', approver: '宮本 徹', returnDue: '2027-04-22', stops: 2 };
  expect(mayMakeKit(kit).ok).toBe(true);
  expect(mayMakeKit({ ...kit, approver: '', returnDue: null, stops: 0 })).toMatchObject({
    refusal: { facts: { fields: ['visits', 'approver', 'returnDue'] } },
  });
  expect(mayMakeKit({ ...kit, returnDue: '2027-04-21' })).toMatchObject({
    refusal: { code: 'invalid-input', facts: { fields: ['returnDue'] } },
  });
});

test('返したことは、出した紙に一度だけ、持ち出した日から今日までの日で', () => {
  const kit = { takenAt: Date.parse('2027-04-22T08:40:00+09:00'), returnedOn: null };
  expect(mayReturnKit(kit, '2027-04-23', '2027-04-23').ok).toBe(true);
  expect(mayReturnKit(kit, '2027-04-24', '2027-04-23').ok).toBe(false);
  expect(mayReturnKit(kit, '2027-04-21', '2027-04-23').ok).toBe(false);
  expect(mayReturnKit({ ...kit, takenAt: null }, '2027-04-23', '2027-04-23').ok).toBe(false);
  expect(mayReturnKit({ ...kit, returnedOn: '2027-04-22' }, '2027-04-23', '2027-04-23')).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});

test('持ち出すのは新しい三つまで。支援会議限り・本人非開示希望・区分のないものは持ち出さない', () => {
  const entry = (fact: string, handling: Parameters<typeof entriesToTake>[0][number]['handling']) => ({
    fact,
    handling,
    at: 1,
  });
  const taken = entriesToTake([
    entry('い', 'normal'),
    entry('会議', 'support-meeting-only'),
    entry('ろ', 'sensitive'),
    entry('秘', 'not-for-person'),
    entry('？', null),
    entry('は', 'normal'),
    entry('に', 'normal'),
  ]);
  expect(taken.map(({ fact }) => fact).join('')).toBe('いろは');
});

test('表紙の呼び名は、姓だけ', () => {
  expect(callName('佐藤 太郎')).toBe('佐藤');
  expect(callName('佐藤　太郎')).toBe('佐藤');
  expect(callName('')).toBe('');
});
