/**
 * The city hall's closed days are a file, so that an administrator can load next year's list or add a city's own
 * day without a new release. The built-in one holds the national holidays (announced ones, then computed ones,
 * marked as such) and 12月29日–1月3日. Beyond its last day nothing is known, and that can be asked.
 */
import { z } from 'zod';
import { allowed, type Outcome, refused } from '../outcome.ts';
import builtIn from './holidays.json' with { type: 'json' };
import { isIsoDate } from './writing.ts';

const isoDay = z.string().refine(isIsoDate);

const holidayFileSchema = z.object({
  format: z.literal('tsunagi-holidays'),
  version: z.literal(1),
  source: z.string().max(1000),
  from: isoDay,
  to: isoDay,
  days: z
    .array(
      z.object({
        date: isoDay,
        name: z.string().min(1).max(100),
        kind: z.enum(['national', 'municipal']),
        /** 'computed' until the government has announced the year. */
        basis: z.enum(['announced', 'computed', 'ordinance']),
      }),
    )
    .max(2000),
});

export type HolidayFile = z.infer<typeof holidayFileSchema>;

export const builtInHolidays = (): HolidayFile => holidayFileSchema.parse(builtIn);

/** Refuses with 'invalid-input' and the place (`days.3.date`), never with an exception. */
export function parseHolidayFile(text: string): Outcome<HolidayFile> {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('invalid-input', 'choose-other-file', { where: '', what: 'not-json' });
  }
  const read = holidayFileSchema.safeParse(json);
  if (read.success) return allowed(read.data);
  const issue = read.error.issues[0];
  return refused('invalid-input', 'choose-other-file', {
    where: issue?.path.join('.') ?? '',
    what: issue?.code ?? 'invalid',
  });
}

/** The set that `workingDays.ts` asks for. */
export const closedDays = (file: HolidayFile): ReadonlySet<string> =>
  new Set(file.days.map((day) => day.date));
