/** C22 祝日の一覧: 内閣府のファイルを読み、期限はそれに従う。 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtInHolidays } from '../../../db/calendar/holidays.ts';
import { nationalHolidays } from '../../../db/calendar/nationalHolidays.ts';
import { readHolidays } from '../../../db/workingDays/holidayFile.ts';
import { mergedHolidays } from '../../../db/workingDays/rules.ts';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

/** 国民の祝日・休日月日,国民の祝日・休日名称 and 元日 in Shift_JIS, as 内閣府 writes them. */
const HEAD = Buffer.from(
  '8d9196af82cc8f6a93fa8145 8b7893fa8c8e93fa 2c 8d9196af82cc8f6a93fa8145 8b7893fa96bc8fcc 0d0a'.replaceAll(
    ' ',
    '',
  ),
  'hex',
);
const NEW_YEAR = Buffer.from('8cb393fa', 'hex');
const row = (date: string): Buffer => {
  const [year, month, day] = date.split('-').map(Number);
  return Buffer.concat([Buffer.from(`${year}/${month}/${day},`), NEW_YEAR, Buffer.from('\r\n')]);
};
const cabinet = (...dates: string[]): Buffer => Buffer.concat([HEAD, ...dates.map(row)]);
const of2027 = nationalHolidays(2027).map(({ date }) => date);

test('内閣府のCSV（Shift_JIS）を読み、いつまで書かれているかが分かる', () => {
  const read = value(readHolidays(cabinet('1955-01-01', ...of2027)));
  expect(read.days.map(({ date }) => date)).toEqual(of2027);
  expect(read.days[0]).toMatchObject({ name: '元日', kind: 'national', basis: 'announced' });
  expect(read).toMatchObject({ from: '2027-01-01', to: '2027-12-31' });
});

test('日付でない行はその行を言い、ほかの一覧は祝日として読まない', () => {
  const wrong = Buffer.concat([cabinet(...of2027), Buffer.from('2027/13/1,x\r\n')]);
  expect(readHolidays(wrong)).toMatchObject({
    refusal: { code: 'holidays-unreadable', facts: { line: of2027.length + 2 } },
  });
  for (const other of ['', '{}', 'a,b\r\n1,2\r\n', '2027/1/1,元日\r\n'])
    expect(readHolidays(Buffer.from(other))).toMatchObject({ refusal: { code: 'holidays-unreadable' } });
});

test('読み込んだ年は、その年の祝日だけが入れ替わり、年末年始とほかの年は残る', () => {
  const loaded = value(
    readHolidays(cabinet(...of2027.filter((date) => date !== '2027-07-19'), '2027-07-20')),
  );
  const merged = mergedHolidays(builtInHolidays(), loaded).days.map(({ date }) => date);
  expect(merged).toContain('2027-07-20');
  expect(merged).not.toContain('2027-07-19');
  expect(merged).toContain('2027-12-29');
  expect(merged).toContain('2028-01-03');
  expect(merged).toContain('2026-07-20');
});

test('管理者が読み込むと、期限はその日から新しい一覧で数え、休みの日に期限は来ない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { api } = office;
  expect(await api.workingDays.day({ date: '2027-04-14' })).toMatchObject({ isOpen: true });
  const before = await api.referrals.confirmDue({ date: '2027-04-07' });
  expect(before).toBe('2027-04-14');
  writeFileSync(join(office.folder, 'syukujitsu.csv'), cabinet(...of2027, '2027-04-14'));
  value(await api.workingDays.load({ ticket: office.ticket('syukujitsu.csv', 'read') }));
  expect(await api.workingDays.day({ date: '2027-04-14' })).toEqual({
    isOpen: false,
    name: '元日',
    nextOpen: '2027-04-15',
  });
  expect(await api.referrals.confirmDue({ date: '2027-04-07' })).toBe('2027-04-15');
  const view = await api.workingDays.holidays();
  expect(view).toMatchObject({ loadedOn: '2027-04-07', announcedUntil: '2027-11-23' });
  // A suspension is looked at again on an open day, whatever day was said.
  const { caseId } = value(
    await api.receptions.register({
      reception: { ...testReception, people: [{ name: '髙橋 誠', relation: 'self' }] },
    }),
  );
  const session = office.core.session();
  if (!session) throw new Error('解錠されていない');
  value(
    await api.cases.addNote({
      caseId,
      note: {
        date: '2027-04-07',
        time: '11:00',
        method: 'phone',
        fact: '電話',
        nextDate: '2027-04-14',
        nextText: '来所',
      },
    }),
  );
  const [task] = (await api.tasks.today({})).tasks;
  expect(task?.dueDate).toBe('2027-04-13');
  office.core.begin({ ...session, staff: { ...session.staff, roles: ['counsellor'] } });
  await expect(
    api.workingDays.load({ ticket: office.ticket('syukujitsu.csv', 'read') }),
  ).rejects.toMatchObject({ cause: { refusal: { code: 'not-permitted' } } });
});
