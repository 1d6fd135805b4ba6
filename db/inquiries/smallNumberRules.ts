/**
 * Small numbers of a table that leaves the office. Whoever reads 「1」 may know who it was, so 1 to 4 are written as 「5未満」; and because the
 * table tells its sums as well, other numbers go with them until none of the hidden ones can be worked out by subtracting.
 *
 * The hidden numbers are seen as edges between their row and their column, the totals being a row and a column like the others. A hidden
 * number can be worked out exactly where its edge lies on no circle (Gusfield 1988, «A graph theoretic approach to statistical data
 * security»): the cheapest way round is hidden then, and so on until every hidden number lies on a circle.
 */
import { SMALL } from './codes.ts';

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
  const small = [...hidden];
  for (const edge of small) {
    if (isOnCircle(edge, hidden)) continue;
    for (const other of wayRound(edge, edges, hidden, costOf(numbers, hasColumns))) hidden.add(other);
  }
  const isHidden = new Map([...hidden].map((edge) => [edge.at.join(), edge]));
  return numbers.map((line, r) =>
    line.map((value, c) => (isHidden.has(`${r},${c}`) ? (isSmall(value) ? 'small' : 'other') : null)),
  );
}

/** Small ones first, for less is lost; a sum, a zero and the whole only where there is no other way. */
const costOf =
  (numbers: readonly (readonly number[])[], hasColumns: boolean) =>
  ({ at: [r, c], value }: Edge): number => {
    const largest = Math.max(1, ...numbers.flat());
    const sums = Number(r === numbers.length - 1) + Number(hasColumns && c === (numbers[r]?.length ?? 0) - 1);
    return (value === 0 ? largest * 2 : value) + sums * largest * 10;
  };

const isOnCircle = (edge: Edge, hidden: ReadonlySet<Edge>): boolean =>
  cheapest(edge, [...hidden], () => 0) !== null;

const wayRound = (
  edge: Edge,
  edges: readonly Edge[],
  hidden: ReadonlySet<Edge>,
  cost: (edge: Edge) => number,
): Edge[] => cheapest(edge, edges, (each) => (hidden.has(each) ? 0 : cost(each))) ?? [];

/** The cheapest way from the edge's row to its column that does not pass the edge itself; null where there is none. */
function cheapest(edge: Edge, edges: readonly Edge[], cost: (edge: Edge) => number): Edge[] | null {
  const reached = new Map<string, { cost: number; way: Edge[] }>([[edge.row, { cost: 0, way: [] }]]);
  const done = new Set<string>();
  for (;;) {
    const next = [...reached].filter(([node]) => !done.has(node)).sort((a, b) => a[1].cost - b[1].cost)[0];
    if (!next) return null;
    const [node, { cost: soFar, way }] = next;
    if (node === edge.column) return way;
    done.add(node);
    for (const each of edges) {
      if (each === edge || (each.row !== node && each.column !== node)) continue;
      const other = each.row === node ? each.column : each.row;
      const total = soFar + cost(each);
      if ((reached.get(other)?.cost ?? Number.POSITIVE_INFINITY) > total)
        reached.set(other, { cost: total, way: [...way, each] });
    }
  }
}
