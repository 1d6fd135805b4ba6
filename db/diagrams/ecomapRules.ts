/**
 * Where everything stands in an エコマップ: the household in the middle, whoever has to do with it around it, those of one field side by
 * side. The same case always gives the same drawing; nothing stands on anything. Pure.
 */
import type { TieDirection, TieStrength } from './codes.ts';
import { around } from './genogramLineRules.ts';
import { overlap, type Point, type Rect } from './genogramRules.ts';

export interface EcomapPerson {
  id: string;
  livingTogether: boolean;
}
export interface EcomapNode {
  nodeId: string;
  field: string;
  name: string;
}
export interface EcomapTie {
  id: string;
  /** Null: the household. */
  personId: string | null;
  nodeId: string;
  /** Null: nobody has said how strong it is. */
  strength: TieStrength | null;
  direction: TieDirection;
}

export const BOX = { width: 150, height: 48 } as const;
export const PERSON = { width: 96, height: 78, symbol: 18 } as const;
const PER_ROW = 3;
const PAD = 10;
const GAP = 16;
/** So many have room on an ellipse. */
const FEW = 12;
/** Of the sheet, its width by its height. */
const WIDER = 1.8;

export interface EcomapPlaces {
  /** Around those who live together; the household itself. */
  frame: Rect;
  people: Map<string, Point>;
  nodes: Map<string, Point>;
}

export const boxAt = ({ x, y }: Point): Rect => ({
  x: x - BOX.width / 2,
  y: y - BOX.height / 2,
  ...BOX,
});

export const personAt = ({ x, y }: Point): Rect => ({
  x: x - PERSON.width / 2,
  y: y - PERSON.symbol - 8,
  width: PERSON.width,
  height: PERSON.height,
});

/** `people` in the order of the household table. */
export function ecomapPlaces(
  people: readonly EcomapPerson[],
  nodes: readonly EcomapNode[],
  moved: ReadonlyMap<string, Point> = new Map(),
): EcomapPlaces {
  const together = people.filter(({ livingTogether }) => livingTogether);
  const apart = people.filter(({ livingTogether }) => !livingTogether);
  const rows = (count: number) => Math.ceil(count / PER_ROW);
  const width = Math.max(1, Math.min(PER_ROW, Math.max(together.length, apart.length))) * PERSON.width;
  const framed = Math.max(1, rows(together.length)) * PERSON.height;
  const beyond = apart.length > 0 ? rows(apart.length) * PERSON.height + GAP : 0;
  const top = -(framed + beyond) / 2;
  const places = new Map([...inRows(together, top), ...inRows(apart, top + framed + GAP + PAD)]);
  const frame = { x: -width / 2 - PAD, y: top - PAD, width: width + 2 * PAD, height: framed + 2 * PAD };
  const centre = around([frame, ...[...places.values()].map(personAt)]);
  const automatic = (nodes.length > FEW ? rectangle : ring)(ordered(nodes), centre);
  return {
    frame,
    people: places,
    nodes: new Map([...automatic].map(([id, point]) => [id, moved.get(id) ?? point])),
  };
}

function inRows(people: readonly EcomapPerson[], top: number): [string, Point][] {
  return people.map(({ id }, index) => {
    const row = Math.floor(index / PER_ROW);
    const inRow = Math.min(PER_ROW, people.length - row * PER_ROW);
    return [
      id,
      {
        x: ((index % PER_ROW) - (inRow - 1) / 2) * PERSON.width,
        y: top + row * PERSON.height + PERSON.symbol + 8,
      },
    ];
  });
}

const ordered = (nodes: readonly EcomapNode[]): EcomapNode[] =>
  [...nodes].sort(
    (a, b) =>
      a.field.localeCompare(b.field, 'ja') ||
      a.name.localeCompare(b.name, 'ja') ||
      a.nodeId.localeCompare(b.nodeId),
  );

