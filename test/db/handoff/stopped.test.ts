/** 途中でやめた、途中で電源が落ちた。どこで止まっても、保管庫も媒体も、始める前か終わったあとのどちらか。 */
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exportHandoff } from '../../../db/handoff/export.ts';
import { fault, settle } from '../../../db/handoff/fault.ts';
import { createHandoffDesk } from '../../../db/handoff/handoffDesk.ts';
import { commitHandoff, discardInspection, inspectHandoff } from '../../../db/handoff/import.ts';
import { exportInput } from '../../../db/handoff/inputs.ts';
import { setDown, type TakeoutEntry } from '../../../db/handoff/unfinishedTakeout.ts';
import type { Workplace } from '../../../db/handoff/workplace.ts';
import type { WorkStage } from '../../../db/works/codes.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, PASSPHRASE, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const opened = (office: TestOffice) => {
  const session = office.core.session();
  if (!session) throw new Error('nobody has unlocked');
  return session;
};

/** Where the worker thread would work, but stopped by hand at one of the stages. */
function placeIn(office: TestOffice, stopAt: WorkStage | null): Workplace {
  return {
    session: opened(office),
    appVersion: '0.0.0-test',
    paths: office.core.paths,
    step(stage) {
      if (stage === stopAt) throw fault('cancelled');
    },
    turn: async () => () => undefined,
  };
}

const inputFor = async (office: TestOffice, caseId: string) =>
  exportInput.parse({
    ticket: '',
    toOfficeId: (await office.api.handoff.offices()).others[0]?.officeId,
    caseIds: [caseId],
    purpose: '相談支援',
    basis: 'within-purpose',
    approver: '宮本 徹',
    blanketApproval: 'R9-01',
    mediumKind: 'usb-memory',
    mediumNumber: 'USB-03',
    eraseDue: '2027-05-20',
  });

async function twoOffices() {
  const cityHall = await setUpTestOffice('市役所窓口', '市', { recipientKind: 'x25519' });
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
    recipientKind: 'x25519',
  });
  await meet(cityHall, palette);
  cityHall.at('2027-04-19T10:00:00+09:00');
  const { caseId } = value(await cityHall.api.receptions.register({ reception: testReception }));
  return { cityHall, palette, caseId };
}

const LOCAL = [
  'takeoutRecord',
  'unfinishedTakeout',
  'receivedHandoff',
  'stagedChunk',
  'stagedChange',
  'change',
];
const countsOf = (office: TestOffice) =>
  LOCAL.map((table) =>
    opened(office).store.connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  );

test('渡すのをどの段階でやめても、ファイルも記録も残らず、号も使われない', async () => {
  const { cityHall, caseId } = await twoOffices();
  const input = await inputFor(cityHall, caseId);
  const stick = mkdtempSync(join(tmpdir(), 'stick-'));
  onTestFinished(() => rmSync(stick, { recursive: true }));
  const path = join(stick, 'a.tsunagi');
  const before = countsOf(cityHall);
  for (const stage of ['collecting', 'sealing', 'writing', 'reading-back'] as const) {
    const stopped = await settle(() => exportHandoff(placeIn(cityHall, stage), path, input));
    expect(stopped.ok ? stopped.value : stopped, stage).toMatchObject({ refusal: { code: 'cancelled' } });
    expect(readdirSync(stick), stage).toEqual([]);
    expect(countsOf(cityHall), stage).toEqual(before);
  }
  expect(value(await exportHandoff(placeIn(cityHall, null), path, input)).number).toBe('R9-001');
  expect((await cityHall.api.handoff.takeouts())[0]).toMatchObject({ sequence: 1 });
});

test('受け取るのをどの段階でやめても、何も残らず、もう一度開けば取り込める', async () => {
  const { cityHall, palette, caseId } = await twoOffices();
  const path = join(cityHall.folder, 'a.tsunagi');
  value(await exportHandoff(placeIn(cityHall, null), path, await inputFor(cityHall, caseId)));
  const before = countsOf(palette);
  for (const stage of ['verifying', 'reading', 'comparing'] as const) {
    expect(await inspectHandoff(placeIn(palette, stage), path), stage).toMatchObject({
      refusal: { code: 'cancelled' },
    });
    expect(countsOf(palette), stage).toEqual(before);
  }
  const { inspectionId } = value(await inspectHandoff(placeIn(palette, null), path));
  const stopped = await settle(() => commitHandoff(placeIn(palette, 'backing-up'), inspectionId));
  expect(stopped).toMatchObject({ refusal: { code: 'cancelled' } });
  await discardInspection(opened(palette), inspectionId);
  expect(countsOf(palette)).toEqual(before);

  const again = value(await inspectHandoff(placeIn(palette, null), path));
  expect(value(await commitHandoff(placeIn(palette, null), again.inspectionId))).toMatchObject({
    caseIds: [caseId],
  });
});

