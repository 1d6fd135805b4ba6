import { expect, test } from 'vitest';
import { consentWaitingSince, kanaKey } from '../../../db/cases/ledgerRow.ts';
import { fillDerived } from '../../../db/store/derived.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

test('ふりがなは五十音順: 濁点・小書き・長音は同じ音に寄せ、同じなら清音が先、ふりがなの無い人は最後に氏名の順', () => {
  const people: [kana: string, name: string][] = [
    ['', '山田'],
    ['ガッコウ', ''],
    ['かわぐち', ''],
    ['', ''],
    ['はっとり', ''],
    ['はつとり', ''],
    ['ﾊﾞｯﾄﾘ', ''],
    ['さとう　けい', ''],
    ['さとうけいこ', ''],
    ['おーた', ''],
    ['おおた', ''],
  ];
  const sorted = people
    .toSorted((a, b) => (kanaKey(...a) < kanaKey(...b) ? -1 : 1))
    .map(([kana, name]) => kana || name);
  expect(sorted).toEqual([
    'おおた',
    'おーた',
    'ガッコウ',
    'かわぐち',
    'さとう　けい',
    'さとうけいこ',
    'はっとり',
    'はつとり',
    'ﾊﾞｯﾄﾘ',
    '',
    '山田',
  ]);
});

test('同意を待つのは多機関協働の途中だけで、数え始めは受付の日か、最後の同意が切れた日', () => {
  const opened = '2027-01-10';
  expect(consentWaitingSince('intake', opened, [])).toBeNull();
  expect(consentWaitingSince('watching', opened, [])).toBe(opened);
  const given = { date: '2027-02-01', until: null, withdrawnOn: null };
  expect(consentWaitingSince('assessing', opened, [given])).toBeNull();
  expect(consentWaitingSince('assessing', opened, [{ ...given, withdrawnOn: '2027-03-01' }])).toBe(
    '2027-03-01',
  );
  expect(consentWaitingSince('assessing', opened, [{ ...given, until: '2027-04-30' }])).toBe('2027-05-01');
  expect(
    consentWaitingSince('assessing', opened, [
      { ...given, until: '2027-04-30', withdrawnOn: '2027-03-01' },
      given,
    ]),
  ).toBeNull();
});

async function receive(office: TestOffice, name: string, kana: string, urgency: 'high' | 'low' = 'low') {
  return value(
    await office.api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:00',
        method: 'visit',
        route: 'self-visit',
        memo: '生活の相談',
        form: 'with-consent',
        urgency,
        urgencyGround: urgency === 'high' ? '食べていない' : '',
        people: [{ name, kana, relation: 'self' }],
      },
    }),
  ).caseId;
}

test('台帳は、しぼり込みと並べ替えのどこを開いても、全部を並べた一覧の続きになる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const kana = ['たなか', 'あべ', 'さとう', 'ばば', 'はら', ''];
  for (const [i, each] of kana.entries()) await receive(office, `人${i}`, each, i === 2 ? 'high' : 'low');
  const all = await office.api.cases.ledger({ sort: 'kana', direction: 'ascending' });
  expect(all.total).toBe(6);
  expect(all.rows.map(({ personKana }) => personKana)).toEqual([
    'あべ',
    'さとう',
    'たなか',
    'ばば',
    'はら',
    '',
  ]);
  for (let offset = 0; offset <= 6; offset += 1) {
    const part = await office.api.cases.ledger({ sort: 'kana', direction: 'ascending', offset, limit: 2 });
    expect(part.rows.map(({ id }) => id)).toEqual(all.rows.slice(offset, offset + 2).map(({ id }) => id));
  }
  const urgent = await office.api.cases.ledger({ filter: { urgency: 'high' } });
  expect(urgent.rows.map(({ personKana }) => personKana)).toEqual(['さとう']);
  expect((await office.api.cases.ledger({ filter: { which: 'ended' } })).total).toBe(0);
  expect((await office.api.cases.ledger({ filter: { which: 'mine' }, sort: 'number' })).total).toBe(6);
});

test('名前・期限・段階を直せば台帳もすぐ変わり、数えた件数は古いまま残らない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await receive(office, '佐藤 恵', 'さとう めぐみ');
  const ledger = () => office.api.cases.ledger({});
  expect((await ledger()).rows[0]).toMatchObject({ nextDue: null, consentWaitingSince: null });
  value(
    await office.api.cases.addNote({
      caseId,
      note: {
        date: '2027-04-07',
        time: '11:00',
        method: 'phone',
        fact: '電話',
        nextDate: '2027-04-20',
        nextText: '訪問',
      },
    }),
  );
  expect((await ledger()).rows[0]).toMatchObject({ nextDue: '2027-04-20', state: 'intake' });
  const [task] = (await office.api.tasks.today()).tasks;
  if (task) value(await office.api.tasks.complete({ taskId: task.id }));
  await receive(office, '林', 'はやし');
  expect((await ledger()).total).toBe(2);
});

test('台帳と索引のない古い保管庫は、開いたときに全部が作り直される', async () => {
  const office = await setUpTestOffice('市役所', '市');
  await receive(office, '佐藤 恵', 'さとう めぐみ');
  const { store } = office.core.session() ?? {};
  if (!store) throw new Error('locked');
  const rows = () => store.connection.prepare('SELECT * FROM caseLedger').all();
  const [before, found] = [rows(), store.search.find('佐藤', 10)];
  store.connection.exec(`DELETE FROM caseLedger; DELETE FROM setting WHERE key = 'derived'`);
  fillDerived(store.connection, store.entities);
  expect(rows()).toEqual(before);
  expect(store.search.find('佐藤', 10)).toEqual(found);
});
