import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../../../db/store/auditChain.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';
import { wholeStore } from './wholeStore.ts';

let files = 0;
async function give(from: TestOffice, to: TestOffice, caseIds: string[]): Promise<string> {
  files += 1;
  const file = `undo-${files}.tsunagi`;
  const { others } = await from.api.handoff.offices();
  const other = others.find(({ name }) => name === nameOf(to)) ?? others[0];
  value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: other?.officeId ?? '',
      caseIds,
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '石橋 悟',
      blanketApproval: '7福祉第21号',
      mediumKind: 'usb-memory',
      mediumNumber: 'U-1',
      eraseDue: '2027-05-14',
    }),
  );
  copyFileSync(join(from.folder, file), join(to.folder, file));
  return file;
}

const nameOf = (office: TestOffice) => office.core.session()?.office.name ?? '';
const storeOf = (office: TestOffice) => {
  const session = office.core.session();
  if (!session) throw new Error('locked');
  return session.store;
};

async function takeIn(at: TestOffice, file: string) {
  const { inspectionId } = value(await at.api.handoff.inspect({ ticket: at.ticket(file, 'read') }));
  return { ...value(await at.api.handoff.commit({ inspectionId })), fileId: inspectionId };
}

const whole = (office: TestOffice) => wholeStore(storeOf(office), ['葛飾', '電話', '米', '片付け']);
const because = (outcome: unknown) =>
  (outcome as { refusal?: { code: string; facts?: { because?: string } } }).refusal?.facts?.because ??
  (outcome as { refusal?: { code: string } }).refusal?.code;

async function twoWindows() {
  const cityHall = await setUpTestOffice('市役所窓口', '市');
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
  });
  await meet(cityHall, palette);
  cityHall.at('2027-04-20T10:00:00+09:00');
  const { caseId } = value(
    await cityHall.api.receptions.register({
      reception: { ...testReception, people: [{ name: '葛飾 八郎', relation: 'self' }] },
    }),
  );
  value(await cityHall.api.cases.saveHousehold({ caseId, fields: { tel: '0476-00-0000' } }));
  const first = await give(cityHall, palette, [caseId]);
  const tel = async (office: TestOffice, number: string) =>
    value(await office.api.cases.saveHousehold({ caseId, fields: { tel: number } }));
  return { cityHall, palette, caseId, first, tel };
}

test('新しいケースの取り込みを元に戻すと、来る前とまったく同じになり、同じファイルをもう一度取り込める', async () => {
  const { palette, first, caseId } = await twoWindows();
  const before = whole(palette);
  const { fileId } = await takeIn(palette, first);
  expect(await palette.api.handoff.undoable()).toBe(fileId);
  const after = whole(palette);
  value(await palette.api.handoff.undoImport({ fileId }));
  expect(whole(palette)).toEqual(before);
  expect(await palette.api.cases.view({ caseId })).toMatchObject({ refusal: { code: 'not-found' } });
  // The file is known, and counts no more.
  expect((await palette.api.handoff.received())[0]).toMatchObject({ fileId, undoneAt: palette.clock.now });
  expect((await palette.api.handoff.standings())[0]).toMatchObject({ lastReceived: null });
  expect(await palette.api.handoff.undoable()).toBeNull();
  expect(because(await palette.api.handoff.undoImport({ fileId }))).toBe('not-found');

  await takeIn(palette, first);
  expect(whole(palette)).toEqual(after);
  expect(await palette.api.handoff.received()).toHaveLength(1);
  const { connection } = storeOf(palette);
  expect(connection.pragma('foreign_key_check')).toEqual([]);
  expect(verifyAuditChain(connection).brokenAt).toBeNull();
  expect(
    connection.prepare(`SELECT action FROM audit WHERE action LIKE 'handoff.%' ORDER BY seq`).pluck().all(),
  ).toEqual([
    'handoff.verified',
    'handoff.imported',
    'handoff.undone',
    'handoff.verified',
    'handoff.imported',
  ]);
}, 60_000);

