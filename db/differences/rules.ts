/**
 * Deciding an 入力の食い違い: what both started from, what may be chosen, and what is proposed. The proposal never decides: somebody
 * reads both and presses. Pure: of the heads of one field alone.
 */
export type Kind = 'telephone' | 'passage' | 'line' | 'date' | 'code' | 'reference' | 'other';

/** A change of one field as the log has it, with its value read. */
export interface FieldChange {
  hlc: string;
  bases: readonly string[];
  value: unknown;
}

/** Why something is proposed; worded in `renderer/text/differences.ts`. */
export type Because =
  | 'only-changed'
  | 'says-the-same'
  | 'two-telephones'
  | 'holds-both'
  | 'joined'
  | 'next-contact'
  | 'newest';

export type Proposal = { take: 'head'; hlc: string; because: Because } | { take: 'both'; because: Because };

/** What is written where both are kept: into the field itself, and into the one beside it for a second telephone. */
export interface Both {
  value: string;
  beside: { field: string; value: string } | null;
}

/** The telephone of the house and the mobile one, where a record has a field for each. */
const TELEPHONES: ReadonlyMap<string, readonly [home: string, mobile: string]> = new Map([
  ['person', ['telHome', 'telMobile']],
  ['household', ['tel', 'telMobile']],
]);
const TELEPHONE = /^(tel|telHome|telMobile|fax|extension|\w+Tel)$/;

/** Written in sentences: two of them may stand one after the other. */
const PASSAGE =
  /^(note|cautions|memo|wish|wishes|fact|view|detail|discussion|assessment|purpose|remaining|summary|history|strengths|career|lifeHistory|content|request|policy|emergency|missing|situation|hope|goalLong|goalShort|words|what|handouts|personWords|resources)$|(Text|Note|Reason|Ground|Background|Situation)$|^(will|chief)[A-Z]/;

const isText = (value: unknown): value is string => typeof value === 'string';
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '';

export function kindOf(field: string, values: readonly unknown[]): Kind {
  const given = values.filter((value) => !isEmpty(value));
  if (!given.every(isText)) return 'other';
  if (/Id$/.test(field)) return 'reference';
  if (TELEPHONE.test(field)) return 'telephone';
  if (given.length > 0 && given.every((value) => /^\d{4}-\d{2}-\d{2}$/.test(value))) return 'date';
  if (PASSAGE.test(field)) return 'passage';
  if (given.length > 0 && given.every((value) => /^[a-z][a-z0-9-]*$/.test(value))) return 'code';
  return 'line';
}

/** May be typed by hand: a code, a day or a person is chosen where it is always chosen. */
export const isWritable = (kind: Kind): boolean =>
  kind === 'telephone' || kind === 'passage' || kind === 'line';

/** The latest change that all heads were written on top of, at whatever distance: what both windows started from. */
export function baseOf(heads: readonly string[], changes: readonly FieldChange[]): FieldChange | null {
  const byHlc = new Map(changes.map((change) => [change.hlc, change]));
  const ancestors = heads.map((head) => {
    const found = new Set<string>();
    const waiting = [...(byHlc.get(head)?.bases ?? [])];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (found.has(next)) continue;
      found.add(next);
      waiting.push(...(byHlc.get(next)?.bases ?? []));
    }
    return found;
  });
  const [first, ...others] = ancestors;
  const common = [...(first ?? [])].filter((hlc) => others.every((each) => each.has(hlc))).sort();
  return byHlc.get(common.at(-1) ?? '') ?? null;
}

const digits = (tel: string): string => tel.normalize('NFKC').replace(/[^0-9]/g, '');
const isMobile = (tel: string): boolean => /^0[6789]0\d{8}$/.test(digits(tel));
const plain = (value: unknown): string =>
  isText(value) ? value.normalize('NFKC').replace(/\s/gu, '') : JSON.stringify(value ?? null);

