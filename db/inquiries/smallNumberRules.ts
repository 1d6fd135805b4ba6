/**
 * Small numbers of a table that leaves the office. Whoever reads 「1」 may know who it was, so 1 to 4 are written as 「5未満」; and because the
 * table tells its sums as well, other numbers go with them until none of the hidden ones can be worked out by subtracting.
 *
 * The hidden numbers are seen as edges between their row and their column, the totals being a row and a column like the others. A hidden
 * number can be worked out exactly where its edge lies on no circle (Gusfield 1988, «A graph theoretic approach to statistical data
 * security»): the cheapest way round is hidden then, and so on until every hidden number lies on a circle. What the words 「5未満」 tell
 * beyond that is looked at after it, line by line.
 */
import { SMALL } from './codes.ts';
import { isExposed, type Told } from './exposureRules.ts';

export type Hidden = 'small' | 'other' | null;

interface Edge {
  row: string;
  column: string;
  at: readonly [row: number, column: number];
  value: number;
}

const isSmall = (value: number): boolean => value > 0 && value < SMALL;

/**
 * `numbers`: the table with its totals as the last row and, where `hasColumns`, as the last column. Answers which are hidden, and why. A
 * table of one column has no totals beside it: its numbers are added up downwards alone.
 */
export function hiddenIn(numbers: readonly (readonly number[])[], hasColumns: boolean): Hidden[][] {
  const edges: Edge[] = numbers.flatMap((line, r) =>
    line.map((value, c) => ({
      row: hasColumns ? `r${r}` : 'r',
      column: `c${c}`,
      at: [r, c] as const,
      value,
    })),
  );
  const hidden = new Set(edges.filter(({ value }) => isSmall(value)));
  const cost = costOf(numbers, hasColumns);
  const all = edgesByNode(edges);
  const hiddenByNode = edgesByNode([...hidden]);
  const hide = (edge: Edge): void => {
    if (hidden.has(edge)) return;
    hidden.add(edge);
    addTo(hiddenByNode, edge);
  };
  const putOnCircle = (edge: Edge): void => {
    // Among the hidden ones alone first: in a table of many small numbers that is nearly always the end of it.
    if (cheapest(edge, hiddenByNode, () => 0)) return;
    for (const other of cheapest(edge, all, (each) => (hidden.has(each) ? 0 : cost(each))) ?? []) hide(other);
  };
  for (const edge of [...hidden]) putOnCircle(edge);

  /** Small numbers that are not even said to be small: of a line in which nothing is left to hide. */
  const unsaid = new Set<Edge>();
  const told = (edge: Edge): Told => ({
    value: edge.value,
    hidden: !hidden.has(edge) ? null : isSmall(edge.value) && !unsaid.has(edge) ? 'small' : 'other',
  });
  const lines = [...all].flatMap(([node, line]) => (node === 'r' ? [] : [line]));
  for (let isQuiet = false; !isQuiet; ) {
    isQuiet = true;
    for (const line of lines) {
      const sum = line.at(-1);
      if (!sum || !isExposed(line.slice(0, -1).map(told), told(sum))) continue;
      const [next] = line.filter((each) => !hidden.has(each)).sort((a, b) => cost(a) - cost(b));
      if (next) {
        hide(next);
        putOnCircle(next);
      } else if (unsaid.has(sum) || !isSmall(sum.value)) continue;
      else unsaid.add(sum);
      isQuiet = false;
    }
  }
  const how = new Map(edges.map((edge) => [edge.at.join(), told(edge).hidden]));
  return numbers.map((line, r) => line.map((_, c) => how.get(`${r},${c}`) ?? null));
}

/** Small ones first, for less is lost; a sum, a zero and the whole only where there is no other way. */
function costOf(numbers: readonly (readonly number[])[], hasColumns: boolean) {
  const largest = Math.max(1, ...numbers.flat());
  return ({ at: [r, c], value }: Edge): number => {
    const sums = Number(r === numbers.length - 1) + Number(hasColumns && c === (numbers[r]?.length ?? 0) - 1);
    return (value === 0 ? largest * 2 : value) + sums * largest * 10;
  };
}

type EdgesByNode = Map<string, Edge[]>;

function addTo(byNode: EdgesByNode, edge: Edge): void {
  for (const node of [edge.row, edge.column]) {
    const known = byNode.get(node);
    if (known) known.push(edge);
    else byNode.set(node, [edge]);
  }
}

function edgesByNode(edges: readonly Edge[]): EdgesByNode {
  const byNode: EdgesByNode = new Map();
  for (const edge of edges) addTo(byNode, edge);
  return byNode;
}

/** The cheapest way from the edge's row to its column that does not pass the edge itself; null where there is none. */
function cheapest(edge: Edge, byNode: EdgesByNode, cost: (edge: Edge) => number): Edge[] | null {
  const costs = new Map([[edge.row, 0]]);
  const cameBy = new Map<string, { edge: Edge; from: string }>();
  const open = new Set([edge.row]);
  for (;;) {
    let next: string | null = null;
    for (const node of open) if (next === null || costOr(costs, node) < costOr(costs, next)) next = node;
    if (next === null) return null;
    if (next === edge.column) return wayTo(next, cameBy);
    open.delete(next);
    for (const each of byNode.get(next) ?? []) {
      if (each === edge) continue;
      const other = each.row === next ? each.column : each.row;
      const total = costOr(costs, next) + cost(each);
      if (total >= costOr(costs, other)) continue;
      costs.set(other, total);
      cameBy.set(other, { edge: each, from: next });
      open.add(other);
    }
  }
}

const costOr = (costs: ReadonlyMap<string, number>, node: string): number =>
  costs.get(node) ?? Number.POSITIVE_INFINITY;

function wayTo(end: string, cameBy: ReadonlyMap<string, { edge: Edge; from: string }>): Edge[] {
  const way: Edge[] = [];
  for (let step = cameBy.get(end); step; step = cameBy.get(step.from)) way.push(step.edge);
  return way;
}
