/**
 * Whom a letter is addressed to, after the city's document rules: a section or an establishment through its head (課長 様), somebody
 * in an office of their own by name (様), any other body as a body (御中). Pure.
 */
import { foldName } from '../people/folding.ts';

export const HONORIFICS = ['sama', 'onchu'] as const;
export type Honorific = (typeof HONORIFICS)[number];

export interface Address {
  lines: string[];
  honorific: Honorific;
}

/** Offices that a person holds: the letter goes to whoever holds it. */
const PERSONAL = /(委員|保護司|弁護士|司法書士|行政書士|社会福祉士|後見人|医師)$/;
/** Bodies that are led by a 長 of their own name. */
const HEADED =
  /(課|室|係|班|部|局|署|センター|支所|出張所|相談所|保健所|事務所|児童館|学校|幼稚園|保育園|こども園|病院|診療所)$/;
const CHAIRED = /(協議会|連合会|商工会|自治会|町内会|協会)$/;

/** Letters to them go to each person, one sheet each. */
export const isPersonal = (organisation: string): boolean =>
  organisation === '' || PERSONAL.test(organisation);

export function addressOf({ organisation, name }: { organisation: string; name: string }): Address {
  if (isPersonal(organisation) && name !== '')
    return { lines: [organisation, name].filter(Boolean), honorific: 'sama' };
  if (HEADED.test(organisation)) return { lines: [`${organisation}長`], honorific: 'sama' };
  if (CHAIRED.test(organisation)) return { lines: [`${organisation}会長`], honorific: 'sama' };
  return { lines: [organisation], honorific: 'onchu' };
}

/** What betrays a case: its number, and the names of those it is about. */
export interface CaseMarks {
  caseNo: string;
  /** As they are recorded, 姓 and 名 apart, with their readings. */
  names: readonly string[];
}

const KANA = /^[ぁ-ゖー]+$/u;

/**
 * A whole name, or one part of it. What is too short is part of too many other words to betray anybody: one character, or two of a
 * reading (あい stands in あいさつ).
 */
const betrayals = ({ caseNo, names }: CaseMarks): string[] =>
  [caseNo, ...names.flatMap((name) => [name, ...name.split(/\s+/u)])]
    .map(foldName)
    .filter((each) => each.length > (KANA.test(each) ? 2 : 1));

export const betrays = (text: string, marks: readonly CaseMarks[]): boolean => {
  const read = foldName(text);
  return marks.some((each) => betrayals(each).some((word) => read.includes(word)));
};

/**
 * R04 — a paper that leaves the room names no case. A line that does becomes its 事例 alone; nothing of the line is kept, because the rest of
 * it may tell of whom it speaks.
 */
export function withoutCases(
  lines: readonly string[],
  marks: readonly CaseMarks[],
  nameOf: (index: number) => string,
): string[] {
  return lines.map((line) => {
    const index = marks.findIndex((each) => betrays(line, [each]));
    return index < 0 ? line : nameOf(index);
  });
}
