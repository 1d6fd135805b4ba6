import fc from 'fast-check';
import { expect, test } from 'vitest';
import { verifyAuditChain } from '../../../db/store/auditChain.ts';
import { changesIn, type Replica, replicas, stateOf, take } from './mergeOffices.ts';

const PEOPLE = ['01890000-0000-7000-8000-0000000000a1', '01890000-0000-7000-8000-0000000000a2'];

/** Edits at one PC, a file from one PC to another (perhaps an old or half one), or somebody who settles a difference. */
type Step =
  | {
      act: 'edit';
      at: number;
      person: number;
      field: 'name' | 'telMobile' | 'addressConcealed';
      value: number;
    }
  | { act: 'send'; from: number; to: number; part: 'all' | 'odd' | 'backwards' | 'twice' }
  | { act: 'settle'; at: number; value: number }
  | { act: 'clock'; at: number; by: number };

const at = fc.nat({ max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      act: fc.constant('edit' as const),
      at,
      person: fc.nat({ max: 1 }),
      field: fc.constantFrom('name' as const, 'telMobile' as const, 'addressConcealed' as const),
      value: fc.nat({ max: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('send' as const),
      from: at,
      to: at,
      part: fc.constantFrom('all' as const, 'odd' as const, 'backwards' as const, 'twice' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('settle' as const), at, value: fc.nat({ max: 3 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('clock' as const), at, by: fc.integer({ min: -9e8, max: 9e8 }) }),
  },
);

const written = (field: string, value: number) =>
  field === 'addressConcealed' ? value % 2 === 1 : `${field}${value}`;

function play(offices: Replica[], steps: readonly Step[], values: Set<string>) {
  const of = (index: number) => offices[index % offices.length] as Replica;
  for (const each of steps) {
    if (each.act === 'clock') of(each.at).clock.now += each.by;
    if (each.act === 'edit') {
      const { store, clock } = of(each.at);
      clock.now += 1;
      const value = written(each.field, each.value);
      const id = PEOPLE[each.person] as string;
      const before = changesIn(store).length;
      store.write(`staff${each.at}`, (writer) => writer.put('person', id, { [each.field]: value }));
      if (changesIn(store).length > before) values.add(JSON.stringify([id, each.field, value]));
    }
    if (each.act === 'settle') {
      const { store } = of(each.at);
      const [difference] = store.changes.differences();
      if (!difference) continue;
      const value = written(difference.field, each.value);
      store.write('chief', (writer) =>
        writer.changes.resolve('chief', difference.entity, difference.id, difference.field, value),
      );
      values.add(JSON.stringify([difference.id, difference.field, value]));
    }
    if (each.act === 'send') {
      const changes = changesIn(of(each.from).store);
      if (each.part === 'odd')
        take(
          of(each.to).store,
          changes.filter((_, i) => i % 2 === 1),
        );
      else if (each.part === 'backwards') take(of(each.to).store, changes.toReversed());
      else take(of(each.to).store, changes);
      if (each.part === 'twice') expect(take(of(each.to).store, changes)).toBe(0);
    }
  }
}

test('何台でどう書き、どの順で何度渡し合っても、最後は全部の端末が同じ内容になり、書いた値は一つも失われない', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 4 }),
      fc.array(step, { maxLength: 30 }),
      fc.nat(),
      (count, steps, shuffle) => {
        const offices = replicas(count);
        const values = new Set<string>();
        play(offices, steps, values);
        // Everybody gets everything, each in an order of its own, some of it twice.
        const all = offices.flatMap(({ store }) => changesIn(store));
        offices.forEach(({ store }, i) => {
          const turn = (shuffle + i * 7) % (all.length || 1);
          const order = [...all.slice(turn), ...all.slice(0, turn)];
          take(store, i % 2 === 0 ? order : order.toReversed());
        });
        const [first, ...others] = offices.map(({ store }) => stateOf(store));
        for (const other of others) expect(other).toEqual(first);
        const kept = new Set(
          all.map((each) => JSON.stringify([each.id, each.field, JSON.parse(each.value)])),
        );
        for (const value of values) expect(kept.has(value), value).toBe(true);
        for (const { store } of offices) {
          expect(verifyAuditChain(store.connection).brokenAt).toBeNull();
          store.close();
        }
      },
    ),
    { numRuns: 40 },
  );
}, 90_000);
