/**
 * Which changes of a row are heads, and what each field shows: it follows from the set of changes alone, in whatever order and from
 * whatever window they came. Pure.
 */

/** As the log is read for it: one tuple per change, ordered by field and within the field by stamp. */
export type LoggedChange = [
  field: string,
  hlc: string,
  baseHlc: string | null,
  alsoBase: string | null,
  value: string,
];

export interface FieldHeads {
  field: string;
  /** Ascending. */
  heads: string[];
  /** JSON text of the latest head; null where no change is a head, which no honest window writes. */
  shown: string | null;
  /** All stamps of the field, ascending. */
  stamps: string[];
}

export function fieldHeads(changes: readonly LoggedChange[]): FieldHeads[] {
  const fields: FieldHeads[] = [];
  for (let from = 0; from < changes.length; ) {
    const field = changes[from]?.[0] ?? '';
    let until = from + 1;
    while (changes[until]?.[0] === field) until += 1;
    fields.push(headsOf(field, changes, from, until));
    from = until;
  }
  return fields;
}

function headsOf(field: string, changes: readonly LoggedChange[], from: number, until: number): FieldHeads {
  const bases = new Set<string>();
  for (let i = from; i < until; i += 1) {
    const [, , base, also] = changes[i] as LoggedChange;
    if (base !== null) bases.add(base);
    if (also !== null) for (const each of JSON.parse(also) as string[]) bases.add(each);
  }
  const found: FieldHeads = { field, heads: [], shown: null, stamps: [] };
  for (let i = from; i < until; i += 1) {
    const [, hlc, , , value] = changes[i] as LoggedChange;
    found.stamps.push(hlc);
    if (bases.has(hlc)) continue;
    found.heads.push(hlc);
    found.shown = value;
  }
  return found;
}
