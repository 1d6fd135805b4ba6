/** Durations in milliseconds and what is told of them. */
export interface Durations {
  median: number;
  p99: number;
  longest: number;
  count: number;
}

export function summed(durations: readonly number[]): Durations {
  const sorted = durations.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), longest: sorted.at(-1) ?? Number.NaN, count: sorted.length };
}

export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Both in turn, so that whatever else the machine does falls on both alike. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<number> | number,
  theirs: () => Promise<number> | number,
): Promise<{ ours: Durations; theirs: Durations }> {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let i = 0; i < rounds; i += 1) {
    // Neither always goes first.
    const order = i % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const);
    for (const side of order) times[side].push(await (side === 'ours' ? ours : theirs)());
  }
  return { ours: summed(times.ours), theirs: summed(times.theirs) };
}
