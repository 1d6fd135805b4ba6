/** One person in several receptions: recognised, never written down twice. */
import { expect, test } from 'vitest';
import { CASE_STATES, nextState } from '../../../db/cases/rules.ts';
import { continuationOf } from '../../../db/receptions/rules.ts';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';
import { testReception } from './testReception.ts';

const akari = { name: '中村 あかり', kana: 'なかむら あかり', relation: 'self' } as const;
const people = ({ core }: TestOffice): number =>
  core.session()?.store.connection.prepare('SELECT count(*) FROM person').pluck().get() as number;

async function firstCase(office: TestOffice) {
  const { caseId } = value(
    await office.api.receptions.register({ reception: { ...testReception, people: [akari] } }),
  );
  const view = value(await office.api.cases.view({ caseId }));
  const personId = view.members[0]?.person.id as string;
  return { caseId, personId };
}

test('動いているケースには、同じ人の二つ目の受付が加わる。新しく書いた人は世帯に入る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId, personId } = await firstCase(office);
  office.at('2027-04-09T09:00:00+09:00');
  const again = value(
    await office.api.receptions.register({
      reception: {
        ...testReception,
        memo: '二度目の電話',
        people: [
          { ...akari, personId, telMobile: '090-0000-1111' },
          { name: '中村 ゆい', relation: 'daughter' },
        ],
      },
      caseId,
    }),
  );
  expect(again.caseId).toBe(caseId);
  const view = value(await office.api.cases.view({ caseId }));
  expect(view.receptions).toHaveLength(2);
  expect(view.receptions.every((each) => each.personId === personId)).toBe(true);
  expect(view.members.map(({ person }) => [person.name, person.telMobile])).toEqual([
    ['中村 あかり', '090-0000-1111'],
    ['中村 ゆい', null],
  ]);
  expect(people(office)).toBe(2);
});

test('終わったケースの人がまた来たら、同じ人・同じ世帯の新しいケースになり、前のケースは閉じたまま残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId, personId } = await firstCase(office);
  value(
    await office.api.assessments.screen({
      caseId,
      date: '2027-04-07',
      result: '1',
      ground: '場所を案内して終わった',
    }),
  );
  const second = value(
    await office.api.receptions.register({
      reception: { ...testReception, people: [{ ...akari, personId }] },
    }),
  );
  expect(second.caseId).not.toBe(caseId);
  expect(people(office)).toBe(1);
  const [before, now] = [
    value(await office.api.cases.view({ caseId })),
    value(await office.api.cases.view({ caseId: second.caseId })),
  ];
  expect(before.head.state).toBe('ended-information');
  expect(now.head.state).toBe('received');
  expect(now.members.map(({ person }) => person.id)).toEqual([personId]);
});

test('終わったケースを次の期として再開することもでき、同じケースに二つ目の受付が加わる', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const { caseId } = await firstCase(office);
  value(
    await office.api.assessments.screen({
      caseId,
      date: '2027-04-07',
      result: '1',
      ground: '場所を案内して終わった',
    }),
  );
  const again = value(await office.api.receptions.register({ reception: testReception, caseId }));
  expect(again.caseId).toBe(caseId);
  const view = value(await office.api.cases.view({ caseId }));
  expect([view.head.state, view.record.term, view.receptions.length]).toEqual(['intake', 2, 2]);
});

test('どの状態から何ができるかは、状態の表のとおり', () => {
  for (const state of CASE_STATES) {
    const reopens = (['reopened', 'reopened-at-counter', 'reopened-next-term'] as const).some(
      (event) => nextState(state, event).ok,
    );
    expect([state, continuationOf(state)]).toEqual([state, reopens ? 'reopen' : 'further']);
  }
});
