/** 伝言・折返し: to a colleague at either window; with its case to the city's other window, and nowhere else. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caseScope } from '../../../db/handoff/caseScope.ts';
import { isFor, mayFinish, stateOf } from '../../../db/messages/rules.ts';
import { testReception } from '../receptions/testReception.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const reader = { staffId: 'sano', officeId: 'city', covers: ['left'] };

test('名指しの伝言はその人だけのもの、窓口あての伝言はその窓口のだれのものでもある', () => {
  const to = (toStaffId: string | null, toOfficeId: string) => ({
    fromStaffId: 'ishii',
    toStaffId,
    toOfficeId,
  });
  expect(isFor(to('sano', 'city'), reader)).toBe(true);
  expect(isFor(to('tanaka', 'city'), reader)).toBe(false);
  expect(isFor(to(null, 'city'), reader)).toBe(true);
  expect(isFor(to(null, 'palette'), reader)).toBe(false);
  // Whoever has left, or may not read it, reads nothing: the window does.
  expect(isFor(to('left', 'city'), reader)).toBe(true);
  expect(isFor(to('left', 'palette'), reader)).toBe(false);
});

test('済みにできるのは、あてられた人と書いた人。済んだものは二度済まない', () => {
  const message = { fromStaffId: 'ishii', toStaffId: 'tanaka', toOfficeId: 'city', doneAt: null };
  expect(mayFinish(message, reader)).toMatchObject({ refusal: { code: 'not-permitted' } });
  expect(mayFinish({ ...message, toStaffId: 'sano' }, reader).ok).toBe(true);
  expect(mayFinish({ ...message, fromStaffId: 'sano' }, reader).ok).toBe(true);
  expect(mayFinish({ ...message, toStaffId: 'sano', doneAt: 1 }, reader)).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  expect(stateOf({ readAt: null, doneAt: null })).toBe('unread');
  expect(stateOf({ readAt: 1, doneAt: null })).toBe('read');
  expect(stateOf({ readAt: 1, doneAt: 2 })).toBe('done');
});

let files = 0;
async function carry(from: TestOffice, to: TestOffice, caseId: string): Promise<void> {
  files += 1;
  const file = `${files}.tsunagi`;
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
  const { inspectionId } = value(await to.api.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  value(await to.api.handoff.commit({ inspectionId }));
}

test('隣の窓口あての伝言は、ケースと一緒に届き、読んで返事をすると、書いた人に戻って見える', async () => {
  const city = await setUpTestOffice('市役所', '市');
  const palette = await setUpTestOffice('コスモスパレット', 'パ', { staff: '石井 拓', clock: city.clock });
  await meet(city, palette);
  const { caseId } = value(await city.api.receptions.register({ reception: testReception }));
  const windows = await city.api.messages.addressees();
  const other = windows.find(({ isOwn }) => !isOwn);
  expect(windows.map(({ name }) => name).toSorted()).toEqual(['コスモスパレット', '市役所'].toSorted());
  const write = (fields: object) =>
    city.api.messages.write({ kind: 'call-back', caseId, toOfficeId: other?.id ?? '', ...fields });
  expect(await write({ callerName: '試験 太郎' })).toMatchObject({ refusal: { code: 'missing-required' } });
  expect(await write({ toStaffId: 'nobody', messageBody: '用件' })).toMatchObject({
    refusal: { code: 'not-found' },
  });
  expect(
    value(await write({ callerName: '試験 太郎', callerTel: '0476-00-0000', callWhen: '午後' })),
  ).toMatchObject({ isAtOtherWindow: true });
  expect(await city.api.messages.open()).toEqual([]);

  await carry(city, palette, caseId);
  const [arrived] = await palette.api.messages.open();
  expect(arrived).toMatchObject({
    state: 'unread',
    callerTel: '0476-00-0000',
    callWhen: '午後',
    fromName: '佐野 真由',
    fromOfficeName: '市役所',
    caseId,
  });
  const messageId = arrived?.id ?? '';
  value(await palette.api.messages.read({ messageId }));
  expect(await palette.api.messages.open()).toMatchObject([{ state: 'read' }]);
  value(await palette.api.messages.finish({ messageId, reply: '15時に電話しました' }));
  expect(await palette.api.messages.open()).toEqual([]);

  await carry(palette, city, caseId);
  expect(await city.api.messages.list({ box: 'sent' })).toMatchObject([
    { state: 'done', reply: '15時に電話しました', doneByName: '石井 拓' },
  ]);
});

test('市の外へ渡すファイルには、窓口どうしの伝言も予定も入らず、除いたと記録に残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId } = value(await office.api.receptions.register({ reception: testReception }));
  const [own] = await office.api.messages.addressees();
  value(
    await office.api.messages.write({
      kind: 'message',
      caseId,
      toOfficeId: own?.id ?? '',
      messageBody: '目印の伝言',
    }),
  );
  const store = office.core.session()?.store;
  if (!store) throw new Error('locked');
  const scope = (leavesCity: boolean) =>
    caseScope(store, caseId, { withhold: [], takesConcealed: false, leavesCity });
  expect(JSON.stringify(scope(false).changes)).toContain('目印の伝言');
  expect(JSON.stringify(scope(true).changes)).not.toContain('目印の伝言');
  expect(scope(true).withheld).toEqual([{ section: 'counters-own', caseId, count: 1 }]);
  expect(scope(false).withheld).toEqual([]);
});

test('R09 住所秘匿の人のケースの伝言に電話番号は残せず、あとで秘匿になれば出ない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId } = value(
    await office.api.receptions.register({
      reception: { ...testReception, people: [{ name: '髙橋 誠', relation: 'self' }] },
    }),
  );
  const [own] = await office.api.messages.addressees();
  const write = (fields: object) =>
    office.api.messages.write({ kind: 'call-back', caseId, toOfficeId: own?.id ?? '', ...fields });
  value(await write({ callerTel: '090-0000-0003', messageBody: '折返しを待つ' }));
  expect(await office.api.messages.open()).toMatchObject([
    { callerTel: '090-0000-0003', isTelConcealed: false },
  ]);
  const view = value(await office.api.cases.view({ caseId }));
  office.core
    .session()
    ?.store.write('sano', (writer) =>
      writer.put('person', view.record.principalPersonId ?? '', { addressConcealed: true }),
    );
  expect(await office.api.messages.open()).toMatchObject([{ callerTel: '', isTelConcealed: true }]);
  expect(await write({ callerTel: '090-0000-0003' })).toMatchObject({
    refusal: { code: 'message-tel-concealed' },
  });
  value(await write({ messageBody: '折返しを待つ' }));
});

test('ケースを読まない職員にはあてられず、書いた人が済みにしても読んだことにはならない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const session = office.core.session();
  if (!session) throw new Error('locked');
  const auditor = session.store.write('sano', (writer) =>
    writer.add('staff', { name: '監査 一郎', roles: ['auditor'], officeId: session.office.id }),
  );
  const colleague = session.store.write('sano', (writer) =>
    writer.add('staff', { name: '窓口 二郎', roles: ['counsellor'], officeId: session.office.id }),
  );
  const [own] = await office.api.messages.addressees();
  expect(own?.staff.map(({ id }) => id)).toContain(colleague);
  expect(own?.staff.map(({ id }) => id)).not.toContain(auditor);
  const { messageId } = value(
    await office.api.messages.write({
      kind: 'message',
      toOfficeId: own?.id ?? '',
      toStaffId: colleague,
      messageBody: '用件',
    }),
  );
  value(await office.api.messages.finish({ messageId, reply: '' }));
  expect(await office.api.messages.list({ box: 'sent' })).toMatchObject([{ state: 'done', readAt: null }]);
});
