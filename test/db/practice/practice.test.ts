/** 練習モード: what stands in the two offices when somebody begins, and that both can give to and take from each other. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PRACTICE_DAY } from '../../../db/practice/codes.ts';
import { apartByName, practiceFileName, practiceNow } from '../../../db/practice/rules.ts';
import { verifyAuditChain } from '../../../db/store/auditChain.ts';
import { temporaryFolder } from '../openTestStore.ts';
import { value } from '../testOffice.ts';
import { callerFor, coreFor, practiceOffices } from './practiceOffices.ts';

const offices = practiceOffices();

test('練習の窓口には、四つの世帯と、きょうすることがある', async () => {
  const folder = offices.folder();
  const hall = await offices.open(folder, 'cityhall');
  const palette = await offices.open(folder, 'palette');
  const named = async (of: typeof hall, query: string) =>
    (await of.api.search.find({ query })).people.found.length;
  expect(await named(hall, 'たかはし まこと')).toBe(1);
  expect(await named(hall, '斎藤')).toBeGreaterThan(0);
  expect(await named(palette, '中村')).toBeGreaterThan(0);
  expect(await named(palette, '小林')).toBeGreaterThan(0);
  expect((await hall.api.office.now()).date).toBe(PRACTICE_DAY);
  expect((await hall.api.tasks.today()).tasks.map(({ title }) => title)).toContain('長男へ手紙と訪問');
  expect((await palette.api.tasks.today()).tasks.map(({ kind }) => kind)).toContain('referral-confirmation');
  for (const { core } of [hall, palette]) {
    const store = core.session()?.store;
    expect(store && verifyAuditChain(store.connection).brokenAt).toBe(null);
    expect(store?.connection.pragma('foreign_key_check')).toEqual([]);
  }
});

test('秘匿の住所は、練習の窓口でも出ない', async () => {
  const palette = await offices.open(offices.folder(), 'palette');
  const found = (await palette.api.search.find({ query: '小林 千尋' })).people.found;
  const caseId = found[0]?.cases[0]?.head.id ?? '';
  expect(JSON.stringify(value(await palette.api.cases.view({ caseId })))).not.toContain('秘匿町');
});

test('練習の二つの窓口は、渡して、受け取れる', async () => {
  const folder = offices.folder();
  const hall = await offices.open(folder, 'cityhall');
  const palette = await offices.open(folder, 'palette');
  const [to] = (await palette.api.handoff.offices()).others;
  const found = (await palette.api.search.find({ query: '中村 あかり' })).people.found;
  value(
    await palette.api.handoff.export({
      toOfficeId: to?.officeId ?? '',
      caseIds: [found[0]?.cases[0]?.head.id ?? ''],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-02',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-06-30',
      ticket: palette.ticket('練習用_1.tsunagi', 'write'),
    }),
  );
  const { inspectionId } = value(
    await hall.api.handoff.inspect({ ticket: hall.ticket('練習用_1.tsunagi', 'read') }),
  );
  value(await hall.api.handoff.commit({ inspectionId }));
  expect((await hall.api.search.find({ query: '中村 あかり' })).people.found).toHaveLength(1);
});

test('はじめからやり直すと、練習で書いたことはなくなり、段階ごとに進み具合が分かる', async () => {
  const dataDir = temporaryFolder();
  const core = coreFor(dataDir, 'cityhall');
  const api = callerFor(core);
  expect(await api.practice.state()).toEqual({ window: 'cityhall', isFilled: false });
  const workId = crypto.randomUUID();
  const steps: number[] = [];
  const watching = (async () => {
    for await (const { done } of await api.practice.watch({ workId })) steps.push(done);
  })();
  value(await api.practice.fill({ workId }));
  await watching;
  expect(steps.at(-1)).toBe(7);
  expect(await api.practice.state()).toEqual({ window: 'cityhall', isFilled: true });
  expect(existsSync(join(dataDir, 'office'))).toBe(false);
  expect(existsSync(join(dataDir, 'practice.unfinished'))).toBe(false);
  const hall = await offices.open(dataDir, 'cityhall');
  expect(await hall.api.practice.fill({ workId })).toMatchObject({ refusal: { code: 'state-changed' } });
});

test('はじめての一時間は、ほんとうにしたことにだけ印が付き、続きから始まる', async () => {
  const hall = await offices.open(offices.folder(), 'cityhall');
  const done = async () =>
    (await hall.api.practice.firstHour())?.steps.filter(({ isDone }) => isDone).map(({ step }) => step);
  expect(await done()).toEqual([]);
  const { caseId } = value(await hall.api.receptions.register({ reception: RECEIVED }));
  value(await hall.api.cases.view({ caseId }));
  // That it opened by itself is not to have found it.
  expect(await done()).toEqual(['receive']);
  const [found] = (await hall.api.search.find({ query: 'たかはし まこと' })).people.found;
  value(await hall.api.cases.view({ caseId: found?.cases[0]?.head.id ?? '' }));
  await expect.poll(done).toEqual(['receive', 'open-case']);
  value(await hall.api.cases.addNote({ caseId, note: NOTE }));
  value(await hall.api.meetings.createSupportMeeting({ caseId: found?.cases[0]?.head.id ?? '' }));
  await hall.api.papers.printed({ paper: 'quick-guide', id: '', caseId: null, to: 'pdf' });
  expect(await done()).not.toContain('print');
  await hall.api.papers.printed({ paper: 'face-sheet', id: caseId, caseId, to: 'pdf' });
  expect(await done()).toEqual(['receive', 'open-case', 'write-note', 'meet', 'print']);
  await hall.api.practice.showFirstHour({ isShown: false });
  expect((await hall.api.practice.firstHour())?.isShown).toBe(false);
});

const RECEIVED = {
  date: PRACTICE_DAY,
  time: '10:00',
  method: 'phone' as const,
  route: 'acquaintance-neighbour' as const,
  visitorIsPrincipal: false,
  visitorAnonymous: true,
  visitorRelation: 'neighbour' as const,
  memo: '何日も食べていない。',
  urgency: 'middle' as const,
  urgencyGround: '食べていない',
  people: [{ name: '山本 練', kana: 'やまもと れん', relation: 'self' as const }],
};
const NOTE = { date: PRACTICE_DAY, time: '11:00', method: 'phone' as const, fact: '金曜なら会える。' };

test('ほんとうの窓口からは、練習の窓口を作り直せない', async () => {
  const api = callerFor(coreFor(temporaryFolder()));
  expect(await api.practice.state()).toEqual({ window: null, isFilled: false });
  expect(await api.practice.fill({ workId: crypto.randomUUID() })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});

test('練習の日付はいつも同じ日で、時刻はほんとうの時刻', () => {
  for (const [real, practised] of [
    ['2026-11-30T00:00:00+09:00', '2027-06-09T00:00:00+09:00'],
    ['2028-02-29T23:59:59+09:00', '2027-06-09T23:59:59+09:00'],
    ['2030-01-01T08:30:15+09:00', '2027-06-09T08:30:15+09:00'],
  ] as const)
    expect(practiceNow(Date.parse(real))).toBe(Date.parse(practised));
});

test('練習用のファイルの名は「練習用_」で始まり、二度は付かない', () => {
  expect(practiceFileName('つなぐシート')).toBe('練習用_つなぐシート');
  expect(practiceFileName('練習用_つなぐシート')).toBe('練習用_つなぐシート');
});

test('あて先の違うファイルが練習用かどうかは、名前で言い分ける', () => {
  const other = { code: 'handoff-other-recipient', way: 'ask-sender-to-make-again' } as const;
  const apart = (isHere: boolean) => ({
    code: 'practice-apart',
    way: 'choose-other-file',
    facts: { what: 'file', isHere },
  });
  expect(apartByName(other, '練習用_1.tsunagi', false)).toEqual(apart(false));
  expect(apartByName(other, 'handoff-001.tsunagi', true)).toEqual(apart(true));
  expect(apartByName(other, 'handoff-001.tsunagi', false)).toBe(other);
  expect(apartByName(other, '練習用_1.tsunagi', true)).toBe(other);
});
