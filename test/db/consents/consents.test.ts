import { describe, expect, test } from 'vitest';
import { consentGaps } from '../../../db/consents/giving/rules.ts';
import { withoutOwnConsent } from '../../../db/meetings/rules.ts';
import { consentFact } from '../rules/consentFact.ts';
import { value } from '../testOffice.ts';
import { youngCarerHousehold } from './given.ts';

const given = {
  giver: 'self' as const,
  giverName: '',
  parentalAuthority: null,
  otherParent: '',
  childWish: '',
  capacityNote: '',
};

describe('同意に足りないものを言う（止めはしない）', () => {
  test('子どもの同意は、親権者が述べ、本人の意向を聴く', () => {
    expect(consentGaps(13, given)).toEqual(['child-wish', 'parent-not-asked']);
    const byMother = {
      ...given,
      giver: 'parent' as const,
      giverName: '齋藤 美和',
      childWish: '学校には言ってほしい',
    };
    expect(consentGaps(13, byMother)).toEqual(['authority-unknown']);
    expect(consentGaps(13, { ...byMother, parentalAuthority: 'sole' })).toEqual([]);
  });
  test('共同親権なら、もう一方の親か、聴かない理由が要る', () => {
    const joint = {
      ...given,
      giver: 'parent' as const,
      giverName: '母',
      childWish: 'よい',
      parentalAuthority: 'joint' as const,
    };
    expect(consentGaps(8, joint)).toEqual(['other-parent']);
    expect(consentGaps(8, { ...joint, otherParent: '父へ電話で確かめ、了承' })).toEqual([]);
  });
  test('18歳からは本人が述べる。年齢が分からなければ何も言わない', () => {
    expect(consentGaps(17, given)).toEqual(['child-wish']);
    expect(consentGaps(18, given)).toEqual([]);
    expect(consentGaps(18, { ...given, giver: 'parent', giverName: '母' })).toEqual(['parent-of-adult']);
    expect(consentGaps(null, given)).toEqual([]);
    expect(consentGaps(80, { ...given, giver: 'legal-representative' })).toEqual(['giver-name', 'capacity']);
  });
});

test('R07 本人のほかの世帯員は、自分の同意がなければ名を挙げて知らせる', () => {
  const consents = [
    consentFact({ personId: 'p1' }),
    consentFact({ id: 'c2', personId: 'p2', kind: 'support-plan' }),
  ];
  expect(withoutOwnConsent(['p1', 'p2', 'p3'], consents, '2026-12-01')).toEqual(['p2', 'p3']);
});

test('母が自分と子ども3人の分を一度に同意し、④は除き、あとから滞納がある事実だけを足す', async () => {
  const { office, caseId, person, organisation } = await youngCarerHousehold();
  const { api } = office;
  const child = {
    giver: 'parent' as const,
    giverName: '齋藤 美和',
    giverRelation: '母',
    parentalAuthority: 'sole' as const,
  };
  const organisationIds = [organisation('こども家庭センター'), organisation('子育て支援課')];
  const { consentIds } = await api.consents.recordTogether({
    caseId,
    method: 'written',
    scope: ['1', '2', '3', '5', '6'],
    organisationIds,
    excludedOrganisationIds: [organisation('社会福祉協議会')],
    date: '2027-05-14',
    people: [
      { personId: person.美和 ?? '' },
      { ...child, personId: person.大輝 ?? '', childWish: '部活のことは言わないでほしい' },
      { ...child, personId: person.颯太 ?? '' },
      { ...child, personId: person.花 ?? '' },
    ],
  });
  expect(consentIds).toHaveLength(4);
  await api.consents.record({
    caseId,
    personId: person.美和 ?? '',
    method: 'oral',
    scope: [],
    items: { 'arrears-fact': 'share' },
    organisationIds,
    date: '2027-05-17',
  });

  const view = value(await api.cases.view({ caseId }));
  const daiki = view.consents.find((each) => each.personId === person.大輝);
  expect(daiki).toMatchObject({ childWish: '部活のことは言わないでほしい', childWishOn: '2027-05-14' });
  expect(daiki?.childWishHeardByStaffId).toBe(daiki?.explainedByStaffId);

  const matrix = await api.consents.matrix({ caseId, on: '2027-05-20' });
  const cell = (name: string, organisationId: string | undefined) =>
    matrix.rows
      .find((row) => row.personId === person[name])
      ?.cells.find((each) => each.organisationId === organisationId);
  expect(matrix.rows.map((row) => row.name)).toEqual(['齋藤 美和', '斎藤 大輝', '齋藤 颯太', '齋藤 花']);
  expect(cell('美和', organisationIds[0])?.scopes).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(cell('美和', organisationIds[0])?.items).not.toContain('arrears-amount');
  expect(cell('大輝', organisationIds[0])?.scopes).toEqual(['1', '2', '3', '5', '6']);
  expect(cell('美和', organisation('社会福祉協議会'))).toMatchObject({ items: [] });
  expect(cell('美和', organisation('社会福祉協議会'))?.leftOut[0]?.because).toBe('organisation-excluded');
  const before = await api.consents.matrix({ caseId, on: '2027-05-16' });
  expect(before.rows[0]?.cells[0]?.items).not.toContain('arrears-fact');
});

