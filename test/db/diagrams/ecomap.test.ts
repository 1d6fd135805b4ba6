/** エコマップ: the household in the middle, nothing on anything, lines that end at edges. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxAt, ecomapLines, ecomapPlaces, personAt, zigzag } from '../../../db/diagrams/ecomapRules.ts';
import { overlap } from '../../../db/diagrams/genogramRules.ts';

const nodes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    nodeId: `n${index}`,
    field: index % 2 === 0 ? '高齢' : '障がい',
    name: `機関${index}`,
  }));

test('どれだけ機関があっても、重ならず、世帯を囲んで立つ', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 24 }),
      fc.integer({ min: 0, max: 9 }),
      fc.nat(9),
      (count, together, apart) => {
        const people = Array.from({ length: together + apart }, (_, index) => ({
          id: `p${index}`,
          livingTogether: index < together,
        }));
        const places = ecomapPlaces(people, nodes(count));
        const rects = [
          ...[...places.nodes.values()].map(boxAt),
          ...[...places.people.values()].map(personAt),
        ];
        for (const [index, rect] of rects.entries())
          for (const other of rects.slice(index + 1)) expect(overlap(rect, other)).toBe(false);
        for (const node of places.nodes.values()) expect(overlap(boxAt(node), places.frame)).toBe(false);
        for (const { id, livingTogether } of people)
          expect(overlap(personAt(places.people.get(id) ?? { x: 0, y: 0 }), places.frame)).toBe(
            livingTogether,
          );
      },
    ),
    { numRuns: 100 },
  );
});

test('同じ分野の機関は隣り合い、書いた順によらない', () => {
  const people = [{ id: 'p', livingTogether: true }];
  const one = ecomapPlaces(people, nodes(6));
  const other = ecomapPlaces(people, nodes(6).reverse());
  expect([...one.nodes]).toEqual([...other.nodes]);
  expect([...one.nodes.keys()].slice(0, 3).sort()).toEqual(
    [...nodes(6)]
      .filter(
        ({ field }) => field === [...nodes(6)].sort((a, b) => a.field.localeCompare(b.field, 'ja'))[0]?.field,
      )
      .map(({ nodeId }) => nodeId),
  );
});

test('線は機関の縁から、本人または世帯の縁まで。動かした機関からも引く', () => {
  const people = [{ id: 'p', livingTogether: true }];
  const places = ecomapPlaces(people, nodes(1), new Map([['n0', { x: 400, y: 0 }]]));
  const tie = { id: 't', nodeId: 'n0', strength: 'strong', direction: 'both' } as const;
  const [toHousehold] = ecomapLines([{ ...tie, personId: null }], places);
  expect(toHousehold?.from).toEqual({ x: 325, y: 0 });
  expect(toHousehold?.to).toEqual({ x: places.frame.x + places.frame.width, y: 0 });
  expect(ecomapLines([{ ...tie, personId: 'どこにもいない' }], places)).toEqual([]);
});

test('対立の線は、両端をつなぐギザギザになる', () => {
  const path = zigzag({ x: 0, y: 0 }, { x: 90, y: 0 });
  expect(path.startsWith('M0 0L')).toBe(true);
  expect(path.endsWith('L90 0')).toBe(true);
  expect(path.split('L').length).toBeGreaterThan(8);
});
