import { expect, test } from 'vitest';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const opened = async () => {
  const office = await setUpTestOffice('コスモスパレット', 'パ');
  office.at('2026-11-24T13:30:00+09:00');
  const { caseId } = value(
    await office.api.receptions.register({
      reception: {
        date: '2026-11-24',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '眠れない。',
        wish: '昼間に話を聞いてほしい',
        worries: { '11': 'most', '01': 'applies' },
        urgency: 'low',
        people: [
          {
            name: '試験 花子',
            kana: 'しけん はなこ',
            birth: { iso: '1993-02-14', precision: 'day' },
            relation: 'self',
          },
          {
            name: '試験 結',
            kana: 'しけん ゆい',
            birth: { iso: '2023-08-03', precision: 'day' },
            relation: 'daughter',
          },
        ],
      },
    }),
  );
  const view = value(await office.api.cases.view({ caseId }));
  return { office, caseId, personId: view.record.principalPersonId ?? '', members: view.members };
};
const concierge = async ({ api }: TestOffice) =>
  (await api.organisations.list()).find((each) => each.name === '子育てコンシェルジュ')?.id as string;
const consented = (office: TestOffice, caseId: string, personId: string, organisationId: string) =>
  office.api.consents.record({
    caseId,
    personId,
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [organisationId],
    date: '2026-11-24',
  });
const sent = (office: TestOffice, caseId: string, organisationId: string) =>
  office.api.referrals.send({
    caseId,
    organisationId,
    date: '2026-11-24',
    time: '14:20',
    contactName: '試験 次郎',
    contactTel: '0476-00-0102',
    way: 'accompany',
    reason: '一時預かりの相談',
    appointment: '11月25日 10時',
    memoBring: '健康保険証',
    said: '夜泣きが続くと話した',
    confirmDue: '2026-12-01',
  });

test('案内メモには、行き先と持ち物だけ。相談の中身も本人の名もケース番号も載らない', async () => {
  const { office, caseId, personId } = await opened();
  const to = await concierge(office);
  await office.api.organisations.saveContact({
    organisationId: to,
    kind: 'in-charge',
    name: '試験 次郎',
    kana: 'しけん じろう',
  });
  await office.api.office.saveContact({ tel: '０４７６-00-0001', address: '' });
  await consented(office, caseId, personId, to);
  const { referralId } = value(await sent(office, caseId, to));
  const memo = value(await office.api.papers.guideMemo({ id: referralId }));
  expect(memo).toMatchObject({
    place: { name: '子育てコンシェルジュ', kana: 'コソダテコンシェルジュ' },
    contact: { name: '試験 次郎', kana: 'しけん じろう' },
    tel: '0476-00-0102',
    bring: '健康保険証',
    head: { officeTel: '0476-00-0001' },
  });
  const said = JSON.stringify(memo);
  for (const word of ['花子', '眠れない', '一時預かり', '夜泣き', 'R08-']) expect(said).not.toContain(word);
});

test('R07 つなぐシートの世帯員の年齢は、その人の同意があるときだけ載り、口頭で伝えた控えは載らない', async () => {
  const { office, caseId, personId, members } = await opened();
  const to = await concierge(office);
  await consented(office, caseId, personId, to);
  const { referralId } = value(await sent(office, caseId, to));
  const before = value(await office.api.papers.referralSheet({ id: referralId }));
  expect(before.members).toEqual([{ name: '試験 結', relation: 'daughter', age: null, ageNote: '' }]);
  expect(JSON.stringify(before)).not.toContain('夜泣き');
  const child = members.find((member) => member.relation === 'daughter')?.person.id ?? '';
  // It is said before anything is sent, too.
  const preview = async () =>
    value(await office.api.referrals.preview({ caseId, organisationId: to, date: '2026-11-24' })).agesKept;
  expect(await preview()).toEqual(['試験 結']);
  await consented(office, caseId, child, to);
  const after = value(await office.api.papers.referralSheet({ id: referralId }));
  expect(after.members?.[0]?.age).toBe(3);
  expect(await preview()).toEqual([]);
});

test('R06 つなぐシートには、⑥に同意があれば、受付で聞いたご本人の希望が、窓口からのお願いと分けて載る', async () => {
  const { office, caseId, personId } = await opened();
  const to = await concierge(office);
  await consented(office, caseId, personId, to);
  const { referralId } = value(await sent(office, caseId, to));
  const sheet = value(await office.api.papers.referralSheet({ id: referralId }));
  expect(sheet).toMatchObject({ wish: '昼間に話を聞いてほしい', referral: { request: '' } });

  const other = await opened();
  const there = await concierge(other.office);
  await other.office.api.consents.record({
    caseId: other.caseId,
    personId: other.personId,
    method: 'oral',
    scope: ['1'],
    organisationIds: [there],
    date: '2026-11-24',
  });
  const { referralId: without } = value(await sent(other.office, other.caseId, there));
  expect(value(await other.office.api.papers.referralSheet({ id: without })).wish).toBe('');
});

test('R06 回答書の名前と状況は、本人の同意があるときだけ載る', async () => {
  const { office, caseId, personId } = await opened();
  const from = await concierge(office);
  const { id } = value(
    await office.api.referrals.received.save({
      receivedOn: '2026-11-24',
      way: 'fax',
      organisationId: from,
      personName: '試験 花子',
      content: '様子が心配',
    }),
  );
  value(await office.api.referrals.received.link({ id, caseId }));
  expect(await office.api.papers.receivedAnswer({ id })).toMatchObject({ ok: false });
  value(
    await office.api.referrals.received.answer({
      id,
      answer: 'taken-on',
      answeredOn: '2026-11-24',
      answerWay: 'paper',
      answerText: '来週、家庭を訪ねる予定。',
    }),
  );
  const silent = value(await office.api.papers.receivedAnswer({ id }));
  expect(silent).toMatchObject({ answer: 'taken-on', saysMore: false, personName: '', words: '' });
  await consented(office, caseId, personId, from);
  const telling = value(await office.api.papers.receivedAnswer({ id }));
  expect(telling).toMatchObject({
    saysMore: true,
    personName: '試験 花子',
    words: '来週、家庭を訪ねる予定。',
  });
});
