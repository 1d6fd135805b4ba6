/**
 * ふりがな read off the input method while a name is typed.
 *
 * The name is kept as segments — what was committed at once, and how it was typed. An edit drops the readings of
 * the segments that it removes and keeps the rest, so 「高橋」 put right to 「髙橋」 stays たかはし.
 * Nothing is guessed: text that came without a composition (pasted) has no reading unless it is kana itself.
 * Once staff have put the reading right by hand it is theirs; only emptying the name hands it back.
 */
import { isKana, toHiragana } from './kana.ts';

interface Segment {
  text: string;
  reading: string;
  /** Part of the segment was deleted: what is typed next in its place has been read already. */
  isCut?: boolean;
}

export interface KanaState {
  segments: readonly Segment[];
  kana: string;
  isByHand: boolean;
}

/** The state of a name and reading that were stored before: the old reading holds as long as the name stands. */
export function startKana(name: string, kana: string): KanaState {
  return { segments: name ? [{ text: name, reading: kana }] : [], kana, isByHand: false };
}

/**
 * The reading of one composition, fed with the text of each compositionupdate.
 * Latin letters still waiting for their vowel are not kana yet; a lone n before a conversion was ん.
 * Once the text holds kanji the conversion has begun, and the reading is what stood before.
 */
export function readComposition(reading: string, data: string): string {
  const settled = data.replace(/[a-zａ-ｚ]+$/i, '');
  const waiting = data.slice(settled.length).normalize('NFKC').toLowerCase();
  if (settled !== '' && !isKana(settled)) return reading;
  if (settled === '' && waiting === '') return '';
  return toHiragana(settled) + (waiting === 'n' ? 'ん' : '');
}

/**
 * An input method that commits clause by clause reports the whole as the reading of the first clause and goes on composing the rest:
 * `rest` is then taken off again. A hand never begins with two kana at once.
 */
export function clauseCommitted(state: KanaState, rest: string): KanaState {
  const last = state.segments.findLastIndex(({ text }) => !isKana(text));
  const segment = state.segments[last];
  if (rest.length < 2 || !segment?.reading.endsWith(rest) || segment.reading === rest) return state;
  const segments = state.segments.with(last, { ...segment, reading: segment.reading.slice(0, -rest.length) });
  return { ...state, segments, kana: state.isByHand ? state.kana : readingOf(segments) };
}

const readingOf = (segments: readonly Segment[]): string => segments.map(({ reading }) => reading).join('');

/**
 * The name now reads `name`; `reading` is what the composition was typed as, '' when there was none. `isReconverted`: what stood
 * there was converted anew (再変換) and is read as before.
 */
export function nameEdited(state: KanaState, name: string, reading = '', isReconverted = false): KanaState {
  if (name === '') return { segments: [], kana: '', isByHand: false };
  const before = state.segments.map((segment) => segment.text).join('');
  if (name === before) return state;
  const segments = spliced(state.segments, before, name, reading, isReconverted);
  const kana = state.isByHand ? state.kana : readingOf(segments);
  return { segments, kana, isByHand: state.isByHand };
}

export function kanaEdited(state: KanaState, kana: string): KanaState {
  return { ...state, kana, isByHand: kana !== '' };
}

function spliced(
  segments: readonly Segment[],
  before: string,
  after: string,
  reading: string,
  isReconverted: boolean,
): Segment[] {
  const from = commonPrefix(before, after);
  const kept = commonSuffix(before.slice(from), after.slice(from));
  const removedTo = before.length - kept;
  const added = after.slice(from, after.length - kept);

  const result: Segment[] = [];
  let place = 0;
  let target: Segment | undefined;
  let at = 0;
  let replaced = '';
  for (const segment of segments) {
    const start = place;
    const end = place + segment.text.length;
    place = end;
    const inside = Math.max(0, Math.min(end, removedTo) - Math.max(start, from));
    if (inside === segment.text.length) {
      replaced += segment.reading;
      continue;
    }
    const left = segment.text.slice(0, Math.max(0, from - start));
    const right = segment.text.slice(Math.max(0, removedTo - start));
    const current: Segment =
      inside > 0 ? { text: left + right, reading: segment.reading, isCut: true } : { ...segment };
    // What is typed inside a segment, or at the edge of one that lost a part, belongs to that segment.
    const touches = (from > start && from < end) || (current.isCut && from >= start && from <= end);
    if (touches && !target && added) {
      target = {
        ...current,
        text: after.slice(start, from) + added + (inside > 0 ? right : segment.text.slice(from - start)),
      };
      delete target.isCut;
      result.push(target);
    } else {
      result.push(current);
    }
    if (end <= from) at = result.length;
  }
  if (added && !target) {
    const own = reading || (isReconverted && replaced) || ownReading(added);
    result.splice(at, 0, { text: added, reading: own });
  }
  return result;
}

/** What was not composed speaks for itself only when it is kana or a space. */
const ownReading = (text: string) => (isKana(text) ? toHiragana(text) : '');

function commonPrefix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n += 1;
  // Never between the halves of a surrogate pair (𠮷).
  return n > 0 && /[\ud800-\udbff]/.test(a[n - 1] ?? '') ? n - 1 : n;
}

function commonSuffix(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n += 1;
  return n > 0 && /[\udc00-\udfff]/.test(a.at(-n) ?? '') ? n - 1 : n;
}
