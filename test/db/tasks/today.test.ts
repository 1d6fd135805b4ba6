import { expect, test } from 'vitest';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

async function receive(office: TestOffice, name: string, urgency: 'high' | 'low' = 'low'): Promise<string> {
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
        people: [{ name, relation: 'self' }],
      },
    }),
  ).caseId;
}

const appoint = async (api: TestOffice['api'], caseId: string, day: string, title: string) =>
  value(
    await api.cases.addNote({
      caseId,
      note: {
        date: '2027-04-07',
        time: '11:00',
        method: 'phone',
        fact: '電話',
        nextDate: day,
        nextText: title,
      },
    }),
  );

test('自分の担当だけの予定と、両方の窓口の予定を選べ、緊急も期限も数が合う', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const mine = await receive(office, '佐藤 恵', 'high');
  await appoint(office.api, mine, '2027-04-08', '自分の訪問');
  const { staffId } = value(
    await office.api.staff.add({
      name: '大野 恵',
      kana: 'おおの めぐみ',
      login: 'ono',
      roles: ['counsellor'],
      title: '',
      section: '',
      passphrase: 'あおい傘と四つの橋をわたる',
    }),
  );
  const theirs = await receive(office, '林 誠');
  const { store } = office.core.session() ?? {};
  const officeId = office.core.session()?.office.id as string;
  value(
    await office.api.reassignments.reassign({
      caseId: theirs,
      to: { officeId, staffId, deputyStaffId: null },
      fromOn: '2027-04-07',
      reason: 'workload',
    }),
  );
  store?.write(null, (writer) =>
    writer.add('task', {
      caseId: theirs,
      kind: 'other',
      title: '同僚の仕事',
      dueDate: '2027-04-07',
      staffId,
      officeId,
    }),
  );
  office.at('2027-04-08T09:00:00+09:00');
  const both = await callerOf(appRouter)({ core: office.core }).tasks.today({});
  expect(both.tasks.map(({ title }) => title)).toEqual(['同僚の仕事', '自分の訪問']);
  expect([both.dueTotal, both.urgentTotal]).toEqual([2, 1]);
  const own = await office.api.tasks.today({ mine: true });
  expect(own.tasks.map(({ title }) => title)).toEqual(['自分の訪問']);
  expect([own.dueTotal, own.urgent.map(({ id }) => id)]).toEqual([1, [mine]]);
});

test('同意なしで90日を過ぎた多機関協働のケースだけが、その日から並ぶ', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await receive(office, '髙橋 誠');
  const { store } = office.core.session() ?? {};
  store?.write(null, (writer) => writer.put('case', caseId, { state: 'watching' }));
  const waiting = async (iso: string) => {
    office.at(iso);
    return (await office.api.tasks.today({})).consentWaiting;
  };
  expect((await waiting('2027-07-05T09:00:00+09:00')).total).toBe(0);
  expect((await waiting('2027-07-06T09:00:00+09:00')).rows).toMatchObject([
    { id: caseId, consentWaitingSince: '2027-04-07' },
  ]);
});
