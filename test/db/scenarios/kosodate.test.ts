/** Scenario 02: listen, refer, confirm, end — through the contract. */
import { expect, test } from 'vitest';
import { setUpTestOffice, value } from '../testOffice.ts';

test('子育ての相談を聴いて、つないで、確かめて終わる', async () => {
  const palette = await setUpTestOffice('コスモスパレット', 'パ', { staff: '石井 拓' });
  const { api } = palette;
  palette.at('2026-11-24T13:30:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2026-11-24',
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '夫の単身赴任で一人での育児がつらい、眠れない。',
        worries: { '11': 'most', '01': 'applies' },
        urgency: 'low',
        people: [
          {
            name: '中村 あかり',
            kana: 'なかむら あかり',
            sex: 'female',
            birth: { iso: '1993-02-14', precision: 'day' },
            telMobile: '０９０-0000-1111',
            relation: 'self',
          },
          {
            name: '中村 ゆい',
            kana: 'なかむら ゆい',
            sex: 'female',
            birth: { iso: '2023-08-03', precision: 'day' },
            relation: 'daughter',
          },
        ],
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
  const [first] = await api.referrals.candidates({ caseId });
  expect(first?.name).toBe('子育てコンシェルジュ');
  const organisationId = first?.organisationId as string;

  // Without consent nothing goes, and the way is to record it.
  expect(
    await api.referrals.send({
      caseId,
      organisationId,
      date: '2026-11-24',
      time: '14:20',
      way: 'accompany',
      reason: '一時預かり',
      confirmDue: '2026-12-01',
    }),
  ).toMatchObject({ ok: false, refusal: { code: 'R06', way: 'record-consent' } });

  const view = value(await api.cases.view({ caseId }));
  const personId = view.record.principalPersonId as string;
  await api.consents.record({
    caseId,
    personId,
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [organisationId],
    date: '2026-11-24',
  });
  expect(value(await api.assessments.screen({ caseId, date: '2026-11-24', result: '2' })).state).toBe(
    'awaiting-referral-confirmation',
  );
  const preview = value(await api.referrals.preview({ caseId, organisationId, date: '2026-11-24' }));
  expect(preview.scope).toEqual(['1', '6']);
  expect(preview.worries).toEqual(['11']);
  expect(preview.leftOutWorries).toEqual(['01']);

  const { referralId } = value(
    await api.referrals.send({
      caseId,
      organisationId,
      date: '2026-11-24',
      time: '14:20',
      way: 'accompany',
      reason: '一人での育児の負担が大きく、一時預かりの利用を希望',
      confirmDue: '2026-12-01',
    }),
  );
  const sheet = value(await api.papers.referralSheet({ id: referralId }));
  expect(JSON.stringify(sheet)).not.toContain('眠れない');
  expect(sheet.worries).toEqual(['11']);
  expect(sheet.members?.map((member) => member.name)).toEqual(['中村 ゆい']);
  expect(sheet.principal?.telMobile).toBe('090-0000-1111');

  palette.at('2026-12-01T09:00:00+09:00');
  const today = await api.tasks.today();
  expect(today.tasks.map((task) => [task.kind, task.title])).toEqual([
    ['referral-confirmation', '子育てコンシェルジュ'],
  ]);
  value(
    await api.referrals.confirm({
      referralId,
      outcome: 'connected',
      date: '2026-12-01',
      method: '電話',
      note: '面談済み・一時預かりの利用開始',
    }),
  );
  expect(value(await api.cases.view({ caseId })).record.state).toBe('ended-referred');
  expect((await api.tasks.today()).tasks).toEqual([]);
  expect([
    ...new Set((await api.search.find({ query: '中村' })).people.found.map((each) => each.cases[0]?.head.id)),
  ]).toEqual([caseId]);
});
