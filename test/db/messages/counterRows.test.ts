/** ケースを選ばない伝言: 次に渡すどのファイルでも隣の窓口に届き、返事もそれで返る。名をかたるものや書き換えは入れない。 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counterChanges, counterOversteps } from '../../../db/handoff/counterRows.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

let files = 0;
async function carry(from: TestOffice, to: TestOffice, caseId: string) {
  files += 1;
  const file = `c${files}.tsunagi`;
  const { others } = await from.api.handoff.offices();
  value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '石橋 悟',
      blanketApproval: '7福祉第21号',
      mediumKind: 'usb-memory',
      mediumNumber: 'U-1',
      eraseDue: '2027-04-14',
    }),
  );
  copyFileSync(join(from.folder, file), join(to.folder, file));
  const { inspectionId, preview } = value(await to.api.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  value(await to.api.handoff.commit({ inspectionId }));
  return preview;
}

const who = ({ core }: TestOffice) => {
  const session = core.session();
  if (!session) throw new Error('locked');
  return { store: session.store, staffId: session.staff.id, officeId: session.office.id };
};

async function twoWindows() {
  const cityHall = await setUpTestOffice('市役所', '市');
  const palette = await setUpTestOffice('コスモスパレット', 'パ', {
    staff: '石井 拓',
    clock: cityHall.clock,
  });
  await meet(cityHall, palette);
  return { cityHall, palette };
}

test('ケースを選ばない伝言も次のファイルで届き、返事が返る。別のケースの伝言はそのケースを待つ', async () => {
  const { cityHall, palette } = await twoWindows();
  const register = async () =>
    value(await cityHall.api.receptions.register({ reception: testReception })).caseId;
  const [shared, alone] = [await register(), await register()];
  const toOfficeId = who(palette).officeId;
  const write = (messageBody: string, caseId: string | null = null, officeId = toOfficeId) =>
    cityHall.api.messages.write({ kind: 'message', toOfficeId: officeId, messageBody, caseId });
  value(await write('金曜の連絡会の資料を送ります。'));
  value(await write('まだ渡していないケースのこと', alone));
  value(await write('窓口の中のこと', null, who(cityHall).officeId));

  const preview = await carry(cityHall, palette, shared);
  expect(preview.newRows.message).toBe(1);
  const [arrived, ...others] = await palette.api.messages.open();
  expect(others).toEqual([]);
  expect(arrived).toMatchObject({
    messageBody: '金曜の連絡会の資料を送ります。',
    fromName: '佐野 真由',
    caseId: null,
  });
  value(await palette.api.messages.finish({ messageId: arrived?.id ?? '', reply: '受け取りました' }));

  await carry(palette, cityHall, shared);
  const sent = await cityHall.api.messages.list({ box: 'sent' });
  expect(sent.find(({ id }) => id === arrived?.id)).toMatchObject({
    state: 'done',
    reply: '受け取りました',
    doneByName: '石井 拓',
  });
  // もう一度渡しても、届いたものは動かず、増えない。
  expect((await carry(cityHall, palette, shared)).newRows.message).toBeUndefined();
  const { contents } = counterChanges(who(cityHall).store, who(cityHall).officeId, 'another-city');
  expect(contents).toEqual({});
});

test('名をかたる伝言、書き換え、よその伝言への返事、市の窓口でない相手の伝言は入れない', async () => {
  const { cityHall, palette } = await twoWindows();
  const { store, officeId: own, staffId } = who(cityHall);
  const them = who(palette).officeId;
  const put = (id: string, fields: Record<string, unknown>) =>
    store.write(staffId, (writer) => writer.put('message', id, fields));
  put('m-ours', { officeId: own, fromStaffId: staffId, toOfficeId: them, messageBody: '渡したもの' });
  put('m-home', { officeId: own, fromStaffId: staffId, toOfficeId: own, messageBody: '窓口の中のもの' });
  put('m-theirs', { officeId: them, toOfficeId: own, messageBody: '受け取ったもの' });
  const says = (id: string, field: string, of: unknown, isOwnCity = true) =>
    counterOversteps(
      store,
      own,
      () => ({ officeId: them, isOwnCity }),
      (caseId) => caseId === 'case-elsewhere',
    )({
      hlc: '',
      replica: '0123456789ab',
      staff: null,
      baseHlc: null,
      entity: 'message',
      id,
      field,
      value: JSON.stringify(of),
    });
  const passes: [string, string, unknown][] = [
    ['m-new', 'officeId', them],
    ['m-new', 'messageBody', '新しい伝言'],
    ['m-new', 'caseId', 'case-in-file'],
    ['m-ours', 'reply', '電話した'],
    ['m-theirs', 'callWhen', '初めて書く欄'],
    ['m-theirs', 'doneAt', 1],
  ];
  const stopped: [string, string, unknown][] = [
    ['m-new', 'officeId', own],
    ['m-new', 'fromStaffId', staffId],
    ['m-new', 'caseId', 'case-elsewhere'],
    ['m-ours', 'messageBody', '書き直す'],
    ['m-home', 'reply', 'よその返事'],
    ['m-theirs', 'messageBody', '書き直す'],
  ];
  expect(passes.filter(([id, field, of]) => says(id, field, of) === true)).toEqual([]);
  expect(stopped.filter(([id, field, of]) => says(id, field, of) !== true)).toEqual([]);
  expect(passes.filter(([id, field, of]) => says(id, field, of, false) !== true)).toEqual([]);
});

test('親族・知人として外されている職員には、そのケースの伝言をあてられない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId } = value(await office.api.receptions.register({ reception: testReception }));
  const { store, staffId, officeId: toOfficeId } = who(office);
  const toStaffId = store.write(staffId, (writer) => {
    const id = writer.add('staff', { name: '原 由美', officeId: toOfficeId });
    writer.add('closeRelation', { caseId, staffId: id, liftedAt: null });
    return id;
  });
  const write = (about: string | null) =>
    office.api.messages.write({
      kind: 'message',
      toOfficeId,
      toStaffId,
      caseId: about,
      messageBody: '用件',
    });
  expect(await write(caseId)).toMatchObject({
    refusal: { code: 'message-kept', facts: { name: '原 由美' } },
  });
  expect(await write(null)).toMatchObject({ ok: true });
});
