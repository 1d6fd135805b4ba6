/** A child's consent as the paper has to show it: both parents, the child's own wish, one scope in part, a part withdrawn. */
import { idOf } from './counterCases.ts';
import { type Caller, value } from './paperSitting.ts';

export async function consentedChild(caller: Caller) {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date: '2027-05-14',
        time: '10:00',
        method: 'visit',
        route: 'self-visit',
        memo: '子どもの欠席が続いている。',
        urgency: 'low',
        people: [
          {
            name: '試験 蒼',
            kana: 'しけん あおい',
            birth: { iso: '1985-02-03', precision: 'day' },
            relation: 'self',
          },
          {
            name: '試験 湊',
            kana: 'しけん みなと',
            birth: { iso: '2013-06-09', precision: 'day' },
            relation: 'son',
          },
        ],
      },
    }),
  );
  const view = value(await caller.cases.view({ caseId }));
  const child = view.members.find(({ relation }) => relation === 'son')?.person.id ?? '';
  const organisationIds = [await idOf(caller, 'こども家庭センター'), await idOf(caller, '子育て支援課')];
  const { consentId } = await caller.consents.record({
    caseId,
    personId: child,
    method: 'written',
    scope: ['1', '2', '3', '6'],
    items: { 'arrears-fact': 'share', address: 'withhold' },
    itemsText: '滞納の額は、どこにも伝えない。',
    organisationIds,
    excludedOrganisationIds: [await idOf(caller, '民生委員・児童委員')],
    date: '2027-05-14',
    giver: 'parent',
    giverName: '試験 蒼',
    giverRelation: '母',
    parentalAuthority: 'joint',
    otherParent: '父へ5月13日に電話で確かめ、了承。',
    childWish: '部活の先生には言わないでほしい。',
    witness: '試験 教頭',
    until: '2028-03-31',
  });
  value(
    await caller.consents.withdraw({
      consentId,
      date: '2027-05-20',
      method: 'phone',
      organisationIds: organisationIds.slice(1),
    }),
  );
  return { consentId };
}