test('食い違いと、消した記録への書き足しを持ってきたファイルを戻すと、食い違いも消え、こちらの値が残る', async () => {
  const { cityHall, palette, caseId, first, tel } = await twoWindows();
  await takeIn(palette, first);
  const [member] = value(await palette.api.cases.view({ caseId })).members;
  if (!member) throw new Error('no member');
  cityHall.at('2027-04-22T10:00:00+09:00');
  await tel(palette, '090-0000-5678');
  value(
    await palette.api.cases.savePerson({
      caseId,
      memberId: member.memberId,
      member: {
        personId: member.person.id,
        name: member.person.name ?? '',
        relation: 'self',
        occupation: '元大工',
      },
    }),
  );
  const back = await give(palette, cityHall, [caseId]);
  cityHall.at('2027-04-22T11:00:00+09:00');
  await tel(cityHall, '0476-00-1234');
  value(await cityHall.api.cases.removeMember({ caseId, memberId: member.memberId }));
  const before = whole(cityHall);
  const { fileId, differences } = await takeIn(cityHall, back);
  expect(differences).toBe(2);
  value(await cityHall.api.handoff.undoImport({ fileId }));
  expect(whole(cityHall)).toEqual(before);
  expect(await cityHall.api.differences.count({})).toBe(0);
}, 60_000);

test('取り込んだものに書き足す、書きかける、渡す、次を受け取る、のどれかのあとでは元に戻せず、なぜかを言う', async () => {
  const { cityHall, palette, caseId, first, tel } = await twoWindows();
  const { fileId } = await takeIn(palette, first);
  const draft = { id: crypto.randomUUID(), kind: 'progress-note' as const, subjectId: caseId, body: {} };
  await palette.api.drafts.save(draft);
  expect(because(await palette.api.handoff.undoImport({ fileId }))).toBe('draft');
  await palette.api.drafts.discard({ id: draft.id });
  expect(await palette.api.handoff.undoable()).toBe(fileId);

  // Something else, that has nothing to do with it, is no reason.
  value(
    await palette.api.receptions.register({
      reception: { ...testReception, people: [{ name: '別の 人', relation: 'self' }] },
    }),
  );
  expect(await palette.api.handoff.undoable()).toBe(fileId);

  await tel(cityHall, '0476-00-1111');
  const second = await takeIn(palette, await give(cityHall, palette, [caseId]));
  expect(because(await palette.api.handoff.undoImport({ fileId }))).toBe('later-file');
  expect(await palette.api.handoff.undoable()).toBe(second.fileId);
  value(await palette.api.handoff.undoImport({ fileId: second.fileId }));
  expect(await palette.api.handoff.undoable()).toBe(fileId);

  value(await palette.api.cases.saveHousehold({ caseId, fields: { note: '南側の棟' } }));
  expect(because(await palette.api.handoff.undoImport({ fileId }))).toBe('written');
  expect(await palette.api.handoff.undoable()).toBeNull();

  await give(palette, cityHall, [caseId]);
  expect(because(await palette.api.handoff.undoImport({ fileId }))).toBe('receipt-sent');
}, 60_000);

test('取り込んだ人に記録を付けただけでも、よりどころが無くなるので元に戻せない', async () => {
  const { palette, caseId, first } = await twoWindows();
  const { fileId } = await takeIn(palette, first);
  value(
    await palette.api.cases.addNote({
      caseId,
      note: { date: '2027-04-20', time: '11:00', method: 'phone', fact: '米の話をした' },
    }),
  );
  expect(because(await palette.api.handoff.undoImport({ fileId }))).toBe('written');
}, 60_000);

test('元に戻したファイルの受領確認は出さず、そのファイルが言った受領は残る', async () => {
  const { cityHall, palette, caseId, first, tel } = await twoWindows();
  await takeIn(palette, first);
  await tel(palette, '090-0000-5678');
  const back = await give(palette, cityHall, [caseId]);
  const { fileId } = await takeIn(cityHall, back);
  value(await cityHall.api.handoff.undoImport({ fileId }));
  // Our own first file did arrive there: its receipt said so, and that is still true.
  expect((await cityHall.api.handoff.takeouts())[0]?.receivedAt).not.toBeNull();
  await tel(cityHall, '0476-00-2222');
  await takeIn(palette, await give(cityHall, palette, [caseId]));
  expect((await palette.api.handoff.takeouts())[0]?.receivedAt).toBeNull();
  // Taken in after all, its receipt goes with the next file.
  await takeIn(cityHall, back);
  await takeIn(palette, await give(cityHall, palette, [caseId]));
  expect((await palette.api.handoff.takeouts())[0]?.receivedAt).not.toBeNull();
}, 60_000);