test('ファイルに名が付いたところで電源が落ちても、次に開けたとき記録に入り、号は二度使われない', async () => {
  const { cityHall, caseId } = await twoOffices();
  const input = await inputFor(cityHall, caseId);
  const path = join(cityHall.folder, 'a.tsunagi');
  value(await exportHandoff(placeIn(cityHall, null), path, input));
  // 名が付く前と後の、ちょうど間のありさま: 控えはあり、記録はまだない。
  const { store } = opened(cityHall);
  const [record] = await cityHall.api.handoff.takeouts();
  if (!record) throw new Error('nothing was given');
  store.connection.exec('DELETE FROM takeoutRecord');
  const entry: TakeoutEntry = { record, receipts: [], approval: null, audits: [] };
  setDown(store, { path, temporary: join(cityHall.folder, '.a.part') }, entry);
  const temporary = join(cityHall.folder, '.never.part');
  writeFileSync(temporary, '名の付かなかったファイル');
  setDown(
    store,
    { path: join(cityHall.folder, 'never.tsunagi'), temporary },
    {
      ...entry,
      record: { ...record, id: 'never', number: 'R9-002', sequence: 2 },
    },
  );
  await cityHall.core.close();
  value(await cityHall.api.office.unlock({ login: 'sano', passphrase: PASSPHRASE }));
  expect(await cityHall.api.handoff.takeouts()).toMatchObject([{ number: 'R9-001', sequence: 1 }]);
  expect(existsSync(temporary)).toBe(false);
  cityHall.at('2027-04-20T10:00:00+09:00');
  const next = value(await exportHandoff(placeIn(cityHall, null), join(cityHall.folder, 'b.tsunagi'), input));
  expect(next.number).toBe('R9-002');
  expect((await cityHall.api.handoff.takeouts())[0]).toMatchObject({ sequence: 2 });
});

test('取り込んでいる間は、書込みだけが順番を待ち、読むことは待たない。取り込んだあとに書いたものは、届いたものより後になる', async () => {
  const { cityHall, palette, caseId } = await twoOffices();
  const file = 'a.tsunagi';
  value(
    await exportHandoff(
      placeIn(cityHall, null),
      join(cityHall.folder, file),
      await inputFor(cityHall, caseId),
    ),
  );
  copyFileSync(join(cityHall.folder, file), join(palette.folder, file));
  const release = await palette.core.gate.hold();
  const goOn = opened(palette).store.pause();
  let isWritten = false;
  const writing = palette.api.receptions.register({ reception: testReception }).then((done) => {
    isWritten = true;
    return value(done);
  });
  // 中身を見ることは、順番を待たない仕事である。
  const looked = value(await palette.api.handoff.inspect({ ticket: palette.ticket(file, 'read') }));
  expect(await palette.api.office.session()).toBeDefined();
  expect(isWritten).toBe(false);
  goOn();
  release();
  await writing;
  const stamps = opened(palette).store.connection.prepare('SELECT max(hlc) FROM change').pluck();
  value(await palette.api.handoff.commit({ inspectionId: looked.inspectionId }));
  const newest = stamps.get() as string;
  value(await palette.api.cases.setUrgency({ caseId, urgency: 'high', ground: '訪問した' }));
  expect((stamps.get() as string) > newest).toBe(true);
});

test('隣の糸が途中で終わっても、待っている人には誤りとして届き、次の仕事は新しい糸でできる', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const script = join(folder, 'worker.mjs');
  writeFileSync(
    script,
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", () => process.exit(1));',
  );
  const cityHall = await setUpTestOffice('市役所窓口', '市');
  const { core } = cityHall;
  const { storeKey, staff, office } = opened(cityHall);
  const desk = createHandoffDesk({
    script,
    data: { appVersion: '', paths: core.paths, storeKey, staff, office },
    clock: () => 0,
    turn: () => core.gate.hold(),
  });
  const ask = () => core.works.run(undefined, (work) => desk.ask('discard', { inspectionId: 'x' }, work));
  await expect(ask()).rejects.toThrow('ended');
  const answering =
    'import { parentPort } from "node:worker_threads"; parentPort.on("message", ({ id, type }) => type === "close" ? parentPort.close() : parentPort.postMessage({ type: "answer", id, answer: undefined }));';
  writeFileSync(`${script}.new`, answering);
  renameSync(`${script}.new`, script);
  expect(await ask()).toBeUndefined();
  await desk.close();
});

test('名が付いたかもしれない媒体がもうなければ、渡したことにする: 別の媒体が挿してあっても、号は二度使われない', async () => {
  const { cityHall, caseId } = await twoOffices();
  const input = await inputFor(cityHall, caseId);
  const stick = mkdtempSync(join(tmpdir(), 'stick-'));
  onTestFinished(() => rmSync(stick, { recursive: true, force: true }));
  const path = join(stick, 'a.tsunagi');
  value(await exportHandoff(placeIn(cityHall, null), path, input));
  const { store } = opened(cityHall);
  const [record] = await cityHall.api.handoff.takeouts();
  if (!record) throw new Error('nothing was given');
  store.connection.exec('DELETE FROM takeoutRecord');
  setDown(
    store,
    { path, temporary: join(stick, '.a.part') },
    { record, receipts: [], approval: null, audits: [] },
  );
  // 媒体は相手の窓口へ。同じ場所に、別の媒体が挿してある。
  rmSync(path);
  value(await exportHandoff(placeIn(cityHall, null), join(cityHall.folder, 'b.tsunagi'), input));
  expect((await cityHall.api.handoff.takeouts()).map(({ sequence }) => sequence).toSorted()).toEqual([1, 2]);
});
