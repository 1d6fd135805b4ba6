/** ジェノグラム: generations, couples, children by age, twins, and the frame that nobody stands in who doesn't live there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FAMILY_TIES } from '../../../db/diagrams/codes.ts';
import { adversePlaces, genogramLines, householdFrame } from '../../../db/diagrams/genogramLineRules.ts';
import {
  cellAt,
  drawnIn,
  genogramPlaces,
  overlap,
  type Point,
  SMALL_CELL,
} from '../../../db/diagrams/genogramRules.ts';
import { type KinPerson, type KinTie, kinOf } from '../../../db/diagrams/kinRules.ts';
import { RELATIONS, SEX } from '../../../db/people/codes.ts';

const person = (
  id: string,
  relation: KinPerson['relation'],
  sex: KinPerson['sex'] = 'unknown',
  birthDate: string | null = null,
): KinPerson => ({ id, relation, sex, birthDate });

const placed = (people: KinPerson[], ties: KinTie[] = []) => {
  const kin = kinOf(people, ties);
  const places = genogramPlaces(kin);
  return { kin, places, at: (id: string) => places.get(id) as Point };
};

test('8050世帯: 亡くなった父と母が並び、長男（本人）がその下に立つ', () => {
  const { kin, at } = placed([
    person('誠', 'self', 'male', '1970-11-20'),
    person('節子', 'mother', 'female', '1943-05-02'),
    person('父', 'father', 'male'),
  ]);
  expect(at('誠')).toEqual({ x: 0, y: 0 });
  expect(at('父').y).toBe(at('節子').y);
  expect(at('父').x).toBeLessThan(at('節子').x);
  expect(at('節子').y).toBeLessThan(0);
  expect((at('父').x + at('節子').x) / 2).toBe(0);
  expect(kin.couples).toEqual([{ oneId: '父', otherId: '節子', kind: 'married' }]);
});

test('8050世帯: 母が本人なら、長男は子として下に立つ', () => {
  const { at } = placed([
    person('節子', 'self', 'female', '1943-05-02'),
    person('誠', 'son', 'male', '1970-11-20'),
  ]);
  expect(at('誠').x).toBe(0);
  expect(at('誠').y).toBeGreaterThan(0);
});

test('ヤングケアラー: 母の下に子3人が年の順に並び、双子は一つの点から分かれる', () => {
  const people = [
    person('美和', 'self', 'female', '1983-01-30'),
    person('花', 'daughter', 'female', '2019-05-01'),
    person('颯太', 'son', 'male', '2019-04-30'),
    person('大輝', 'son', 'male', '2013-06-09'),
  ];
  const { kin, places, at } = placed(people, [{ kind: 'twins', oneId: '颯太', otherId: '花' }]);
  expect([at('大輝').x, at('颯太').x, at('花').x]).toEqual([-134, 0, 134]);
  const { descents } = genogramLines(kin, places);
  const oblique = descents.filter((path) => path.includes('L'));
  expect(oblique.map((path) => path.split('L')[0])).toEqual(['M67 92', 'M67 92']);
});

test('離婚した前の夫との子は、今の夫の子にならない', () => {
  const { kin, at } = placed(
    [
      person('母', 'self', 'female'),
      person('夫', 'spouse', 'male'),
      person('前夫', 'other', 'male'),
      person('兄', 'son', 'male', '2010-01-01'),
      person('妹', 'daughter', 'female', '2020-01-01'),
    ],
    [
      { kind: 'divorced', oneId: '前夫', otherId: '母' },
      { kind: 'parent-child', oneId: '前夫', otherId: '兄' },
    ],
  );
  expect(kin.parents.get('兄')).toEqual(['前夫', '母']);
  expect(kin.parents.get('妹')).toEqual(['母', '夫']);
  expect(at('前夫').x).toBeLessThan(at('母').x);
  expect(at('母').x).toBeLessThan(at('夫').x);
  expect(at('兄').x).toBeLessThan(at('妹').x);
});

test('続柄だけではだれの親か分からない祖母には、線を引かない', () => {
  const people = [
    person('子', 'self'),
    person('父', 'father', 'male'),
    person('母', 'mother', 'female'),
    person('祖母', 'grandmother', 'female'),
  ];
  expect(kinOf(people, []).unclear).toEqual(['祖母']);
  const said = kinOf(people, [{ kind: 'parent-child', oneId: '祖母', otherId: '父' }]);
  expect(said.unclear).toEqual([]);
  expect(said.parents.get('父')).toEqual(['祖母']);
});

test('別居の父は、囲み線の外に出る', () => {
  const { places } = placed([
    person('子', 'self', 'male', '2010-01-01'),
    person('父', 'father', 'male'),
    person('母', 'mother', 'female'),
  ]);
  const found = householdFrame(places, new Set(['子', '母']));
  expect(found?.cuts.length).toBe(1);
});

const household = fc
  .record({
    people: fc.array(
      fc.record({
        relation: fc.constantFrom(...RELATIONS),
        sex: fc.constantFrom(...SEX),
        year: fc.option(fc.integer({ min: 1930, max: 2026 })),
        together: fc.boolean(),
      }),
      { minLength: 1, maxLength: 14 },
    ),
    ties: fc.array(fc.record({ kind: fc.constantFrom(...FAMILY_TIES), one: fc.nat(13), other: fc.nat(13) }), {
      maxLength: 8,
    }),
    moves: fc.array(
      fc.record({
        who: fc.nat(13),
        x: fc.integer({ min: -600, max: 600 }),
        y: fc.integer({ min: -600, max: 600 }),
      }),
      {
        maxLength: 4,
      },
    ),
  })
  .map(({ people, ties, moves }) => ({
    people: people.map(({ relation, sex, year }, index) =>
      person(`p${String(index).padStart(2, '0')}`, relation, sex, year === null ? null : `${year}-01-01`),
    ),
    together: new Set(
      people.flatMap((each, index) => (each.together ? [`p${String(index).padStart(2, '0')}`] : [])),
    ),
    ties: ties.map(({ kind, one, other }) => ({
      kind,
      oneId: `p${String(one).padStart(2, '0')}`,
      otherId: `p${String(other).padStart(2, '0')}`,
    })),
    moves,
  }));

test('どんな世帯でも: 重ならず、親は子より上、書いた順によらず同じ図になる', () => {
  fc.assert(
    fc.property(household, ({ people, ties }) => {
      const { kin, places } = placed(people, ties);
      const cells = [...places.values()].map((point) => cellAt(point));
      for (const [index, cell] of cells.entries())
        for (const other of cells.slice(index + 1)) expect(overlap(cell, other)).toBe(false);
      for (const [child, parents] of kin.parents)
        for (const parent of parents)
          expect(places.get(parent)?.y).toBeLessThan(places.get(child)?.y ?? Number.NEGATIVE_INFINITY);
      const again = placed([...people].reverse(), ties).places;
      for (const [id, point] of places) expect(again.get(id)).toEqual(point);
      expect(JSON.stringify(genogramLines(kin, places))).not.toMatch(/NaN|Infinity|null,"y/);
    }),
    { numRuns: 300 },
  );
});

test('どこへ動かしても: 一緒に住まない人は囲み線の中に残らず、相手方は必ず外に立つ', () => {
  fc.assert(
    fc.property(household, ({ people, together, moves }) => {
      const { places } = placed(people);
      for (const { who, x, y } of moves) {
        const id = people[who % people.length]?.id ?? '';
        places.set(id, { x, y });
      }
      const frame = householdFrame(places, together);
      if (!frame) return;
      for (const [id, point] of places) {
        const cell = cellAt(point);
        if (together.has(id) || !overlap(cell, frame.frame)) continue;
        expect(
          frame.cuts.some(
            (cut) =>
              cut.x <= cell.x &&
              cut.y <= cell.y &&
              cut.x + cut.width >= cell.x + cell.width &&
              cut.y + cut.height >= cell.y + cell.height,
          ),
        ).toBe(true);
      }
      for (const point of adversePlaces(['a', 'b'], places).values()) {
        expect(overlap(cellAt(point), frame.frame)).toBe(false);
        for (const other of places.values()) expect(overlap(cellAt(point), cellAt(other))).toBe(false);
      }
    }),
    { numRuns: 300 },
  );
});

test('小さな図でも、近づけた人どうしは重ならない', () => {
  fc.assert(
    fc.property(household, ({ people, ties }) => {
      const cells = [...placed(people, ties).places.values()].map((at) => cellAt(drawnIn(at), SMALL_CELL));
      for (const [index, cell] of cells.entries())
        for (const other of cells.slice(index + 1)) expect(overlap(cell, other)).toBe(false);
    }),
    { numRuns: 100 },
  );
});
