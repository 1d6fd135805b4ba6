/** Files of several PCs: forks, rollbacks, two PCs of one window, three windows in a ring, a PC that was away for a month. */
import { expect, test } from 'vitest';
import { meet, type TestOffice, value } from '../testOffice.ts';
import {
  give,
  look,
  note,
  notesOf,
  office,
  register,
  reopened,
  restoreByHand,
  secondPc,
  store,
  take,
} from './pcs.ts';

const HALL = '市役所窓口';
const PALETTE = 'コスモスパレット窓口';

async function hallAndPalette() {
  const hall = await office(HALL, '市');
  const palette = await office(PALETTE, 'コ', hall.clock);
  await meet(hall, palette);
  return { hall, palette, caseId: await register(hall, '葛飾 八郎') };
}

const codeOf = async (to: TestOffice, file: string) => {
  const looked = await look(to, file);
  return looked.ok ? 'opened' : looked.refusal.code;
};

test('フォルダーごと写した2台の号は枝分かれと言い、片方が始め直せば、何も失わずに続けられる', async () => {
  const { hall, palette, caseId } = await hallAndPalette();
  expect(await take(palette, await give(hall, PALETTE, [caseId]))).toBeNull();
  const second = await secondPc(hall, 'folder');
  expect(store(second).replica).toBe(store(hall).replica);
  await note(hall, caseId, '一台目で書いた');
  hall.clock.now += 60_000;
  await note(second, caseId, '二台目で書いた');
  await take(palette, await give(hall, PALETTE, [caseId]));
  expect(await look(palette, await give(second, PALETTE, [caseId]))).toMatchObject({
    refusal: { code: 'handoff-fork', facts: { sequence: 2, last: 2 } },
  });

  value(await second.api.handoff.beginAnew({ livesOn: true }));
  await reopened(second);
  expect(store(second).replica).not.toBe(store(hall).replica);
  const newChain = await take(palette, await give(second, PALETTE, [caseId]));
  expect(newChain).toMatchObject({ last: { sequence: 2 } });
  expect(notesOf(palette, caseId)).toEqual(['一台目で書いた', '二台目で書いた']);
  // Each goes on counting its own.
  await take(palette, await give(hall, PALETTE, [caseId]));
  await take(palette, await give(second, PALETTE, [caseId]));
  expect((await palette.api.handoff.standings())[0]).toMatchObject({
    lastReceived: { sequence: 2 },
    others: [{ isOurs: false, last: { sequence: 3 } }],
  });
});

test('バックアップから戻したパソコンは別の端末として渡し、欠番も枝分かれも起きない', async () => {
  const { hall, palette, caseId } = await hallAndPalette();
  await take(palette, await give(hall, PALETTE, [caseId]));
  await hall.api.office.backUpIfDue();
  await note(hall, caseId, '控えのあとに書いた');
  const lost = await give(hall, PALETTE, [caseId]);
  await take(palette, lost);
  await restoreByHand(hall);
  await note(hall, caseId, '戻したあとに書いた');
  expect(await take(palette, await give(hall, PALETTE, [caseId]))).toMatchObject({ last: { sequence: 2 } });
  expect(notesOf(palette, caseId)).toEqual(['戻したあとに書いた', '控えのあとに書いた']);
});

test('巻き戻したことに気づかないパソコンの号は名を言って断り、始め直せば続く', async () => {
  const { hall, palette, caseId } = await hallAndPalette();
  const behind = await secondPc(hall, 'folder');
  await take(palette, await give(hall, PALETTE, [caseId]));
  await take(palette, await give(hall, PALETTE, [caseId]));
  expect(await codeOf(palette, await give(behind, PALETTE, [caseId]))).toBe('handoff-fork');
  value(await behind.api.handoff.beginAnew({ livesOn: false }));
  await reopened(behind);
  expect(await codeOf(palette, await give(behind, PALETTE, [caseId]))).toBe('opened');
});

test('失われた号は、そのパソコンの号として作り直せ、欠番はパソコンの名を添えて言う', async () => {
  const { hall, palette, caseId } = await hallAndPalette();
  const second = await secondPc(hall, 'store');
  await take(palette, await give(hall, PALETTE, [caseId]));
  await give(second, PALETTE, [caseId]);
  const later = await give(second, PALETTE, [caseId]);
  const mark = store(second).replica.slice(0, 3).toUpperCase();
  expect(await look(palette, later)).toMatchObject({
    refusal: { code: 'handoff-gap', facts: { firstMissing: 1, pc: mark } },
  });
});

test('3つの窓口の輪で、どの順に回っても、みな同じところに着く', async () => {
  const { hall, palette, caseId } = await hallAndPalette();
  const third = await office('社協の窓口', '社', hall.clock);
  await meet(palette, third);
  await meet(third, hall);
  await take(palette, await give(hall, PALETTE, [caseId]));
  await note(palette, caseId, 'パレットで書いた');
  await take(third, await give(palette, '社協の窓口', [caseId]));
  await note(third, caseId, '社協で書いた');
  await note(hall, caseId, '市役所で書いた');
  await take(hall, await give(third, HALL, [caseId]));
  await take(palette, await give(hall, PALETTE, [caseId]));
  await take(third, await give(palette, '社協の窓口', [caseId]));
  const all = ['パレットで書いた', '市役所で書いた', '社協で書いた'];
  for (const each of [hall, palette, third]) expect(notesOf(each, caseId)).toEqual(all);
});

test('ひと月留守だったパソコンは、パソコンごとに順に受け取れば、どの順でも追いつく', async () => {
  const { hall, palette, caseId } = await hallAndPalette();
  const second = await secondPc(hall, 'store');
  const files: { pc: string; file: string }[] = [];
  for (const [pc, from] of [
    ['一', hall],
    ['二', second],
    ['一', hall],
    ['二', second],
  ] as const) {
    await note(from, caseId, `${pc}台目 ${files.length}`);
    files.push({ pc, file: await give(from, PALETTE, [caseId]) });
  }
  palette.at('2027-05-10T09:00:00+09:00');
  await reopened(palette);
  // All of the second PC's first, then those of the first one: neither waits for the other.
  for (const { file } of [...files.filter(({ pc }) => pc === '二'), ...files.filter(({ pc }) => pc === '一')])
    await take(palette, file);
  expect(notesOf(palette, caseId)).toHaveLength(4);
  expect(await codeOf(palette, files[0]?.file ?? '')).toBe('handoff-replayed');
});
