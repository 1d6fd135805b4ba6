/** A file made again must bring back what was lost, and serve nobody to bring back what was not. */
import { createHash } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testReception } from '../db/receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../db/testOffice.ts';

const DAY = '2027-04-20T10:00:00+09:00';
const medium = { mediumKind: 'usb-memory', mediumNumber: 'USB-03', eraseDue: '2027-05-20' } as const;
let files = 0;
const fileName = () => {
  files += 1;
  return `again-${files}.tsunagi`;
};

async function give(from: TestOffice, caseId: string) {
  const { others } = await from.api.handoff.offices();
  const file = fileName();
  const { takeoutId } = value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      ...medium,
    }),
  );
  return { file, takeoutId };
}

async function remake(from: TestOffice, takeoutId: string) {
  const file = fileName();
  const made = value(
    await from.api.handoff.remake({ takeoutId, ticket: from.ticket(file, 'write'), ...medium }),
  );
  return { file, takeoutId: made.takeoutId };
}

const look = (from: TestOffice, to: TestOffice, file: string) => {
  copyFileSync(join(from.folder, file), join(to.folder, file));
  return to.api.handoff.inspect({ ticket: to.ticket(file, 'read') });
};

async function take(from: TestOffice, to: TestOffice, file: string) {
  const { inspectionId } = value(await look(from, to, file));
  return value(await to.api.handoff.commit({ inspectionId }));
}

/** Everything but the record that somebody tried. */
function contentsOf({ core }: TestOffice): string {
  const store = core.session()?.store;
  if (!store) throw new Error('the office is locked');
  const tables = store.connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'audit%' ORDER BY name")
    .all() as { name: string }[];
  const hash = createHash('sha256');
  for (const { name } of tables)
    hash.update(name).update(JSON.stringify(store.connection.prepare(`SELECT * FROM "${name}"`).all()));
  return hash.digest('hex');
}

async function twoWindows() {
  const cityHall = await setUpTestOffice('市役所窓口', '市', { recipientKind: 'x25519' });
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
    recipientKind: 'x25519',
  });
  await meet(cityHall, palette);
  cityHall.at(DAY);
  const { caseId } = value(
    await cityHall.api.receptions.register({
      reception: { ...testReception, people: [{ name: '葛飾 八郎', relation: 'self' }] },
    }),
  );
  return { cityHall, palette, caseId };
}

test('届かなかった号を作り直すと、欠番が埋まり、先に届いていた次の号も取り込め、受領確認も戻る', async () => {
  const { cityHall, palette, caseId } = await twoWindows();
  await take(cityHall, palette, (await give(cityHall, caseId)).file);
  await take(palette, cityHall, (await give(palette, caseId)).file);
  const lost = await give(cityHall, caseId);
  const third = await give(cityHall, caseId);
  expect(await look(cityHall, palette, third.file)).toMatchObject({
    refusal: { code: 'handoff-gap', facts: { firstMissing: 2, lastMissing: 2 } },
  });
  const again = await remake(cityHall, lost.takeoutId);
  await take(cityHall, palette, again.file);
  await take(cityHall, palette, third.file);
  // The lost file carried the receipt of the palette's; the one made again carries it too.
  expect((await palette.api.handoff.takeouts())[0]?.receivedAt).not.toBeNull();
  await take(palette, cityHall, (await give(palette, caseId)).file);
  const takeouts = await cityHall.api.handoff.takeouts();
  const of = (id: string) => takeouts.find((each) => each.id === id);
  expect(of(again.takeoutId)).toMatchObject({ sequence: 2, remakesId: lost.takeoutId });
  expect(of(again.takeoutId)?.receivedAt).not.toBeNull();
  expect(of(lost.takeoutId)).toMatchObject({ sequence: 2, remakesId: null, receivedAt: null });
  // A file after it continues whichever of the two arrived.
  await take(cityHall, palette, (await give(cityHall, caseId)).file);
}, 120_000);

test('作り直したファイルでは、取り込んだ号のやり直しも巻き戻しもできず、保存は一つも変わらない', async () => {
  const { cityHall, palette, caseId } = await twoWindows();
  const sent = [await give(cityHall, caseId), await give(cityHall, caseId), await give(cityHall, caseId)];
  const [first, second, third] = sent as [(typeof sent)[0], (typeof sent)[0], (typeof sent)[0]];
  const againOfSecond = await remake(cityHall, second.takeoutId);
  const againOfAgain = await remake(cityHall, againOfSecond.takeoutId);
  await take(cityHall, palette, first.file);
  await take(cityHall, palette, againOfSecond.file);
  await take(cityHall, palette, third.file);
  const before = contentsOf(palette);
  for (const { file } of [first, second, third, againOfSecond, againOfAgain])
    expect(await look(cityHall, palette, file)).toMatchObject({ refusal: { code: 'handoff-replayed' } });
  for (const { takeoutId } of sent) {
    const late = await remake(cityHall, takeoutId);
    expect(await look(cityHall, palette, late.file)).toMatchObject({
      refusal: { code: 'handoff-replayed' },
    });
  }
  expect(contentsOf(palette)).toBe(before);
  // Whether it may go is asked anew, and a record that isn't there makes nothing.
  const office = contentsOf(cityHall);
  const again = { takeoutId: second.takeoutId, ...medium };
  expect(
    await cityHall.api.handoff.remake({
      ...again,
      takeoutId: 'nobody',
      ticket: cityHall.ticket(fileName(), 'write'),
    }),
  ).toMatchObject({ refusal: { code: 'not-found' } });
  expect(
    await cityHall.api.handoff.remake({
      ...again,
      eraseDue: '2027-04-01',
      ticket: cityHall.ticket(fileName(), 'write'),
    }),
  ).toMatchObject({ refusal: { code: 'invalid-input' } });
  expect(contentsOf(cityHall)).toBe(office);
}, 120_000);

test('R17 親族・知人の職員は、記録の番号からでも、そのケースのファイルを作り直せない', async () => {
  const { cityHall, caseId } = await twoWindows();
  const { takeoutId } = await give(cityHall, caseId);
  const session = cityHall.core.session();
  if (!session) throw new Error('the office is locked');
  const relativeId = session.store.write(session.staff.id, (writer) =>
    writer.add('staff', { name: '齊藤 縁', roles: ['counsellor'], officeId: session.office.id }),
  );
  cityHall.core.begin({ ...session, staff: { ...session.staff, roles: ['counsellor', 'coordinator'] } });
  value(
    await cityHall.api.closeRelations.flag({
      caseId,
      staffId: relativeId,
      kind: 'relative',
      reason: '母のいとこ',
    }),
  );
  cityHall.core.begin({ ...session, staff: { id: relativeId, name: '齊藤 縁', roles: ['counsellor'] } });
  expect(
    await cityHall.api.handoff.remake({
      takeoutId,
      ticket: cityHall.ticket(fileName(), 'write'),
      ...medium,
    }),
  ).toMatchObject({ refusal: { code: 'R17' } });
});
