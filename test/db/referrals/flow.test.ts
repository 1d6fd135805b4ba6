import { describe, expect, test } from 'vitest';
import { confirmationDue, otherBases, presetBasis } from '../../../db/referrals/rules.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

async function received(office: TestOffice) {
  const { api } = office;
  office.at('2026-11-24T13:30:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2026-11-24',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '試験',
        worries: { '11': 'most', '01': 'applies' },
        urgency: 'low',
        people: [{ name: '試験 花子', kana: 'しけん はなこ', address: '印西市試験町1', relation: 'self' }],
      },
    }),
  );
  value(
    await api.assessments.recordRisks({
      caseId,
      date: '2026-11-24',
      time: '14:00',
      risks: [],
      askedAndNone: true,
    }),
  );
  value(await api.assessments.screen({ caseId, date: '2026-11-24', result: '2' }));
  return caseId;
}
const named = async ({ api }: TestOffice, name: string) =>
  (await api.organisations.list()).find((each) => each.name === name)?.id as string;
const sent = (office: TestOffice, caseId: string, organisationId: string, part: object = {}) =>
  office.api.referrals.send({
    caseId,
    organisationId,
    date: '2026-11-24',
    time: '14:20',
    way: 'contact',
    reason: '一時預かりの相談',
    confirmDue: '2026-12-01',
    ...part,
  });

describe('渡してよい根拠（C7・C8）', () => {
  test('自分の課には理由なしで渡せ、同意の外にあることもなく、操作記録に例外として残らない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await received(office);
    const own = await named(office, '社会福祉課');
    const preview = value(
      await office.api.referrals.preview({ caseId, organisationId: own, date: '2026-11-24' }),
    );
    expect(preview).toMatchObject({ standing: 'own-section', basis: 'within-purpose', leftOut: [] });
    const { referralId } = value(await sent(office, caseId, own));
    const sheet = value(await office.api.papers.referralSheet({ id: referralId }));
    expect(sheet.referral.basis).toBe('within-purpose');
    expect(sheet.worries).toEqual(['01', '11']);
  });
  test('ほかの課へは同意か、理由つきの根拠で。自分の課と言って渡すことはできない', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await received(office);
    const other = await named(office, '子ども家庭課');
    expect(await sent(office, caseId, other)).toMatchObject({ refusal: { code: 'R06' } });
    expect(await sent(office, caseId, other, { basis: 'within-purpose' })).toMatchObject({
      refusal: { code: 'R06' },
    });
    expect(await sent(office, caseId, other, { basis: 'public-body-duties' })).toMatchObject({
      refusal: { code: 'missing-required', facts: { fields: ['basisReason'] } },
    });
    value(
      await sent(office, caseId, other, {
        basis: 'public-body-duties',
        basisReason: '児童の相談の事務に必要',
      }),
    );
    expect(presetBasis('city-section')).toBe('consent');
    expect(otherBases('city-section')[0]).toBe('public-body-duties');
    expect(otherBases('outside')[0]).toBe('by-law');
  });
});

describe('つなぎ確認', () => {
  test('まだ分からないときは、理由と次の日が残り、対応事項の期限が移る', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await received(office);
    const { referralId } = value(await sent(office, caseId, await named(office, '社会福祉課')));
    const put = (date: string, nextDue: string) =>
      office.api.referrals.postpone({ referralId, date, method: '電話', reason: '担当が不在', nextDue });
    expect(await put('2026-12-01', '2026-12-01')).toMatchObject({
      refusal: { facts: { fields: ['nextDue'] } },
    });
    value(await put('2026-12-01', '2026-12-04'));
    value(await put('2026-12-04', '2026-12-08'));
    office.at('2026-12-08T09:00:00+09:00');
    const view = value(await office.api.cases.view({ caseId }));
    const [row] = view.referrals;
    expect(row?.tries?.map((each) => each.on)).toEqual(['2026-12-01', '2026-12-04']);
    expect(row?.confirmDue).toBe('2026-12-01');
    expect(row && confirmationDue(row)).toBe('2026-12-08');
    expect((await office.api.tasks.today()).tasks.map((task) => task.dueDate)).toEqual(['2026-12-08']);
    expect(view.record.state).toBe('awaiting-referral-confirmation');
  });
  test('つながらなければ進め方の判断に戻り、もう一度つなげる', async () => {
    const office = await setUpTestOffice('市役所', '市');
    const caseId = await received(office);
    const own = await named(office, '社会福祉課');
    const { referralId } = value(await sent(office, caseId, own));
    office.at('2026-12-01T10:00:00+09:00');
    value(
      await office.api.referrals.confirm({
        referralId,
        outcome: 'not-connected',
        date: '2026-12-01',
        method: '電話',
      }),
    );
    expect(value(await office.api.cases.view({ caseId })).record.state).toBe('awaiting-screening');
    value(await office.api.assessments.screen({ caseId, date: '2026-12-01', result: '2' }));
    value(await sent(office, caseId, own));
    expect(value(await office.api.cases.view({ caseId })).referrals).toHaveLength(2);
  });
});
