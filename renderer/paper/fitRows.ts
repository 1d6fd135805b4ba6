/**
 * What of several lists stands on one page, where not everything does: each keeps its first rows whatever happens, and the room that is left is
 * given away in the order of importance. What stays out is counted, so that the page can say so. Pure.
 */
export interface RowBlock<Key extends string> {
  key: Key;
  /** Height of each row, in any one unit. */
  heights: readonly number[];
  /** So many rows are shown in any case. */
  least: number;
}

/**
 * How many rows of each block are shown, and what room is left. `more`: the height of the line 「ほか3件」. Blocks come most important
 * first.
 */
export function fitRows<Key extends string>(
  blocks: readonly RowBlock<Key>[],
  room: number,
  more: number,
): { shown: Record<Key, number>; left: number } {
  const shown = new Map(blocks.map(({ key, heights, least }) => [key, Math.min(least, heights.length)]));
  const height = () =>
    blocks.reduce((sum, block) => sum + heightOf(block, shown.get(block.key) ?? 0, more), 0);
  for (const { key, heights } of blocks) {
    // A row may fit only together with those after it, which do away with the line 「ほか」.
    for (let rows = heights.length; rows > (shown.get(key) ?? 0); rows -= 1) {
      const before = shown.get(key) ?? 0;
      shown.set(key, rows);
      if (height() <= room) break;
      shown.set(key, before);
    }
  }
  return { shown: Object.fromEntries(shown) as Record<Key, number>, left: Math.max(0, room - height()) };
}

const heightOf = <Key extends string>({ heights }: RowBlock<Key>, shown: number, more: number): number =>
  heights.slice(0, shown).reduce((sum, each) => sum + each, 0) + (shown < heights.length ? more : 0);

/** Width in letters: a full-width one is 1, a half-width one ½. */
export const columnsOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (isNarrow(letter) ? 0.5 : 1), 0);

const isNarrow = (letter: string): boolean => /[\u0020-\u007e\uff61-\uff9f]/.test(letter);

/** In one line of so many columns; what does not fit ends in 「…」. */
export function clipped(text: string, columns: number): string {
  const line = text.replace(/\s*\n\s*/g, '　').trim();
  if (columnsOf(line) <= columns) return line;
  let kept = '';
  let width = 1;
  for (const letter of line) {
    width += columnsOf(letter);
    if (width > columns) break;
    kept += letter;
  }
  return `${kept}…`;
}

/** Lines that a text takes in a column of so many letters. */
export const linesIn = (text: string, columns: number): number =>
  Math.max(1, Math.ceil(columnsOf(text) / columns));
