import { expect, test } from 'vitest';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

const register = async ({ api }: TestOffice, people: Record<string, unknown>[]): Promise<string> =>
  value(
    await api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'self-visit',
        memo: '相談',
        people: people as never,
      },
    }),
  ).caseId;

const viewOf = async (office: TestOffice, caseId: string) => value(await office.api.cases.view({ caseId }));

async function twoRecords(office: TestOffice) {
  const first = await register(office, [{ name: '髙橋 節子', kana: 'たかはし せつこ', relation: 'self' }]);
  const second = await register(office, [
    {
      name: '高橋 節子',
      kana: 'たかはし せつこ',
      relation: 'self',
      telHome: '0476-00-1234',
      addressConcealed: true,
    },
  ]);
  const [keptId, mergedId] = [
    (await viewOf(office, first)).record.principalPersonId ?? '',
    (await viewOf(office, second)).record.principalPersonId ?? '',
  ];
  await office.api.consents.record({
    caseId: second,
    personId: mergedId,
    method: 'oral',
    scope: ['1'],
    organisationIds: ['organisation-1'],
    date: '2027-04-07',
  });
  return { first, second, keptId, mergedId };
}

test('統合すると、どのケースからも残した記録が見え、空いていた項目だけが埋まり、統合した記録は候補に出ない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { first, second, keptId, mergedId } = await twoRecords(office);
  value(await office.api.people.merge({ keptId, mergedId, reason: '生年月日と電話が同じ' }));
  const moved = await viewOf(office, second);
  expect(moved.record.principalPersonId).toBe(keptId);
  expect(moved.members.map(({ person }) => person.name)).toEqual(['髙橋 節子']);
  expect(moved.consents.map(({ personId }) => personId)).toEqual([keptId]);
  expect(moved.receptions.map(({ personId }) => personId)).toEqual([keptId]);
  // Whoever was concealed under either record is concealed now, and so is the telephone that was filled in.
  expect(moved.members[0]?.person).toMatchObject({
    addressConcealed: true,
    isContactHidden: true,
    telHome: null,
  });
  const candidates = await office.api.people.candidates({ name: '高橋 節子', kana: 'たかはし せつこ' });
  expect(candidates.map(({ personId, cases }) => [personId, cases.length])).toEqual([[keptId, 2]]);
  const merges = await office.api.people.merges({ caseId: first });
  expect(merges).toMatchObject([
    { keptName: '髙橋 節子', mergedName: '高橋 節子', reason: '生年月日と電話が同じ', undoneAt: null },
  ]);
  // Both histories are still there.
  const history = value(await office.api.history.of({ rows: [{ entity: 'person', id: mergedId }] }));
  expect(history.fields.some(({ field }) => field === 'name')).toBe(true);
});

test('元に戻すと、動かしたものはすべて元の記録に返り、あとで変えたものはそのまま残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { first, second, keptId, mergedId } = await twoRecords(office);
  const before = await viewOf(office, second);
  const { mergeId } = value(await office.api.people.merge({ keptId, mergedId, reason: '同じ人' }));
  value(
    await office.api.cases.savePerson({
      caseId: first,
      memberId: (await viewOf(office, first)).members[0]?.memberId ?? null,
      member: {
        personId: keptId,
        name: '髙橋 節子',
        kana: 'たかはし せつこ',
        relation: 'self',
        telHome: '0476-55-5555',
      },
    }),
  );
  const undone = value(await office.api.people.undoMerge({ mergeId }));
  expect(undone).toEqual({ restored: expect.any(Number), stayed: 1 });
  const after = await viewOf(office, second);
  expect(after.record.principalPersonId).toBe(mergedId);
  expect(after.members.map(({ memberId, person }) => [memberId, person.id])).toEqual(
    before.members.map(({ memberId, person }) => [memberId, person.id]),
  );
  expect(after.consents[0]?.personId).toBe(mergedId);
  const kept = (await viewOf(office, first)).members[0]?.person;
  expect(kept).toMatchObject({ telHome: '0476-55-5555' });
  expect(kept?.addressConcealed).not.toBe(true);
  expect(await office.api.people.undoMerge({ mergeId })).toMatchObject({
    refusal: { code: 'state-changed' },
  });
  // And once more from the beginning.
  value(await office.api.people.merge({ keptId: mergedId, mergedId: keptId, reason: '逆に残す' }));
  expect((await viewOf(office, first)).record.principalPersonId).toBe(mergedId);
});

test('同じ世帯に二度書かれていたら、ご本人の行だけが残り、元に戻せば二人に戻る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await register(office, [
    { name: '中村 あかり', relation: 'self' },
    { name: '中村 あかり', relation: 'unknown' },
  ]);
  const [one, other] = (await viewOf(office, caseId)).members.map(({ person }) => person.id) as [
    string,
    string,
  ];
  for (const [keptId, mergedId] of [
    [one, other],
    [other, one],
  ] as const) {
    const { mergeId } = value(await office.api.people.merge({ keptId, mergedId, reason: '二度書いた' }));
    const merged = await viewOf(office, caseId);
    expect(merged.members.map(({ relation, person }) => [relation, person.id])).toEqual([['self', keptId]]);
    expect(merged.record.principalPersonId).toBe(keptId);
    value(await office.api.people.undoMerge({ mergeId }));
    expect((await viewOf(office, caseId)).members).toHaveLength(2);
  }
});

test('同じ記録どうし、もう統合した記録は統合できない', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { keptId, mergedId } = await twoRecords(office);
  const merge = (kept: string, merged: string) =>
    office.api.people.merge({ keptId: kept, mergedId: merged, reason: '同じ人' });
  expect(await merge(keptId, keptId)).toMatchObject({ refusal: { code: 'merge-impossible' } });
  value(await merge(keptId, mergedId));
  expect(await merge(keptId, mergedId)).toMatchObject({ refusal: { code: 'merge-impossible' } });
  expect(await merge(mergedId, keptId)).toMatchObject({ refusal: { code: 'merge-impossible' } });
  expect(await merge(keptId, 'nobody')).toMatchObject({ refusal: { code: 'not-found' } });
});
