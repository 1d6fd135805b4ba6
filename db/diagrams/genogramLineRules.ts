/**
 * The lines of a ジェノグラム between people wherever they stand, moved or not, and the dashed frame around those who live together: whoever
 * lives elsewhere or has died is cut out of it, and nobody but the household's own people is ever asked about. Pure.
 */
import { CELL, type Cell, cellAt, overlap, type Point, type Rect, SYMBOL } from './genogramRules.ts';
import type { Couple, Kin } from './kinRules.ts';

export interface CoupleLine extends Couple {
  path: string;
  /** Where the stroke of a separation or a divorce goes through it. */
  mark: Point;
  /** Where children hang. */
  middle: Point;
}

export interface GenogramLines {
  couples: CoupleLine[];
  /** From parents to their children. */
  descents: string[];
}

/** Below the symbols: the first couple's line, each further one of the same person, and above a row of children. */
const BELOW = 13;
const DEEPER = 8;
const ABOVE = 20;

export function genogramLines(kin: Kin, places: ReadonlyMap<string, Point>): GenogramLines {
  const at = (id: string): Point => places.get(id) ?? { x: 0, y: 0 };
  const couples = kin.couples.map((couple) => coupleLine(couple, kin, at));
  return { couples, descents: descentsOf(kin, couples, at) };
}

function coupleLine(couple: Couple, kin: Kin, at: (id: string) => Point): CoupleLine {
  const [left, right] = [couple.oneId, couple.otherId].sort(
    (a, b) => at(a).x - at(b).x || a.localeCompare(b),
  ) as [string, string];
  const others = (id: string) =>
    kin.couples
      .filter(({ oneId, otherId }) => oneId === id || otherId === id)
      .map((each) => (each.oneId === id ? each.otherId : each.oneId))
      .sort((a, b) => at(a).x - at(b).x || a.localeCompare(b));
  const apart = (id: string, other: string) => {
    const all = others(id);
    return at(id).x + (all.indexOf(other) - (all.length - 1) / 2) * 12;
  };
  const depth = Math.max(others(left).indexOf(right), others(right).indexOf(left));
  const y = Math.max(at(left).y, at(right).y) + SYMBOL + BELOW + DEEPER * depth;
  const [from, to] = [apart(left, right), apart(right, left)];
  return {
    ...couple,
    path: `M${from} ${at(left).y + SYMBOL}V${y}H${to}V${at(right).y + SYMBOL}`,
    mark: { x: from + (to - from) * 0.25, y },
    middle: { x: (from + to) / 2, y },
  };
}

function descentsOf(kin: Kin, couples: readonly CoupleLine[], at: (id: string) => Point): string[] {
  const families = new Map<string, { parents: readonly string[]; children: string[] }>();
  for (const { id } of kin.people) {
    const parents = kin.parents.get(id);
    if (!parents) continue;
    const key = [...parents].sort().join(' ');
    const family = families.get(key) ?? { parents, children: [] };
    family.children.push(id);
    families.set(key, family);
  }
  return [...families.values()].flatMap(({ parents, children }, nth) => {
    const joined = couples.find(({ oneId, otherId }) => parents.includes(oneId) && parents.includes(otherId));
    const only = at(parents[0] ?? '');
    const from = parents.length === 2 && joined ? joined.middle : { x: only.x, y: only.y + SYMBOL };
    const bar = Math.min(...children.map((id) => at(id).y)) - SYMBOL - ABOVE + 6 * (nth % 3);
    const twins = kin.twins.filter((group) => group.every((id) => children.includes(id)));
    const single = children.filter((id) => !twins.some((group) => group.includes(id)));
    const knots = twins.map((group) => ({
      x: group.reduce((sum, id) => sum + at(id).x, 0) / group.length,
      group,
    }));
    const xs = [from.x, ...single.map((id) => at(id).x), ...knots.map(({ x }) => x)];
    return [
      `M${from.x} ${from.y}V${bar}`,
      ...(Math.min(...xs) < Math.max(...xs) ? [`M${Math.min(...xs)} ${bar}H${Math.max(...xs)}`] : []),
      ...single.map((id) => `M${at(id).x} ${bar}V${at(id).y - SYMBOL}`),
      ...knots.flatMap(({ x, group }) => group.map((id) => `M${x} ${bar}L${at(id).x} ${at(id).y - SYMBOL}`)),
    ];
  });
}

export interface HouseholdFrame {
  frame: Rect;
  /** Cut out of it, each open to the side where nobody of those who live together is in the way. */
  cuts: Rect[];
}

const PAD = 8;

export function householdFrame(
  places: ReadonlyMap<string, Point>,
  together: ReadonlySet<string>,
  cell: Cell = CELL,
): HouseholdFrame | null {
  const inside = [...places].filter(([id]) => together.has(id)).map(([, point]) => cellAt(point, cell));
  if (inside.length === 0) return null;
  const frame = padded(around(inside), PAD);
  const cuts = [...places]
    .filter(([id]) => !together.has(id))
    .map(([, point]) => cellAt(point, cell))
    .filter((each) => overlap(each, frame))
    .map((each) => opened(each, frame, inside));
  return { frame, cuts };
}

export function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    width: Math.max(...rects.map((rect) => rect.x + rect.width)) - x,
    height: Math.max(...rects.map((rect) => rect.y + rect.height)) - y,
  };
}

const padded = (rect: Rect, by: number): Rect => ({
  x: rect.x - by,
  y: rect.y - by,
  width: rect.width + 2 * by,
  height: rect.height + 2 * by,
});

/** Far enough out that only the sides of the cut cross the frame's edge. */
const OUT = 40;

function opened(cell: Rect, frame: Rect, inside: readonly Rect[]): Rect {
  const left = Math.min(cell.x, frame.x - OUT);
  const top = Math.min(cell.y, frame.y - OUT);
  const right = Math.max(cell.x + cell.width, frame.x + frame.width + OUT);
  const bottom = Math.max(cell.y + cell.height, frame.y + frame.height + OUT);
  const ways: Rect[] = [
    { ...cell, y: top, height: cell.y + cell.height - top },
    { ...cell, height: bottom - cell.y },
    { ...cell, x: left, width: cell.x + cell.width - left },
    { ...cell, width: right - cell.x },
  ];
  return ways.find((way) => !inside.some((rect) => overlap(way, rect))) ?? cell;
}

/** Where 相手方 are shown at all, they stand apart: beyond everybody, right of the frame and of what anybody was moved to (C9). */
export function adversePlaces(
  ids: readonly string[],
  places: ReadonlyMap<string, Point>,
): Map<string, Point> {
  const all = around(
    [...places.values()]
      .map((point) => cellAt(point))
      .concat(places.size === 0 ? [cellAt({ x: 0, y: 0 })] : []),
  );
  return new Map(
    ids.map((id, index) => [
      id,
      {
        x: all.x + all.width + PAD * 4 + CELL.left,
        y: all.y + CELL.top + index * (CELL.top + CELL.bottom + PAD),
      },
    ]),
  );
}
