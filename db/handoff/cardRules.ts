/** How long a card is believed and when our own is due to be made anew: rules without I/O. */
import { addDays, toTokyoDate } from '../calendar/rules.ts';

/**
 * Days for which a file that was made with an office's former card is still believed, counted from when the new one was read aloud:
 * long enough for a file on its way and a PC away for a month. The city may want another number [K?].
 */
export const FORMER_CARD_DAYS = 90;

/** Years after which our own card should be made anew [K?]. */
export const CARD_YEARS = 2;

const DAY = 24 * 60 * 60 * 1000;

/** `replacedAt` null: the new card has come and waits to be read aloud; until then the former one holds. */
export const isStillBelieved = (replacedAt: number | null, now: number): boolean =>
  replacedAt === null || now < replacedAt + FORMER_CARD_DAYS * DAY;

/** The day on which a card is due to be made anew. */
export function renewalDue(madeAt: string): string {
  const [year = '', rest = ''] = toTokyoDate(Date.parse(madeAt)).split(/-(.*)/);
  const due = `${Number(year) + CARD_YEARS}-${rest}`;
  // 29 February has no anniversary in the second year.
  return due.endsWith('-02-29') ? addDays(`${due.slice(0, 5)}02-28`, 1) : due;
}
