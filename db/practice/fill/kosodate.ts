/** 子育ての相談: led on a week ago, and today is the day to ask whether it has reached them. Invented people only. */
import { born, type FilledWindow, value } from './window.ts';

export async function kosodate({ caller, at, organisation }: FilledWindow): Promise<void> {
  const date = '2027-06-02';
  at(`${date}T13:30`);
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date,
        time: '13:30',
        method: 'visit',
        route: 'self-visit',
        memo: '夫の単身赴任で一人での育児がつらい、眠れない。長女を連れて来所。日中に少しでも休みたい。',
        wish: '昼間に子どもを預けられるところを知りたい。',
        worries: { '11': 'most', '01': 'applies' },
        form: 'with-consent',
        urgency: 'low',
        urgencyGround: '聴き取りのうえ、自傷・虐待のおそれはない',
        people: [
          {
            name: '中村 あかり',
            kana: 'なかむら あかり',
            sex: 'female',
            birth: born('1993-02-14'),
            zip: '270-1300',
            address: '印西市練習町1-2-3',
            telMobile: '090-0000-1234',
            relation: 'self',
          },
          {
            name: '中村 ゆい',
            kana: 'なかむら ゆい',
            sex: 'female',
            birth: born('2023-08-03'),
            relation: 'daughter',
          },
        ],
      },
    }),
  );
  value(await caller.assessments.recordRisks({ caseId, date, time: '14:00', risks: [], askedAndNone: true }));
  const view = value(await caller.cases.view({ caseId }));
  const organisationId = organisation('子育てコンシェルジュ');
  await caller.consents.record({
    caseId,
    personId: view.record.principalPersonId ?? '',
    method: 'oral',
    scope: ['1', '6'],
    organisationIds: [organisationId],
    date,
  });
  value(await caller.assessments.screen({ caseId, date, result: '2' }));
  at(`${date}T14:20`);
  value(
    await caller.referrals.send({
      caseId,
      organisationId,
      date,
      time: '14:20',
      way: 'accompany',
      reason: '一人での育児の負担が大きく、一時預かりの利用を希望している。',
      request: '日中に長女を預けられるところを知りたい。電話は午前中がよい。',
      confirmDue: '2027-06-09',
    }),
  );
}
