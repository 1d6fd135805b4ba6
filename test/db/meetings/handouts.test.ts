import { describe, expect, test } from 'vitest';
import { mayGetHandouts, mayPrintTogether, numbersOf } from '../../../db/meetings/handoutRules.ts';
import { type Household, youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';

const facts = {
  kind: 'support' as const,
  name: '試験 一郎',
  way: 'member' as const,
  secrecyNoticeDate: '2027-05-01',
  on: '2027-06-01',
  isAdverse: false,
  isShared: false,
};
const code = (part: Partial<Parameters<typeof mayGetHandouts>[0]>) => {
  const may = mayGetHandouts({ ...facts, ...part });
  return may.ok ? 'allowed' : may.refusal.code;
};

describe('資料を受け取れる人', () => {
  test('守秘義務の説明を受けた構成員は受け取れる', () => expect(code({})).toBe('allowed'));
  test.each([
    ['冒頭に聴取して退席する人', { way: 'heard-then-left' as const }, 'no-handout'],
    ['守秘義務の説明がまだの人', { secrecyNoticeDate: null }, 'R03'],
    ['会議の日より後に説明を受けた人', { secrecyNoticeDate: '2027-06-02' }, 'R03'],
    ['相手方', { isAdverse: true }, 'adverse-party'],
    ['重層的支援会議で、同意の共有先にない機関の人', { kind: 'plan-review' as const, way: null }, 'R06'],
    [
      '重層的支援会議で、共有先の機関の相手方',
      { kind: 'plan-review' as const, isShared: true, isAdverse: true },
      'adverse-party',
    ],
  ])('%sは受け取れない', (_, part, expected) => expect(code(part)).toBe(expected));
  test('重層的支援会議では、共有先の機関の人が受け取れる', () =>
    expect(code({ kind: 'plan-review', way: null, secrecyNoticeDate: null, isShared: true })).toBe(
      'allowed',
    ));
});

test('あとから配った部は、前の番号に続く', () => {
  expect(numbersOf(0, 2)).toEqual([
    { number: 1, total: 2 },
    { number: 2, total: 2 },
  ]);
  expect(numbersOf(2, 1)).toEqual([{ number: 3, total: 3 }]);
});

test('宛名は、作成した人と別の人が確かめる', () => {
  const may = (madeBy: string, checkedBy: string) => mayPrintTogether({ madeBy, checkedBy, count: 2 });
  expect(may('佐野 真由', '宮本 徹').ok).toBe(true);
  expect(may('佐野 真由', '佐野　真由')).toMatchObject({ refusal: { code: 'checked-by-oneself' } });
  expect(may('佐野 真由', '　')).toMatchObject({ refusal: { facts: { fields: ['checkedBy'] } } });
});

async function sitting(household: Household) {
  const { office, caseId, organisation } = household;
  const { api } = office;
  const { meetingId, meetingCaseId } = value(
    await api.meetings.createSupportMeeting({ caseId, date: '2027-06-01' }),
  );
  const attend = async (name: string, way: 'member' | 'added-by-chair' | 'heard-then-left') =>
    value(
      await api.meetings.saveAttendee({
        meetingId,
        organisationId: organisation('こども家庭センター'),
        organisationName: 'こども家庭センター',
        name,
        way,
        reason: '世帯を知る人として',
      }),
    ).attendeeId;
  const told = [await attend('試験 一郎', 'added-by-chair'), await attend('試験 二郎', 'added-by-chair')];
  for (const attendeeId of told) value(await api.meetings.explainSecrecy({ attendeeId, date: '2027-05-14' }));
  const heard = await attend('試験 三郎', 'heard-then-left');
  return { meetingId, meetingCaseId, told, heard };
}
const papersOf = (meetingCaseId: string, caseId: string) => [
  { paper: 'case-overview' as const, paperId: meetingCaseId, title: '事例概要シート' },
  { paper: 'diagrams' as const, paperId: caseId, title: 'ジェノグラム・エコマップ' },
];

test('配付№は紙ごと・人ごとに付き、回収すると残りが分かり、ほかのケースの紙は配れない', async () => {
  const household = await youngCarerHousehold();
  const { api } = household.office;
  const { caseId, audited } = household;
  const { meetingCaseId, told, heard } = await sitting(household);
  const papers = papersOf(meetingCaseId, caseId);
  const view = async () => value(await api.handouts.view({ meetingCaseId }));
  expect((await view()).recipients.map(({ name, refusal }) => [name, refusal?.code ?? null])).toEqual([
    ['こども家庭センター　試験 一郎', null],
    ['こども家庭センター　試験 二郎', null],
    ['こども家庭センター　試験 三郎', 'no-handout'],
  ]);
  expect(await api.handouts.handOut({ meetingCaseId, papers, attendeeIds: [...told, heard] })).toMatchObject({
    refusal: { code: 'no-handout' },
  });
  expect((await view()).copies).toEqual([]);
  expect(audited('refused')).toContainEqual({ rule: 'no-handout' });

  const { ids } = value(await api.handouts.handOut({ meetingCaseId, papers, attendeeIds: told }));
  const { copies } = await view();
  expect(copies.map(({ paper, number, total, toName }) => [paper, number, total, toName.slice(-5)])).toEqual([
    ['case-overview', 1, 2, '試験 一郎'],
    ['case-overview', 2, 2, '試験 二郎'],
    ['diagrams', 1, 2, '試験 一郎'],
    ['diagrams', 2, 2, '試験 二郎'],
  ]);
  value(await api.handouts.collect({ handoutIds: ids.slice(0, 3), isCollected: true }));
  expect((await view()).copies.filter(({ collectedOn }) => collectedOn === null)).toHaveLength(1);

  const other = value(await api.meetings.createSupportMeeting({ caseId, date: '2027-07-01' }));
  for (const paper of papersOf(other.meetingCaseId, 'another'))
    expect(await api.handouts.handOut({ meetingCaseId, papers: [paper], attendeeIds: told })).toMatchObject({
      refusal: { code: 'not-found' },
    });
  // A copy's own paper under its own number, and no other.
  const copy = copies.find(({ paper }) => paper === 'diagrams')?.id ?? '';
  expect(await api.papers.diagrams({ id: caseId, copyId: copy })).toMatchObject({ ok: true });
  expect(await api.papers.diagrams({ id: caseId, copyId: copies[0]?.id })).toMatchObject({ ok: false });

  expect(
    await api.handouts.checked({ caseId, madeBy: '佐野 真由', checkedBy: '宮本 徹', count: 4 }),
  ).toMatchObject({ ok: true });
  expect(audited('paper.checked')).toEqual([{ madeBy: '佐野 真由', checkedBy: '宮本 徹', count: 4 }]);
});