/** Null: they cannot both stand. `row`: the record as it stands, for the telephone field beside. */
export function bothOf(
  { entity, field }: { entity: string; field: string },
  values: readonly unknown[],
  row: Readonly<Record<string, unknown>>,
  base: unknown = null,
): Both | null {
  const given = values.filter((value) => !isEmpty(value));
  const texts = given.filter(isText);
  const [first, second] = texts;
  if (texts.length !== values.length || first === undefined || second === undefined) return null;
  const kind = kindOf(field, values);
  if (kind === 'telephone')
    return texts.length === 2 ? bothTelephones(entity, field, [first, second], row) : null;
  if (kind !== 'passage') return null;
  // Oldest first, each passage once, and what both started from once.
  return { value: joined(withoutRepeats(texts.toReversed()), base), beside: null };
}

function bothTelephones(
  entity: string,
  field: string,
  [one, other]: readonly [string, string],
  row: Readonly<Record<string, unknown>>,
): Both | null {
  const pair = TELEPHONES.get(entity);
  if (!pair?.includes(field) || isMobile(one) === isMobile(other)) return null;
  const [home, mobile] = pair;
  const ofField = field === mobile ? isMobile : (tel: string) => !isMobile(tel);
  const [own, left] = ofField(one) ? [one, other] : [other, one];
  const beside = field === mobile ? home : mobile;
  const there = row[beside];
  // What stands beside is somebody's entry too: it is not written over.
  if (!isEmpty(there) && digits(String(there)) !== digits(left)) return null;
  return { value: own, beside: { field: beside, value: left } };
}

function joined(texts: readonly string[], base: unknown): string {
  const isAddition = isText(base) && base !== '' && texts.every((text) => text.startsWith(base));
  const tail = (text: string) => text.slice(String(base).length).replace(/^[。、\s]+/u, '');
  return texts.map((text, at) => (isAddition && at > 0 ? tail(text) : text)).join('\n');
}

/** What another one of them holds already is not said twice. */
const withoutRepeats = (texts: readonly string[]): string[] =>
  texts.filter(
    (text, at) =>
      !texts.some(
        (other, index) =>
          index !== at && plain(other).includes(plain(text)) && (plain(other) !== plain(text) || index < at),
      ),
  );

/** Of the next contact the later word counts: whoever spoke to the person last knows the day. */
const NEXT_CONTACT = /^(next(Date|Time|Text)|due(Date|Time)|followUpOn|monitoringDates)$/;
/** A judgement, a choice or whom something concerns is proposed by nobody: two people meant what they wrote. */
const JUDGED: readonly Kind[] = ['code', 'reference', 'other', 'date'];

/** `heads`: the newest first, as they are shown. Null: nothing is proposed, both are read and weighed. */
export function proposalFor(
  of: { entity: string; field: string },
  heads: readonly { hlc: string; value: unknown }[],
  base: FieldChange | null,
  row: Readonly<Record<string, unknown>>,
): Proposal | null {
  const newest = heads[0]?.hlc ?? '';
  const values = heads.map(({ value }) => value);
  if (base) {
    const moved = heads.filter(({ value }) => plain(value) !== plain(base.value));
    const [only] = moved;
    if (only && moved.length === 1) return { take: 'head', hlc: only.hlc, because: 'only-changed' };
  }
  const kind = kindOf(of.field, values);
  const alike = (value: unknown): string =>
    kind === 'telephone' && isText(value) ? digits(value) : plain(value);
  if (new Set(values.map(alike)).size === 1) return { take: 'head', hlc: newest, because: 'says-the-same' };
  const both = bothOf(of, values, row, base?.value);
  if (!both && NEXT_CONTACT.test(of.field)) return { take: 'head', hlc: newest, because: 'next-contact' };
  if (!both) return JUDGED.includes(kind) ? null : { take: 'head', hlc: newest, because: 'newest' };
  if (both.beside) return { take: 'both', because: 'two-telephones' };
  const whole = heads.find(({ value }) => value === both.value);
  return whole
    ? { take: 'head', hlc: whole.hlc, because: 'holds-both' }
    : { take: 'both', because: 'joined' };
}
