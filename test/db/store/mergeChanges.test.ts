import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entities } from '../../../db/entities.ts';
import type { Change } from '../../../db/store/changeLog.ts';
import { mergeChanges } from '../../../db/store/mergeChanges.ts';
import { openTestStore } from '../openTestStore.ts';
import { deriveAgain, derivedIn, emptied, expectedOf, foundIn } from './mergeModel.ts';
import { stateOf } from './mergeOffices.ts';

const TEXTS = ['中村 あかり', '髙橋 ﾊﾅ', '介護の相談で来所。', '090-0000-1234', '', 'か'];
const id = (entity: string, n: number) => `01890000-0000-7000-8000-${entity.length}0000000000${n}`;
const text = fc.constantFrom(...TEXTS);
const instant = fc.constantFrom(null, 1_780_000_000_000, 1_790_000_000_000);
const points = (entity: string) => fc.option(fc.nat({ max: 1 }).map((n) => id(entity, n)));

const FIELDS: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
  person: {
    name: text,
    kana: text,
    telMobile: text,
    addressConcealed: fc.option(fc.boolean()),
    deletedAt: instant,
    mergedIntoId: points('person'),
    nickname: text,
  },
  case: {
    caseNo: text,
    state: fc.constantFrom('received', 'planning', null),
    principalPersonId: points('person'),
    householdId: points('household'),
    cautionCodes: fc.option(fc.constantFrom([], ['two-staff'])),
    cautions: text,
    openedAt: instant,
  },
  household: { tel: text },
  progressNote: { caseId: points('case'), at: instant, fact: text, view: text, feeling: text },
  task: {
    caseId: points('case'),
    title: text,
    dueDate: fc.constantFrom(null, '2027-04-30'),
    doneAt: instant,
  },
  office: { name: text },
  pet: { name: text },
};
const FIELD_LIST = Object.entries(FIELDS).flatMap(([entity, fields]) =>
  Object.entries(fields).map(([field, value]) => ({ entity, field, value })),
);

const REPLICAS = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb', 'cccccccccccc'];
const stamp = (n: number) => `0197${String(n).padStart(8, '0')}-0000-${REPLICAS[n % 3]}`;

/** Changes as windows write them: on nothing, on one or several earlier ones of the field, on what is not among them, or on another field's. */
const drawn = fc
  // Few fields at a time, of one or two kinds of rows, so that many changes meet in each.
  .shuffledSubarray(Object.keys(FIELDS), { minLength: 1, maxLength: 2 })
  .chain((kinds) => {
    const fields = FIELD_LIST.filter(({ entity }) => kinds.includes(entity));
    return fc.shuffledSubarray(fields, { minLength: 1, maxLength: Math.min(5, fields.length) });
  })
  .chain((fields) =>
    fc.array(
      fc.constantFrom(...fields).chain(({ entity, field, value }) =>
        fc.record({
          entity: fc.constant(entity),
          field: fc.constant(field),
          row: fc.nat({ max: 1 }),
          value,
          bases: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
          strange: fc.constantFrom(
            ...Array.from({ length: 9 }, () => null),
            'missing' as const,
            'other' as const,
          ),
        }),
      ),
      { minLength: 4, maxLength: 40, size: 'max' },
    ),
  )
  .map((rows) =>
    rows.reduce<Change[]>((before, each, n) => {
      const rowId = id(each.entity, each.row);
      const ofField = before.filter(
        (other) => other.entity === each.entity && other.id === rowId && other.field === each.field,
      );
      const bases = [...new Set(each.bases.map((back) => ofField.at(-1 - back)?.hlc))].filter(
        (hlc) => hlc !== undefined,
      );
      if (each.strange === 'missing') bases.unshift(`0196${String(n).padStart(8, '0')}-0000-ffffffffffff`);
      if (each.strange === 'other' && before[0]) bases.unshift(before[0].hlc);
      const [baseHlc = null, ...alsoBase] = bases;
      before.push({
        hlc: stamp(n),
        replica: REPLICAS[n % 3] as string,
        staff: n % 2 ? 's1' : null,
        entity: each.entity,
        id: rowId,
        field: each.field,
        baseHlc,
        ...(alsoBase.length > 0 ? { alsoBase } : {}),
        value: JSON.stringify(each.value),
      });
      return before;
    }, []),
  );
/** In any order, some twice, in parts of any size. */
const arriving = drawn.chain((changes) =>
  fc.record({
    changes: fc.constant(changes),
    order: fc.shuffledSubarray([...changes, ...changes.slice(0, 10)], {
      minLength: changes.length + Math.min(10, changes.length),
    }),
    size: fc.integer({ min: 1, max: 40 }),
  }),
);

test('まとめて取り込んでも一つずつ受け取っても同じになり、どちらも、変更の集まりだけから決まるとおりになる', () => {
  const bulk = openTestStore();
  const single = openTestStore();
  fc.assert(
    fc.property(arriving, ({ changes, order, size }) => {
      emptied(bulk);
      emptied(single);
      const expected = expectedOf(entities, changes);
      let taken = 0;
      for (let from = 0; from < order.length; from += size) {
        const part = order.slice(from, from + size);
        taken += bulk.connection.transaction(() => mergeChanges(bulk, part, 'file').newChanges)();
      }
      expect(taken).toBe(changes.length);
      single.write(null, (writer) => {
        for (const each of order.toReversed()) writer.changes.receive(each, 'file');
      });
      for (const store of [bulk, single]) {
        expect(foundIn(store, expected)).toEqual(expected);
        expect(store.connection.pragma('foreign_key_check')).toEqual([]);
      }
      expect(stateOf(bulk)).toEqual(stateOf(single));
      const derived = derivedIn(bulk);
      expect(derived).toEqual(derivedIn(single));
      deriveAgain(bulk);
      expect(derivedIn(bulk)).toEqual(derived);
      expect(mergeChanges(bulk, order, 'again')).toEqual({ newChanges: 0, touchedRows: [], latest: null });
      expect(foundIn(bulk, expected)).toEqual(expected);
    }),
    // Making it smaller takes minutes; the seed replays it.
    { numRuns: 50, endOnFailure: true },
  );
}, 120_000);