test('何も入っていない同意、共有先のない同意、先より前に終わる同意は、項目を挙げて断る', async () => {
  const { office, caseId, person, organisation } = await youngCarerHousehold();
  const one = { caseId, personId: person.美和 ?? '', method: 'oral' as const, date: '2027-05-14' };
  const organisationIds = [organisation('こども家庭センター')];
  const refusedFields = async (input: object) => {
    try {
      await office.api.consents.record({ ...one, scope: ['1'], organisationIds, ...input } as never);
      return [];
    } catch (error) {
      return (error as { cause: { issues: { path: string[] }[] } }).cause.issues.map(({ path }) => path[0]);
    }
  };
  expect(await refusedFields({ scope: [], organisationIds: [] })).toEqual(['scope', 'organisationIds']);
  expect(await refusedFields({ scope: [], items: { tel: 'withhold' } })).toEqual(['scope']);
  expect(await refusedFields({ until: '2027-05-13' })).toEqual(['until']);
  expect(await refusedFields({ excludedOrganisationIds: organisationIds })).toEqual([
    'excludedOrganisationIds',
  ]);
  expect(await refusedFields({ kind: 'support-plan', scope: [], organisationIds: [] })).toEqual([]);
});

test('撤回すると、それまでに渡したものが示され、準備中の重層的支援会議が名を挙げて示される', async () => {
  const { office, caseId, person, organisation, audited } = await youngCarerHousehold();
  const { api } = office;
  const organisationId = organisation('こども家庭センター');
  const other = organisation('子育て支援課');
  const { consentId } = await api.consents.record({
    caseId,
    personId: person.美和 ?? '',
    method: 'written',
    scope: ['1', '6'],
    organisationIds: [organisationId, other],
    date: '2027-05-14',
  });
  value(await api.assessments.screen({ caseId, date: '2027-05-14', result: '2' }));
  value(
    await api.referrals.send({
      caseId,
      organisationId,
      date: '2027-05-14',
      time: '11:00',
      way: 'contact',
      reason: '朝の支度の支援',
      confirmDue: '2027-05-21',
    }),
  );
  value(await api.meetings.proposePlanReview({ caseId, date: '2027-06-18' }));
  expect(await api.consents.consequences({ caseId })).toMatchObject({
    shared: [{ kind: 'referral', organisationId, on: '2027-05-14' }],
    meetings: [],
  });

  const withdraw = { consentId, method: 'phone' as const };
  expect(await api.consents.withdraw({ ...withdraw, date: '2027-05-13' })).toMatchObject({
    refusal: { code: 'invalid-input', facts: { fields: ['date'] } },
  });
  expect(await api.consents.withdraw({ ...withdraw, date: '2027-05-20', scope: ['4'] })).toMatchObject({
    refusal: { facts: { fields: ['scope'] } },
  });
  value(await api.consents.withdraw({ ...withdraw, date: '2027-05-20', organisationIds: [organisationId] }));
  const send = { caseId, date: '2027-05-20', basis: 'consent' as const };
  const toFirst = value(await api.referrals.preview({ ...send, organisationId }));
  expect([toFirst.items, toFirst.leftOut[0]?.because]).toEqual([[], 'withdrawn']);
  expect(value(await api.referrals.preview({ ...send, organisationId: other })).scope).toEqual(['1', '6']);
  expect((await api.consents.consequences({ caseId })).meetings).toEqual([]);

  value(await api.consents.withdraw({ ...withdraw, date: '2027-05-21' }));
  const after = await api.consents.consequences({ caseId });
  expect(after.shared).toMatchObject([{ kind: 'referral', on: '2027-05-14' }]);
  expect(after.meetings).toMatchObject([{ date: '2027-06-18', state: 'preparing' }]);
  office.at('2027-05-21T10:00:00+09:00');
  expect(value(await api.cases.view({ caseId })).hasSharingConsent).toBe(false);

  const meetingCaseId = after.meetings[0]?.meetingCaseId ?? '';
  value(await api.meetings.takeOffPlanReview({ meetingCaseId }));
  expect((await api.consents.consequences({ caseId })).meetings).toEqual([]);
  expect(await api.meetings.takeOffPlanReview({ meetingCaseId })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  expect(await api.meetings.proposePlanReview({ caseId, date: '2027-06-18' })).toMatchObject({
    refusal: { code: 'R01', way: 'hold-as-support-meeting' },
  });
  expect(audited('refused')).toMatchObject([{ rule: 'R01' }]);
});