/** Around the sides of a rectangle: so many stand closer there than on an ellipse. As wide as suits a sheet that is wider than high. */
function rectangle(nodes: readonly EcomapNode[], centre: Rect): Map<string, Point> {
  const [across, down] = [BOX.width + GAP, BOX.height + GAP];
  const least = Math.ceil((centre.width + GAP) / across) + 2;
  const shapes = Array.from({ length: nodes.length }, (_, more) => {
    const columns = least + more;
    const beside = Math.max(0, Math.ceil((nodes.length - 2 * columns) / 2));
    const rows = Math.max(beside, Math.ceil((centre.height + GAP) / down));
    return { columns, rows, size: Math.max((columns * across) / WIDER, (rows + 2) * down) };
  });
  const { columns, rows } = shapes.reduce((best, each) => (each.size < best.size ? each : best));
  const [right, bottom] = [((columns - 1) * across) / 2, ((rows + 1) * down) / 2];
  const along = (count: number) => Array.from({ length: count }, (_, index) => index);
  const slots = [
    ...along(columns).map((index) => ({ x: index * across - right, y: -bottom })),
    ...along(rows).map((index) => ({ x: right, y: (index + 1) * down - bottom })),
    ...along(columns).map((index) => ({ x: right - index * across, y: bottom })),
    ...along(rows).map((index) => ({ x: -right, y: bottom - (index + 1) * down })),
  ];
  const middle = { x: centre.x + centre.width / 2, y: centre.y + centre.height / 2 };
  return new Map(
    nodes.map(({ nodeId }, index) => {
      const slot = slots[Math.floor((index * slots.length) / nodes.length)] ?? { x: 0, y: 0 };
      return [nodeId, { x: Math.round(middle.x + slot.x), y: Math.round(middle.y + slot.y) }];
    }),
  );
}

/** On an ellipse that grows until there is room for everybody. */
function ring(nodes: readonly EcomapNode[], centre: Rect): Map<string, Point> {
  let radius = { x: centre.width / 2 + BOX.width / 2 + 44, y: centre.height / 2 + BOX.height / 2 + 34 };
  const middle = { x: centre.x + centre.width / 2, y: centre.y + centre.height / 2 };
  for (;;) {
    const places = nodes.map((_, index) => {
      const angle = -Math.PI / 2 + (2 * Math.PI * index) / nodes.length;
      return {
        x: Math.round(middle.x + radius.x * Math.cos(angle)),
        y: Math.round(middle.y + radius.y * Math.sin(angle)),
      };
    });
    const boxes = places.map((place) => grown(boxAt(place)));
    const isFree = boxes.every(
      (box, index) => !overlap(box, centre) && boxes.slice(index + 1).every((other) => !overlap(box, other)),
    );
    if (isFree) return new Map(nodes.map(({ nodeId }, index) => [nodeId, places[index] ?? middle]));
    radius = { x: radius.x + 12, y: radius.y + 9 };
  }
}

const grown = (rect: Rect): Rect => ({
  x: rect.x - GAP / 2,
  y: rect.y - GAP / 2,
  width: rect.width + GAP,
  height: rect.height + GAP,
});

export interface EcomapLine extends EcomapTie {
  /** At the organisation's edge, and at the person's or the household's. */
  from: Point;
  to: Point;
}

export function ecomapLines(ties: readonly EcomapTie[], places: EcomapPlaces): EcomapLine[] {
  return ties.flatMap((tie) => {
    const node = places.nodes.get(tie.nodeId);
    const person = tie.personId === null ? null : places.people.get(tie.personId);
    if (!node || person === undefined) return [];
    const target = person ? { x: person.x - 24, y: person.y - 24, width: 48, height: 48 } : places.frame;
    const middle = person ?? { x: target.x + target.width / 2, y: target.y + target.height / 2 };
    return [{ ...tie, from: edgeOf(boxAt(node), node, middle), to: edgeOf(target, middle, node) }];
  });
}

/** Where the line from a rectangle's middle towards a point leaves it. */
function edgeOf(rect: Rect, middle: Point, towards: Point): Point {
  const [dx, dy] = [towards.x - middle.x, towards.y - middle.y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : rect.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : rect.height / 2 / Math.abs(dy),
    1,
  );
  return { x: round(middle.x + dx * scale), y: round(middle.y + dy * scale) };
}

const TOOTH = 7;

/** 対立: a zigzag between the two ends. */
export function zigzag(from: Point, to: Point): string {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const teeth = Math.max(2, Math.round(length / 9));
  const across =
    length === 0 ? { x: 0, y: 0 } : { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  const points = Array.from({ length: teeth - 1 }, (_, index) => {
    const at = (index + 1) / teeth;
    const side = index % 2 === 0 ? TOOTH / 2 : -TOOTH / 2;
    return `${round(from.x + (to.x - from.x) * at + across.x * side)} ${round(from.y + (to.y - from.y) * at + across.y * side)}`;
  });
  return `M${round(from.x)} ${round(from.y)}L${[...points, `${round(to.x)} ${round(to.y)}`].join('L')}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** An arrow's head that ends at `tip`, coming from `from`. */
export function arrowHead(from: Point, tip: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const [bx, by] = [tip.x - ux * 12, tip.y - uy * 12];
  return `M${round(tip.x)} ${round(tip.y)}L${round(bx - uy * 5.5)} ${round(by + ux * 5.5)}L${round(bx + uy * 5.5)} ${round(by - ux * 5.5)}Z`;
}
