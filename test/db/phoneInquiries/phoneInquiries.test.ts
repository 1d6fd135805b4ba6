/** 電話照会: what may be told to whoever calls, a line for every call, and 提供記録 of what was told. */
import { expect, test } from 'vitest';
import { youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';

async function called() {
  const household = await youngCarerHousehold();
  const { office, caseId, person, organisation } = household;
  const school = organisation('こども家庭センター');
  const mother = person.美和 ?? '';
  await office.api.consents.record({
    caseId,
    personId: mother,
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [school],
    date: '2027-05-14',
  });
  const record = (fields: object) =>
    office.api.phoneInquiries.record({
      caseId,
      organisationId: school,
      date: '2027-05-14',
      time: '11:00',
      asked: '家庭の様子を知りたい',
      inquiryAnswer: 'not-told',
      ...fields,
    });
  return { ...household, api: office.api, school, mother, record };
}

test('電話の相手に、世帯の一人ひとりについて伝えてよいことだけが示される。名簿にない相手には何も', async () => {
  const { api, caseId, school, mother } = await called();
  const told = await api.phoneInquiries.mayBeTold({ caseId, organisationId: school });
  expect(told.people).toHaveLength(4);
  const [own] = told.people.filter(({ personId }) => personId === mother);
  expect(own?.scopes).toEqual(['1', '6']);
  expect(told.people.filter(({ items }) => items.length > 0)).toHaveLength(1);
  const stranger = await api.phoneInquiries.mayBeTold({ caseId, callerName: '近所の者' });
  expect(stranger.people.every(({ items }) => items.length === 0)).toBe(true);
});

test('伝えなかった照会も一行で残り、提供の記録にはならない', async () => {
  const { api, caseId, record } = await called();
  expect(await record({ asked: '' })).toMatchObject({
    refusal: { code: 'missing-required', facts: { fields: ['asked'] } },
  });
  expect(await record({ organisationId: null })).toMatchObject({
    refusal: { facts: { fields: ['callerName'] } },
  });
  value(await record({}));
  expect(await api.phoneInquiries.ofCase({ caseId })).toMatchObject([
    { inquiryAnswer: 'not-told', asked: '家庭の様子を知りたい', disclosureId: null },
  ]);
  expect(await api.disclosures.ofCase({ caseId })).toEqual([]);
});

test('伝えたことは同じときに提供の記録にもなり、同意にないことは断られて、どちらにも残らない', async () => {
  const { api, caseId, mother, record, audited } = await called();
  const told = { inquiryAnswer: 'told' as const, personIds: [mother], content: 'ご家族の状況' };
  expect(await record({ ...told, items: ['debt'] })).toMatchObject({ refusal: { code: 'R06' } });
  expect(await api.phoneInquiries.ofCase({ caseId })).toEqual([]);
  expect(await api.disclosures.ofCase({ caseId })).toEqual([]);
  expect(audited('refused')).toHaveLength(1);
  value(await record({ ...told, items: ['family'] }));
  const [disclosed] = await api.disclosures.ofCase({ caseId });
  expect(disclosed).toMatchObject({
    method: 'phone',
    basis: 'consent',
    items: ['family'],
    content: 'ご家族の状況',
  });
  expect(await api.phoneInquiries.ofCase({ caseId })).toMatchObject([{ disclosureId: disclosed?.id }]);
});

test('C9 相手方からの電話には、だれのことも示されず、伝えたとは記録できない', async () => {
  const { api, caseId, mother, record } = await called();
  value(await api.people.saveAdverse({ caseId, party: { name: '赤城 剛', relation: '元の配偶者' } }));
  const told = await api.phoneInquiries.mayBeTold({ caseId, callerName: '赤城 剛' });
  expect(told).toEqual({ isAdverse: true, people: [] });
  expect(
    await record({
      callerName: '赤城 剛',
      inquiryAnswer: 'told',
      personIds: [mother],
      items: ['family'],
      content: 'ご家族の状況',
    }),
  ).toMatchObject({ refusal: { code: 'adverse-party' } });
  value(await record({ organisationId: null, callerName: '赤城 剛' }));
});

test('R09 住所秘匿の人の住所と電話は、同意があっても伝えてよいことに出ず、伝えたとも記録できない', async () => {
  const { office, api, caseId, school, mother, record } = await called();
  office.core
    .session()
    ?.store.write('sano', (writer) => writer.put('person', mother, { addressConcealed: true }));
  const told = await api.phoneInquiries.mayBeTold({ caseId, organisationId: school });
  const own = told.people.find(({ personId }) => personId === mother);
  expect(own).toMatchObject({ isConcealed: true });
  expect(own?.items).toContain('family');
  for (const item of ['address', 'tel'] as const) {
    expect(own?.items).not.toContain(item);
    expect(
      await record({ inquiryAnswer: 'told', personIds: [mother], items: [item], content: 'お答えしました' }),
    ).toMatchObject({ refusal: { code: 'R09' } });
  }
  expect(await api.phoneInquiries.ofCase({ caseId })).toEqual([]);
});

test('R08 あとから前の日付で書いても、いまは撤回された同意で「伝えた」とは残せない。先の日付も断る', async () => {
  const { office, api, caseId, mother, record } = await called();
  expect(await record({ date: '2027-05-15' })).toMatchObject({ refusal: { facts: { fields: ['date'] } } });
  office.at('2027-05-18T10:00:00+09:00');
  const told = {
    inquiryAnswer: 'told' as const,
    personIds: [mother],
    items: ['family'],
    content: 'ご家族の状況',
  };
  const [consent] = value(await api.cases.view({ caseId })).consents;
  value(await record(told));
  await api.consents.withdraw({ consentId: consent?.id ?? '', date: '2027-05-17', method: 'oral' });
  expect(await record(told)).toMatchObject({ refusal: { code: 'R06' } });
  expect(await api.phoneInquiries.ofCase({ caseId })).toHaveLength(1);
});
