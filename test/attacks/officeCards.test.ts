/** Cards: who is believed and written to, with two real offices — also after a card was lost, replaced, or taken in from a stranger. */
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formerSecrets, ownOffice } from '../../db/handoff/cards.ts';
import { cardText, createCard } from '../../db/handoff/officeCard.ts';
import { createOfficeKeys } from '../../db/handoff/officeKeys.ts';
import { give, look, office, register, store, take } from '../db/handoff/pcs.ts';
import { meet, type TestOffice, value } from '../db/testOffice.ts';

const HALL = '市役所窓口';
const PALETTE = 'コスモスパレット窓口';
let cards = 0;

async function twoWindows() {
  const hall = await office(HALL, '市');
  const palette = await office(PALETTE, 'コ', hall.clock);
  await meet(hall, palette);
  const caseId = await register(hall, '葛飾 八郎');
  return { hall, palette, caseId };
}

const idOf = async (pc: TestOffice, name: string) =>
  (await pc.api.handoff.offices()).others.find((each) => each.name === name)?.officeId ?? '';

const other = async (pc: TestOffice) => (await pc.api.handoff.offices()).others[0];

async function sendCard(from: TestOffice, to: TestOffice) {
  cards += 1;
  const file = `sent-${cards}.card`;
  value(await from.api.handoff.exportCard({ ticket: from.ticket(file, 'write') }));
  copyFileSync(join(from.folder, file), join(to.folder, file));
  return to.api.handoff.importCard({ ticket: to.ticket(file, 'read') });
}

const readAloud = async (pc: TestOffice, name: string, who = '長谷川 恵') =>
  pc.api.handoff.confirmCard({ officeId: await idOf(pc, name), readWithName: who, isOwnCity: true });

const codeOf = async (to: TestOffice, file: string) => {
  const looked = await look(to, file);
  return looked.ok ? 'opened' : looked.refusal.code;
};

const giving = (from: TestOffice, to: string, caseId: string) =>
  give(from, to, [caseId]).then(
    () => 'given',
    (fault: Error) => /"code":"([a-z-]+)"/.exec(fault.message)?.[1],
  );

test('読み合わせをしていないカードの窓口へは渡せず、そこからのファイルも信じない', async () => {
  const hall = await office(HALL, '市');
  const palette = await office(PALETTE, 'コ', hall.clock);
  const caseId = await register(hall, '葛飾 八郎');
  value(await sendCard(palette, hall));
  expect(await giving(hall, PALETTE, caseId)).toBe('card-unconfirmed');
  value(await sendCard(hall, palette));
  value(await readAloud(hall, PALETTE));
  expect(await codeOf(palette, await give(hall, PALETTE, [caseId]))).toBe('card-unconfirmed');
  expect(
    await hall.api.handoff.confirmCard({ officeId: 'nobody', readWithName: '誰か', isOwnCity: true }),
  ).toMatchObject({ refusal: { code: 'not-found' } });
});

test('読み合わせには、相手の名がいる。二人の名が残る', async () => {
  const { hall } = await twoWindows();
  expect(await other(hall)).toMatchObject({ confirmedByName: '佐野 真由', readWithName: '試験 花子' });
  const officeId = await idOf(hall, PALETTE);
  await expect(
    hall.api.handoff.confirmCard({ officeId, readWithName: ' ', isOwnCity: true }),
  ).rejects.toThrow();
});

test('無効にしたカードの窓口へは渡せず、無効にする前のファイルも、下見のあとのファイルも入らない', async () => {
  const { hall, palette, caseId } = await twoWindows();
  const before = await give(hall, PALETTE, [caseId]);
  const looked = value(await look(palette, before));
  value(await palette.api.handoff.withdrawCard({ officeId: await idOf(palette, HALL), reason: 'lost' }));
  expect(await palette.api.handoff.commit({ inspectionId: looked.inspectionId })).toMatchObject({
    refusal: { code: 'card-withdrawn' },
  });
  expect(await codeOf(palette, before)).toBe('card-withdrawn');
  expect(await giving(palette, HALL, caseId)).toBe('card-withdrawn');
  // Read aloud without having been taken in again: not enough.
  expect(await readAloud(palette, HALL)).toMatchObject({ refusal: { code: 'card-withdrawn' } });
  expect(await other(palette)).toMatchObject({
    confirmed: false,
    withdrawn: { reason: 'lost', byName: '佐野 真由' },
  });

  value(await sendCard(hall, palette));
  expect(await codeOf(palette, before)).toBe('card-unconfirmed');
  value(await readAloud(palette, HALL));
  await take(palette, before);
});

