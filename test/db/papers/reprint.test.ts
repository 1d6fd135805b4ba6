/** Papers to an organisation after a withdrawal (R06, R08), to an adverse party (C9), and who looked at a case (R14). */
import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { setUpTestOffice, value } from '../testOffice.ts';

async function caseWithConsent() {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2027-08-03T10:00:00+09:00');
  const { api } = office;
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        ...testReception,
        date: '2027-08-03',
        people: [
          {
            name: '小林 千尋',
            relation: 'self',
            address: '印西市秘密9-9',
            addressConcealed: true,
            concealedFrom: '2027-08-03',
          },
        ],
      },
    }),
  );
  const personId = value(await api.cases.view({ caseId })).members[0]?.person.id ?? '';
  const police = (await api.organisations.list()).find(({ name }) => name === '警察')?.id ?? '';
  const { consentId } = await api.consents.record({
    caseId,
    personId,
    method: 'written',
    scope: ['1', '6'],
    organisationIds: [police],
    date: '2027-08-03',
  });
  const told = {
    caseId,
    personIds: [personId],
    organisationId: police,
    date: '2027-08-03',
    time: '11:00',
    method: 'paper' as const,
    items: ['name' as const, 'address' as const],
    content: '見守りの希望がある。',
    basis: 'consent' as const,
  };
  return { office, api, caseId, personId, police, consentId, told };
}

test('撤回のあとは、前に渡した情報提供書もつなぐシートも、その機関あてには作れない。ほかの根拠の紙は作れる', async () => {
  const { office, api, caseId, police, consentId, told } = await caseWithConsent();
  const { disclosureId } = value(await api.disclosures.record(told));
  const { referralId } = value(
    await api.referrals.send({
      caseId,
      organisationId: police,
      date: '2027-08-03',
      time: '11:00',
      way: 'information',
      reason: '見守り',
      confirmDue: '2027-08-10',
    }),
  );
  const letter = value(await api.papers.informationDisclosure({ id: disclosureId }));
  expect(letter.people).toMatchObject([{ name: '小林 千尋', address: '', tels: [] }]);
  expect(letter.isConcealed).toBe(true);
  expect(JSON.stringify(letter)).not.toContain('秘密9-9');
  value(await api.papers.referralSheet({ id: referralId }));

  office.at('2027-08-19T14:00:00+09:00');
  value(
    await api.consents.withdraw({
      consentId,
      date: '2027-08-19',
      method: 'oral',
      organisationIds: [police],
      scope: null,
    }),
  );
  for (const made of [
    await api.papers.informationDisclosure({ id: disclosureId }),
    await api.papers.referralSheet({ id: referralId }),
  ])
    expect(made).toMatchObject({ refusal: { code: 'R06', facts: { because: 'withdrawn' } } });

  const other = value(
    await api.disclosures.record({
      ...told,
      date: '2027-08-19',
      basis: 'benefit-of-person',
      reason: '本人の身に危険が迫っている。',
      approver: '宮本 徹',
      approvedOn: '2027-08-19',
    }),
  );
  const urgent = value(await api.papers.informationDisclosure({ id: other.disclosureId }));
  expect(JSON.stringify(urgent)).not.toMatch(/危険が迫っている|宮本/);

  // Whoever turns out to be an adverse party gets no paper any more, whatever its basis was.
  const named = value(
    await api.disclosures.record({
      ...told,
      date: '2027-08-19',
      organisationId: null,
      recipientName: '小林 隆',
      basis: 'by-law',
      reason: '照会',
    }),
  );
  value(await api.people.saveAdverse({ caseId, party: { name: '小林 隆', relation: '配偶者' } }));
  expect(await api.papers.informationDisclosure({ id: named.disclosureId })).toMatchObject({
    refusal: { code: 'adverse-party' },
  });
});

test('閲覧記録には、見た人・秘匿を見た理由・断られたことが並び、書いたことばは載らない', async () => {
  const { office, api, caseId, personId, told } = await caseWithConsent();
  value(await api.people.reveal({ caseId, personId, reason: '面談の場所を決めるため' }));
  office.at('2027-08-04T10:00:00+09:00');
  expect(await api.disclosures.record({ ...told, items: ['income'] })).toMatchObject({ ok: false });
  // The look itself is entered with the next write.
  value(await api.cases.setCautions({ caseId, cautions: '留守番電話に残さない' }));
  const record = value(await api.papers.viewRecord({ id: caseId }));
  expect(record.isWhole).toBe(true);
  expect(record.lookers).toMatchObject([{ name: '佐野 真由' }]);
  const said = record.looks.map(({ action, detail }) => [action, detail.reason ?? detail.rule ?? '']);
  expect(said).toContainEqual(['address.revealed', '面談の場所を決めるため']);
  expect(said).toContainEqual(['refused', 'R06']);
  expect(said.map(([action]) => action)).toContain('case.viewed');
  expect(JSON.stringify(record)).not.toMatch(/小林|千尋|秘密|留守番/);
});
