/** 住所を秘匿している人と、その相手方. Invented people only. */
import { born, type FilledWindow, value } from './window.ts';

export async function concealed({ caller, at, organisation }: FilledWindow): Promise<void> {
  const date = '2027-06-03';
  at(`${date}T10:15`);
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date,
        time: '10:15',
        method: 'visit',
        route: 'self-visit',
        memo: '配偶者からの暴力があり、転居した。いまの住所を知られたくない。',
        wish: '安心して暮らしたい。手続きのたびに住所が出ないようにしてほしい。',
        worries: { '14': 'most', '02': 'applies' },
        form: 'with-consent',
        urgency: 'middle',
        urgencyGround: '転居して離れているが、探されているおそれがある',
        people: [
          {
            name: '小林 千尋',
            kana: 'こばやし ちひろ',
            sex: 'female',
            birth: born('1987-10-08'),
            zip: '270-1300',
            address: '印西市秘匿町9-9-9',
            telMobile: '090-0000-8765',
            addressConcealed: true,
            concealedFrom: date,
            concealedUntil: '2028-06-02',
            concealedNote: '市民課にDV等支援措置を申出',
            relation: 'self',
          },
        ],
      },
    }),
  );
  value(
    await caller.people.saveAdverse({
      caseId,
      party: { name: '小林 隆', kana: 'こばやし たかし', relation: '配偶者' },
    }),
  );
  value(
    await caller.assessments.recordRisks({
      caseId,
      date,
      time: '11:00',
      risks: ['domestic-violence'],
      notifications: [
        {
          risk: 'domestic-violence',
          organisationId: organisation('女性相談支援員'),
          content: '本人の了解を得て、安全な過ごし方を相談した',
        },
      ],
    }),
  );
  const view = value(await caller.cases.view({ caseId }));
  await caller.consents.record({
    caseId,
    personId: view.record.principalPersonId ?? '',
    method: 'written',
    scope: ['1', '6'],
    organisationIds: [organisation('女性相談支援員')],
    date,
  });
}
