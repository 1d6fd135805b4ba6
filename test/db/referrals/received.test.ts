import { describe, expect, test } from 'vitest';
import { answerReach } from '../../../db/referrals/receivedRules.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const arrived = (office: TestOffice, part: object = {}) =>
  office.api.referrals.received.save({
    receivedOn: '2026-11-24',
    way: 'fax',
    organisationName: '試験中学校',
    contactName: '教頭 試験 太郎',
    contactTel: '０４７６-00-2222',
    personName: '斎藤 大輝',
    personKana: 'さいとう だいき',
    personBirthDate: '2013-06-09',
    personBirthPrecision: 'day',
    content: '週に2〜3日欠席が続き、給食費が未納。',
    request: '家庭の様子を確かめてほしい。',
    consentSeen: 'none',
    ...part,
  });

const open = async () => {
  const office = await setUpTestOffice('市役所', '市');
  office.at('2026-11-24T09:00:00+09:00');
  return office;
};

describe('受けたつなぎの受付簿', () => {
  test('窓口と年度ごとに番号が付き、5開庁日あとの回答が対応事項になる', async () => {
    const office = await open();
    expect(value(await arrived(office)).number).toBe('受R08-市001');
    const { id, number } = value(await arrived(office));
    expect(number).toBe('受R08-市002');
    expect(value(await arrived(office, { receivedOn: '2027-04-01' })).number).toBe('受R09-市001');
    const row = (await office.api.referrals.received.list()).find((each) => each.id === id);
    expect(row).toMatchObject({
      answerDue: '2026-12-01',
      contactTel: '0476-00-2222',
      senderName: '試験中学校',
    });
    const { tasks } = await office.api.tasks.today();
    expect(tasks.filter((task) => task.kind === 'referral-answer').map((task) => task.dueDate)).toEqual([
      '2026-12-01',
      '2026-12-01',
    ]);
    // Put right: the same number, and the answer's day with it.
    expect(value(await arrived(office, { id, answerDue: '2026-11-27' })).number).toBe('受R08-市002');
    expect((await office.api.tasks.today()).tasks[0]?.dueDate).toBe('2026-11-27');
  });

  test('だれからの、何の知らせかがないと受け付けない', async () => {
    const office = await open();
    expect(await arrived(office, { organisationName: '', content: '' })).toMatchObject({
      refusal: { code: 'missing-required', facts: { fields: ['senderOrganisation', 'receivedContent'] } },
    });
  });

  test('受付の書きかけに写り、受け付けるとケースと結びつく', async () => {
    const office = await open();
    const { id } = value(await arrived(office));
    const { draftId } = value(await office.api.referrals.received.beginReception({ id }));
    const draft = await office.api.drafts.get({ id: draftId });
    expect(draft?.body).toMatchObject({
      memo: '週に2〜3日欠席が続き、給食費が未納。',
      method: 'fax-document',
    });
    const body = draft?.body as object;
    const { caseId } = value(
      await office.api.receptions.register({
        reception: {
          ...body,
          date: '2026-11-24',
          time: '10:00',
          route: 'school-education-board',
          urgency: 'low',
        },
        draftId,
      } as Parameters<typeof office.api.receptions.register>[0]),
    );
    const [row] = await office.api.referrals.received.list();
    expect(row).toMatchObject({ caseId, case: { personName: '斎藤 大輝' } });
    expect((await office.api.tasks.today()).tasks.map((task) => [task.kind, task.caseId])).toEqual([
      ['referral-answer', caseId],
    ]);
  });

  test('回答は一度だけで、対応事項は終わる。取り消しても番号は使い回さない', async () => {
    const office = await open();
    const { id } = value(await arrived(office));
    const answer = { id, answer: 'taken-on', answeredOn: '2026-11-25', answerWay: 'paper' } as const;
    value(await office.api.referrals.received.answer(answer));
    expect(await office.api.referrals.received.answer(answer)).toMatchObject({
      refusal: { code: 'state-changed' },
    });
    expect((await office.api.tasks.today()).tasks).toEqual([]);
    const second = value(await arrived(office));
    value(await office.api.referrals.received.remove({ id: second.id }));
    expect(value(await arrived(office)).number).toBe('受R08-市003');
    expect((await office.api.referrals.received.list()).map((each) => each.number)).toEqual([
      '受R08-市003',
      '受R08-市001',
    ]);
  });
});

describe('R06 回答で、どこまで伝えてよいか', () => {
  test('同意も根拠もなければ、対応の有無と担当と連絡先だけ', () => {
    expect(answerReach('outside', false, null)).toEqual({ words: false, because: 'no-case' });
    expect(answerReach(null, true, null)).toEqual({ words: false, because: 'not-in-directory' });
    expect(answerReach('city-section', true, { may: false, because: 'no-consent' })).toEqual({
      words: false,
      because: 'no-consent',
    });
    expect(answerReach('outside', true, { may: true, basis: 'consent', consentId: 'c' })).toEqual({
      words: true,
      basis: 'consent',
    });
    expect(answerReach('own-section', false, null)).toEqual({ words: true, basis: 'within-purpose' });
  });
});