test('作り直したあとは、途中のファイルは開き、新しいカードは読み合わせるまで信じない', async () => {
  const { hall, palette, caseId } = await twoWindows();
  const underWay = await give(hall, PALETTE, [caseId]);
  value(await hall.api.handoff.renewCard({ reason: 'regular' }));
  const withNew = await give(hall, PALETTE, [caseId]);
  expect(await look(palette, withNew)).toMatchObject({
    refusal: { code: 'handoff-unknown-sender', facts: { otherCard: true, officeName: HALL } },
  });
  // Sealed to the old card, opened with the former keys.
  await take(palette, underWay);
  const toOld = await give(palette, HALL, [caseId]);
  await take(hall, toOld);
  expect((await hall.api.handoff.offices()).own.renewed).toMatchObject({ waitsFor: [PALETTE] });

  value(await sendCard(hall, palette));
  expect(await other(palette)).toMatchObject({ confirmed: false, isRenewed: true });
  expect(await giving(palette, HALL, caseId)).toBe('card-unconfirmed');
  expect(await codeOf(palette, withNew)).toBe('card-unconfirmed');
  value(await readAloud(palette, HALL));
  await take(palette, withNew);
  await take(hall, await give(palette, HALL, [caseId]));
  expect((await hall.api.handoff.offices()).own.renewed).toMatchObject({ waitsFor: [] });
  // Our own copy on the stick, from before: still called ours.
  expect(await look(hall, underWay)).toMatchObject({
    refusal: { code: 'handoff-other-recipient', facts: { own: true } },
  });
});

test('無効にしたあとは、作り直す前のカードで署名しても信じず、日が経った前のカードも信じない', async () => {
  const { hall, palette, caseId } = await twoWindows();
  const old = await give(hall, PALETTE, [caseId]);
  value(await hall.api.handoff.renewCard({ reason: 'leaked' }));
  value(await sendCard(hall, palette));
  value(await readAloud(palette, HALL));
  expect(await codeOf(palette, old)).toBe('opened');
  const later = palette.clock.now;
  palette.clock.now = later + 91 * 86_400_000;
  expect(await codeOf(palette, old)).toBe('card-replaced');
  palette.clock.now = later;
  value(await palette.api.handoff.withdrawCard({ officeId: await idOf(palette, HALL), reason: 'lost' }));
  expect(await codeOf(palette, old)).toBe('card-withdrawn');
});

test('窓口の名をかたるカードを読み込んでも、捨てれば元のカードに戻り、何も渡らない', async () => {
  const { hall, palette, caseId } = await twoWindows();
  const keys = await createOfficeKeys();
  const own = ownOffice(store(palette));
  const forged = await createCard(keys, {
    officeId: own.officeId,
    officeName: PALETTE,
    recipientKind: 'x25519',
    madeAt: own.card.madeAt,
  });
  writeFileSync(join(hall.folder, 'forged.card'), cardText(forged));
  value(await hall.api.handoff.importCard({ ticket: hall.ticket('forged.card', 'read') }));
  expect(await giving(hall, PALETTE, caseId)).toBe('card-unconfirmed');
  value(await hall.api.handoff.discardCard({ officeId: own.officeId }));
  expect(await other(hall)).toMatchObject({ confirmed: true, readWithName: '試験 花子' });
  await take(palette, await give(hall, PALETTE, [caseId]));
  // A confirmed card is not thrown away: it is declared void.
  expect(await hall.api.handoff.discardCard({ officeId: own.officeId })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
});

test('別の窓口のパソコンの記号を名のっても、その窓口の続きにはならない', async () => {
  const { hall, palette, caseId } = await twoWindows();
  await take(palette, await give(hall, PALETTE, [caseId]));
  const third = await office('社協の窓口', '社', hall.clock);
  await meet(palette, third);
  const stolen = await register(third, '柴又 九子');
  store(third)
    .connection.prepare("UPDATE setting SET value = ? WHERE key = 'replica'")
    .run(store(hall).replica);
  await third.core.close();
  value(await third.api.office.unlock({ login: 'sano', passphrase: 'あおい傘と三つの橋をわたる' }));
  // It counts its own from 1, and the city hall's second file still comes next.
  await take(palette, await give(third, PALETTE, [stolen]));
  await take(palette, await give(hall, PALETTE, [caseId]));
});

test('前の鍵は保管庫の中だけにあり、作り直すたびに残る', async () => {
  const { hall } = await twoWindows();
  value(await hall.api.handoff.renewCard({ reason: 'regular', recipientKind: 'hybrid' }));
  value(await hall.api.handoff.renewCard({ reason: 'leaked' }));
  expect(formerSecrets(store(hall)).map(({ reason }) => reason)).toEqual(['leaked', 'regular']);
  const { own } = await hall.api.handoff.offices();
  expect(own.kind).toBe('hybrid');
  expect(JSON.stringify(own)).not.toContain('SECRET');
});
