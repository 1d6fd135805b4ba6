import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testReception } from '../receptions/testReception.ts';
import { changesIn, replicas, stateOf, take } from '../store/mergeOffices.ts';
import { meet, setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

let files = 0;
async function carry(from: TestOffice, to: TestOffice, caseId: string): Promise<number> {
  const { others } = await from.api.handoff.offices();
  files += 1;
  const file = `differences-${files}.tsunagi`;
  value(
    await from.api.handoff.export({
      ticket: from.ticket(file, 'write'),
      toOfficeId: others[0]?.officeId ?? '',
      caseIds: [caseId],
      purpose: '相談支援',
      basis: 'within-purpose',
      approver: '石橋 悟',
      blanketApproval: '7福祉第21号',
      mediumKind: 'usb-memory',
      mediumNumber: 'U-1',
      eraseDue: '2027-05-14',
    }),
  );
  copyFileSync(join(from.folder, file), join(to.folder, file));
  const { inspectionId } = value(await to.api.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  return value(await to.api.handoff.commit({ inspectionId })).differences;
}

/** Scenario 01, R9.4.22–23: the household's telephone is corrected at both windows. */
async function telephones() {
  const cityHall = await setUpTestOffice('市役所窓口', '市');
  const palette = await setUpTestOffice('コスモスパレット窓口', 'コ', {
    staff: '長谷川 恵',
    clock: cityHall.clock,
  });
  await meet(cityHall, palette);
  cityHall.at('2027-04-20T10:00:00+09:00');
  const { caseId } = value(
    await cityHall.api.receptions.register({
      reception: { ...testReception, people: [{ name: '葛飾 八郎', relation: 'self' }] },
    }),
  );
  value(await cityHall.api.cases.saveHousehold({ caseId, fields: { tel: '0476-00-0000' } }));
  await carry(cityHall, palette, caseId);
  const write = async (office: TestOffice, at: string, tel: string) => {
    office.at(at);
    value(await office.api.cases.saveHousehold({ caseId, fields: { tel } }));
  };
  await write(palette, '2027-04-22T14:30:00+09:00', '090-0000-5678');
  await write(cityHall, '2027-04-23T09:40:00+09:00', '0476-00-1234');
  const householdOf = async (office: TestOffice) =>
    (value(await office.api.cases.view({ caseId })) as { household: unknown }).household;
  const openAt = async (office: TestOffice) => office.api.differences.open({ caseId });
  return { cityHall, palette, caseId, write, householdOf, openAt };
}

const decided = (
  difference: Awaited<ReturnType<TestOffice['api']['differences']['open']>>['differences'][number],
) => ({
  entity: difference.entity,
  id: difference.id,
  field: difference.field,
  heads: difference.heads.map(({ hlc }) => hlc),
});

test('世帯の電話を両方の窓口で直すと、両方の値・書いた人・時刻・元の値が並び、自宅と携帯に残すと、返した先でも終わる', async () => {
  const { cityHall, palette, caseId, householdOf, openAt } = await telephones();
  expect(await carry(palette, cityHall, caseId)).toBe(1);
  const { differences } = await openAt(cityHall);
  const [difference] = differences;
  if (!difference) throw new Error('no difference');
  expect(differences).toHaveLength(1);
  expect(
    difference.heads.map(({ value, staffName, officeName, isOurs }) => [
      value,
      staffName,
      officeName,
      isOurs,
    ]),
  ).toEqual([
    ['0476-00-1234', '佐野 真由', '市役所窓口', true],
    ['090-0000-5678', '長谷川 恵', 'コスモスパレット窓口', false],
  ]);
  expect(difference).toMatchObject({
    field: 'tel',
    base: { value: '0476-00-0000' },
    proposal: { take: 'both', because: 'two-telephones' },
    cases: [{ caseId }],
  });
  expect(value(await cityHall.api.cases.view({ caseId })).differences).toBe(1);
  expect(await cityHall.api.differences.count({})).toBe(1);

  value(await cityHall.api.differences.decide({ ...decided(difference), decision: { take: 'both' } }));
  expect(await householdOf(cityHall)).toMatchObject({ tel: '0476-00-1234', telMobile: '090-0000-5678' });
  expect(await cityHall.api.differences.count({})).toBe(0);

  await carry(cityHall, palette, caseId);
  expect(await palette.api.differences.count({})).toBe(0);
  expect(await householdOf(palette)).toMatchObject({ tel: '0476-00-1234', telMobile: '090-0000-5678' });
  // Neither value is lost: both stand in the history, at both windows.
  for (const office of [cityHall, palette]) {
    const history = value(
      await office.api.history.of({ rows: [{ entity: 'household', id: difference.id, fields: ['tel'] }] }),
    );
    const values = history.fields[0]?.versions.map((each) => each.value);
    expect(values).toEqual(expect.arrayContaining(['0476-00-0000', '090-0000-5678', '0476-00-1234']));
  }
}, 60_000);

test('決めている間に別の値が届いたら、見ていない値は決めない。決めたあとに届けば、もう一度ひらく', async () => {
  const { cityHall, palette, caseId, write, openAt } = await telephones();
  await carry(palette, cityHall, caseId);
  const [before] = (await openAt(cityHall)).differences;
  if (!before) throw new Error('no difference');
  await write(palette, '2027-04-24T09:00:00+09:00', '090-0000-9999');
  await carry(palette, cityHall, caseId);
  const stale = { ...decided(before), decision: { take: 'both' } as const };
  expect(await cityHall.api.differences.decide(stale)).toMatchObject({ refusal: { code: 'state-changed' } });
  const [now] = (await openAt(cityHall)).differences;
  if (!now) throw new Error('no difference');
  value(await cityHall.api.differences.decide({ ...decided(now), decision: { take: 'both' } }));
  // Not knowing of the decision, the other window writes again.
  await write(palette, '2027-04-25T09:00:00+09:00', '090-0000-7777');
  await carry(palette, cityHall, caseId);
  const [again] = (await openAt(cityHall)).differences;
  expect(again?.heads.map((each) => each.value)).toEqual(['090-0000-7777', '0476-00-1234']);
  expect(again?.base).toEqual({ value: '090-0000-9999' });
}, 60_000);

test('消した記録に、知らずに書き足されていたら知らせ、残すと決めれば両方の窓口で戻る', async () => {
  const { cityHall, palette, caseId } = await telephones();
  const memberAt = async (office: TestOffice) => value(await office.api.cases.view({ caseId })).members[0];
  const member = await memberAt(palette);
  if (!member) throw new Error('no member');
  const { memberId, person } = member;
  cityHall.at('2027-04-24T09:00:00+09:00');
  value(
    await palette.api.cases.savePerson({
      caseId,
      memberId,
      member: { personId: person.id, name: person.name ?? '', relation: 'self', occupation: '元大工' },
    }),
  );
  cityHall.at('2027-04-24T15:00:00+09:00');
  value(await cityHall.api.cases.removeMember({ caseId, memberId }));
  await carry(palette, cityHall, caseId);
  const { removals } = await cityHall.api.differences.open({ caseId });
  expect(removals).toHaveLength(1);
  expect(removals[0]).toMatchObject({
    entity: 'householdMember',
    rowName: '葛飾 八郎',
    written: [{ field: 'occupation', value: '元大工', staffName: '長谷川 恵' }],
  });
  await carry(cityHall, palette, caseId);
  value(
    await cityHall.api.differences.decideRemoval({
      entity: 'householdMember',
      id: memberId,
      removal: removals[0]?.removal.hlc ?? '',
      isKept: true,
    }),
  );
  expect((await memberAt(cityHall))?.occupation).toBe('元大工');
  await carry(cityHall, palette, caseId);
  expect((await palette.api.differences.open({ caseId })).removals).toEqual([]);
  expect((await memberAt(palette))?.occupation).toBe('元大工');
}, 60_000);

test('三台がどの順で決めて渡し合っても、全部の端末で同じ食い違いが残り、最後に一人が決めれば全部で終わる', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.nat({ max: 3 })), { maxLength: 12 }),
      (steps) => {
        const offices = replicas(3);
        const of = (at: number) => (offices[at % 3] as (typeof offices)[number]).store;
        const id = of(0).write('s', (writer) => writer.add('household', { tel: '0' }));
        for (const { store } of offices) take(store, changesIn(of(0)));
        const settle = (at: number) => {
          const [open] = of(at).changes.differences();
          if (open)
            of(at).write('c', (writer) => writer.changes.resolve('c', 'household', id, 'tel', `決${at}`));
        };
        for (const [at, to, act] of steps) {
          if (act < 2)
            of(at).write('s', (writer) => writer.put('household', id, { tel: `${at}-${to}-${act}` }));
          else if (act === 2) take(of(to), changesIn(of(at)));
          else settle(at);
        }
        const meetAll = () => {
          const all = offices.flatMap(({ store }) => changesIn(store));
          for (const { store } of offices) take(store, all);
        };
        meetAll();
        const opened = (at: number) =>
          of(at).connection.prepare('SELECT entity, id, field FROM openDifference').all();
        for (const at of [1, 2]) {
          expect(stateOf(of(at))).toEqual(stateOf(of(0)));
          expect(opened(at)).toEqual(opened(0));
        }
        settle(0);
        meetAll();
        for (const at of [0, 1, 2]) expect(of(at).changes.differences()).toEqual([]);
        for (const { store } of offices) store.close();
      },
    ),
    { numRuns: 15 },
  );
}, 60_000);
