/**
 * 開庁日 (C22): the closed days as this store knows them — those that came with the application, and over them the national holidays and the
 * city's own days of the file that an administrator loaded last. Every due date is reckoned with `closedDaysOf`.
 */
import { builtInHolidays, closedDays, type HolidayFile } from '../calendar/holidays.ts';
import { isWorkingDay, nextWorkingDay, toTokyoDate } from '../calendar/rules.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';
import { mergedHolidays } from './rules.ts';

const SETTING = 'holidays';

interface Kept {
  file: HolidayFile;
  loadedOn: string;
}

interface Read {
  /** The setting's text that the rest was read from. */
  at: string;
  file: HolidayFile;
  loadedOn: string | null;
  closed: ReadonlySet<string>;
}

const BUILT_IN = builtInHolidays();

function read(at: string): Read {
  const kept = at === '' ? null : (JSON.parse(at) as Kept);
  const file = kept ? mergedHolidays(BUILT_IN, kept.file) : BUILT_IN;
  return { at, file, loadedOn: kept?.loadedOn ?? null, closed: closedDays(file) };
}

const known = perStore((): { read: Read } => ({ read: read('') }));

function current(store: Store): Read {
  const at = store.setting(SETTING) ?? '';
  const held = known(store);
  if (held.read.at !== at) held.read = read(at);
  return held.read;
}

export const closedDaysOf = (store: Store): ReadonlySet<string> => current(store).closed;

/** C22 — the day itself where the office is open, else the first after it. */
export const onOpenDay = (store: Store, iso: string): string => nextWorkingDay(iso, closedDaysOf(store));

export interface Day {
  isOpen: boolean;
  /** Of a closed day that has one; weekends have none. */
  name: string;
  nextOpen: string;
}

export const dayOf = (store: Store, iso: string): Day => ({
  isOpen: isWorkingDay(iso, closedDaysOf(store)),
  name: closedDayNames(store).get(iso) ?? '',
  nextOpen: onOpenDay(store, iso),
});

/** Closed day → what it is called. */
export const closedDayNames = (store: Store): ReadonlyMap<string, string> =>
  new Map(current(store).file.days.map(({ date, name }) => [date, name]));

/** What is written down, until when, and what of it is only reckoned. */
export function holidaysView(store: Store) {
  const { file, loadedOn, closed } = current(store);
  const announced = file.days.filter(({ kind, basis }) => kind === 'national' && basis === 'announced');
  return {
    today: toTokyoDate(store.now()),
    loadedOn,
    source: file.source,
    announcedUntil: announced.at(-1)?.date ?? null,
    until: file.to,
    days: file.days,
    closed: [...closed],
  };
}

export function keepHolidays({ store, staff }: Session, file: HolidayFile): void {
  const kept: Kept = { file, loadedOn: toTokyoDate(store.now()) };
  store.setSetting(SETTING, JSON.stringify(kept));
  store.enter(staff.id, {
    action: 'holidays.loaded',
    detail: { days: file.days.length, from: file.from, until: file.to },
  });
}
