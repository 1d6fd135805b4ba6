/**
 * How stored values look on paper. Stored text keeps its exact characters; only for drawing are variation selectors left out:
 * the bundled faces have no glyph for them, and the PDF would get drawings instead of letters that can be searched.
 */
import { formatJapaneseDate, type Precision } from '../../db/calendar/rules.ts';

const variationSelectors = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu;

export function forDisplay<Value>(value: Value): Value {
  if (typeof value === 'string') return value.replace(variationSelectors, '') as Value;
  if (Array.isArray(value)) return value.map(forDisplay) as Value;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, forDisplay(each)])) as Value;
  return value;
}

/** 令和9年4月16日(金); nothing for nothing. */
export const longDate = (iso: string | null | undefined): string =>
  iso ? formatJapaneseDate(iso, 'day', { weekday: true }) : '';

export const plainDate = (iso: string | null | undefined, precision: Precision = 'day'): string =>
  iso ? formatJapaneseDate(iso, precision) : '';

/** 14時00分 */
export const clockTime = (time: string | null | undefined): string => {
  const [hour, minute] = time?.split(':') ?? [];
  return hour && minute ? `${Number(hour)}時${minute}分` : '';
};

/** A text for `content:` of a margin box. */
export const cssString = (text: string): string =>
  `"${text
    .replace(/\p{Cc}/gu, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;
