/**
 * Where everybody stands in a ジェノグラム: generations in rows, couples side by side, children below their parents from the elder to the
 * younger. The same household always gives the same drawing, and nobody stands on anybody. 本人 is at (0, 0), so that whoever staff moved
 * keeps their place when somebody is added. Pure.
 */
import { type Couple, inOrder, type Kin, type KinPerson } from './kinRules.ts';

export interface Point {
  x: number;
  y: number;
}
export interface Rect extends Point {
  width: number;
  height: number;
}

/** Half a symbol. */
export const SYMBOL = 20;

/** What is around a symbol's middle. */
export interface Cell {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
/** With the name at its right; or, where there is little room, above it. */
export const CELL: Cell = { left: 30, right: 104, top: 32, bottom: 36 };
export const SMALL_CELL: Cell = { left: 34, right: 34, top: 42, bottom: 38 };
export const CELL_WIDTH = CELL.left + CELL.right;
export const ROW_PITCH = 132;

export const cellAt = ({ x, y }: Point, cell: Cell = CELL): Rect => ({
  x: x - cell.left,
  y: y - cell.top,
  width: cell.left + cell.right,
  height: cell.top + cell.bottom,
});

export const overlap = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The same drawing where there is little room: nearer to each other, still nobody on anybody. */
export const drawnIn = ({ x, y }: Point): Point => ({ x: x * 0.53, y: y * 0.8 });

/** One person, or people joined as couples: they move together. */
interface Unit {
  members: string[];
  generation: number;
  children: Unit[];
  left: number;
}

export function genogramPlaces(kin: Kin): Map<string, Point> {
  const units = unitsOf(kin);
  const roots = grow(units, kin);
  const rowEnd = new Map<number, number>();
  const at = (id: string) => {
    const unit = units.find(({ members }) => members.includes(id));
    return unit ? unit.left + unit.members.indexOf(id) * CELL_WIDTH + CELL.left : 0;
  };
  for (const root of roots) place(root, wishedBy(root, kin, at));

  function place(unit: Unit, wish: number | null): void {
    for (const child of unit.children) place(child, null);
    const above =
      unit.children.length > 0 ? middleOf(unit) - anchorOf(unit, kin) : (wish ?? Number.NEGATIVE_INFINITY);
    const free = rowEnd.get(unit.generation) ?? 0;
    unit.left = Math.round(Math.max(free, above));
    if (unit.children.length > 0 && unit.left > above)
      for (const child of unit.children) shift(child, unit.left - Math.round(above));
    rowEnd.set(unit.generation, unit.left + unit.members.length * CELL_WIDTH);
  }

  /** All below was placed last in its row: to the right there is nothing to run into. */
  function shift(unit: Unit, by: number): void {
    unit.left += by;
    rowEnd.set(
      unit.generation,
      Math.max(rowEnd.get(unit.generation) ?? 0, unit.left + unit.members.length * CELL_WIDTH),
    );
    for (const child of unit.children) shift(child, by);
  }

  /** Between the first and the last child, as the line comes down on them. */
  function middleOf(unit: Unit): number {
    const xs = unit.children.flatMap((child) =>
      child.members.filter((id) => isChildOf(id, unit, kin)).map(at),
    );
    return (Math.min(...xs) + Math.max(...xs)) / 2;
  }

  const centre = kin.people[0];
  const origin = centre ? { x: at(centre.id), generation: kin.generations.get(centre.id) ?? 0 } : null;
  return new Map(
    kin.people.map(({ id }) => [
      id,
      {
        x: at(id) - (origin?.x ?? 0),
        y: ((kin.generations.get(id) ?? 0) - (origin?.generation ?? 0)) * ROW_PITCH,
      },
    ]),
  );
}

const isChildOf = (id: string, unit: Unit, kin: Kin): boolean =>
  (kin.parents.get(id) ?? []).some((parent) => unit.members.includes(parent));

function unitsOf(kin: Kin): Unit[] {
  const groups = new Map<string, string[]>(kin.people.map(({ id }) => [id, [id]]));
  for (const { oneId, otherId } of kin.couples) {
    const [one, other] = [groups.get(oneId), groups.get(otherId)];
    if (!one || !other || one === other) continue;
    if (kin.generations.get(oneId) !== kin.generations.get(otherId)) continue;
    one.push(...other);
    for (const id of other) groups.set(id, one);
  }
  return [...new Set(groups.values())].map((members) => ({
    members: sideBySide(members, kin),
    generation: kin.generations.get(members[0] ?? '') ?? 0,
    children: [],
    left: 0,
  }));
}

/** 男 left, 女 right; whoever has had several partners stands between them, the former ones at the left. */
function sideBySide(members: readonly string[], kin: Kin): string[] {
  const people = inOrder(kin.people.filter(({ id }) => members.includes(id)));
  const couplesWith = (id: string): Couple[] =>
    kin.couples.filter(({ oneId, otherId }) => oneId === id || otherId === id);
  const men = people.filter(({ sex }) => sex === 'male');
  if (people.length === 2 && men.length === 1)
    return [...men, ...people.filter(({ sex }) => sex !== 'male')].map(({ id }) => id);
  const hub = [...people].sort((a, b) => couplesWith(b.id).length - couplesWith(a.id).length)[0];
  if (!hub || people.length < 3) return people.map(({ id }) => id);
  const former = people.filter(
    ({ id }) =>
      id !== hub.id &&
      couplesWith(hub.id).some(
        (couple) => (couple.oneId === id || couple.otherId === id) && couple.kind === 'divorced',
      ),
  );
  const rest = people.filter((each) => each !== hub && !former.includes(each));
  return [...former, hub, ...rest].map(({ id }) => id);
}

/** Each unit below the parents of whichever of it comes first in the household table; those without parents are roots. */
function grow(units: readonly Unit[], kin: Kin): Unit[] {
  const order = new Map(kin.people.map(({ id }, index) => [id, index]));
  const first = (unit: Unit) => Math.min(...unit.members.map((id) => order.get(id) ?? 0));
  const roots: Unit[] = [];
  for (const unit of units) {
    const child = [...unit.members]
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .find((id) => kin.parents.has(id));
    const parents = child ? (kin.parents.get(child) ?? []) : [];
    const above = units.find(
      (each) =>
        each !== unit && each.generation < unit.generation && each.members.some((id) => parents.includes(id)),
    );
    if (above) above.children.push(unit);
    else roots.push(unit);
  }
  for (const unit of units)
    unit.children.sort((a, b) => compareSiblings(a, b, unit, kin) || first(a) - first(b));
  const holds = (unit: Unit): number => Math.min(first(unit), ...unit.children.map(holds));
  return roots.sort((a, b) => holds(a) - holds(b) || first(a) - first(b));
}

/** Children of a former couple before those of the next; then the elder first, twins side by side. */
function compareSiblings(a: Unit, b: Unit, parents: Unit, kin: Kin): number {
  const byId = new Map(kin.people.map((person) => [person.id, person]));
  const childOf = (unit: Unit) => unit.members.find((id) => isChildOf(id, parents, kin)) ?? '';
  const couple = (id: string) =>
    (kin.parents.get(id) ?? [])
      .map((parent) => parents.members.indexOf(parent))
      .reduce((sum, index, _, all) => sum + index / all.length, 0);
  const born = (person: KinPerson | undefined) => person?.birthDate ?? '9999';
  const group = (id: string) => kin.twins.find((twins) => twins.includes(id)) ?? [id];
  const groupBorn = (id: string) =>
    group(id)
      .map((each) => born(byId.get(each)))
      .sort()[0] ?? '';
  const groupName = (id: string) => [...group(id)].sort()[0] ?? '';
  const [one, other] = [childOf(a), childOf(b)];
  return (
    couple(one) - couple(other) ||
    groupBorn(one).localeCompare(groupBorn(other)) ||
    groupName(one).localeCompare(groupName(other)) ||
    born(byId.get(one)).localeCompare(born(byId.get(other)))
  );
}

/** From a unit's left edge to where its children hang: between those who are parents. */
function anchorOf(unit: Unit, kin: Kin): number {
  const parents = unit.members.filter((id) =>
    unit.children.some((child) => child.members.some((each) => (kin.parents.get(each) ?? []).includes(id))),
  );
  const xs = parents.map((id) => unit.members.indexOf(id) * CELL_WIDTH + CELL.left);
  return xs.length === 0 ? CELL.left : (Math.min(...xs) + Math.max(...xs)) / 2;
}

/** Parents of somebody who married into the family stand above them, where there is room. */
function wishedBy(root: Unit, kin: Kin, at: (id: string) => number): number | null {
  const child = kin.people.find(({ id }) => isChildOf(id, root, kin));
  return child && root.children.length === 0 ? at(child.id) - (root.members.length * CELL_WIDTH) / 2 : null;
}
