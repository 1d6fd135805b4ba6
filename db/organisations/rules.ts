/**
 * What can be asked of the directory, purely: how an organisation is run and until when, whom one asks for there today, and whether
 * an address lies in its 担当地区.
 */
import { addDays } from '../calendar/rules.ts';
import type { ManagementKind } from '../cityPlan/codes.ts';
import { foldForSearch } from '../store/fold.ts';
import type { ContactKind } from './codes.ts';

export interface Term {
  kind: ManagementKind;
  from: string | null;
  until: string | null;
}

interface Managed {
  management: readonly string[] | null;
  managementTerms: readonly Term[] | null;
}

/** 管理運営: what staff entered with its terms, else the plan's own kinds, of which no term is known. */
export const managementOf = (row: Managed): Term[] => [
  ...(row.managementTerms ??
    (row.management ?? []).map((kind) => ({ kind: kind as ManagementKind, from: null, until: null }))),
];

/** A contract is tendered again about a quarter before it ends. */
export const TERM_NOTICE_DAYS = 90;

/** Terms that end within the notice, or have ended and were not renewed in the directory. */
export const endingTerms = (row: Managed, today: string): Term[] =>
  managementOf(row).filter(({ kind, until }) => {
    if (until === null || until > addDays(today, TERM_NOTICE_DAYS)) return false;
    return !managementOf(row).some((other) => other.kind === kind && (other.until ?? '9') > until);
  });

interface Contact {
  organisationId: string | null;
  kind: ContactKind | null;
  since: string | null;
  until: string | null;
}

/** Both days count: a contact person of «to 3月31日» is still there on the 31st. */
export const isContactOn = ({ since, until }: Contact, on: string): boolean =>
  (since === null || since === '' || since <= on) && (until === null || until === '' || on <= until);

export const contactsOn = <C extends Contact>(contacts: readonly C[], organisationId: string, on: string) =>
  contacts.filter((each) => each.organisationId === organisationId && isContactOn(each, on));

interface Placed {
  id: string;
  name: string | null;
  section: string | null;
}

/**
 * コネクター (実施計画 第3編): a named person in each 課. An organisation that belongs to a 課 is reached through that 課's connector,
 * unless it has one of its own.
 */
export function connectorOf<C extends Contact>(
  organisation: Placed,
  organisations: readonly Placed[],
  contacts: readonly C[],
  on: string,
): C | null {
  const section = organisations.find((each) => each.name !== null && each.name === organisation.section);
  const own = (id: string | undefined) =>
    id ? contactsOn(contacts, id, on).find((each) => each.kind === 'connector') : undefined;
  return own(organisation.id) ?? own(section?.id) ?? null;
}

const KANJI_DIGITS = '〇一二三四五六七八九';

/** 二十三 → 23; only what stands before 丁目, so that 三好町 stays a name. */
function kanjiNumber(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const digit = (part: string | undefined) => KANJI_DIGITS.indexOf(part ?? '');
  const ten = text.includes('十') ? (tens ? digit(tens) : 1) : 0;
  return String(ten * 10 + (ones ? digit(ones) : 0));
}

/** An address as districts are compared: without prefecture, city and spaces; 三丁目, 3丁目 and 3- are the same. */
export function foldAddress(address: string, city: string): string {
  const folded = foldForSearch(address)
    .replace(/\s/gu, '')
    .replace(/([〇一二三四五六七八九十]+)(?=丁目)/gu, kanjiNumber)
    .replace(/[‐‑‒–—―−ー－](?=\d)/gu, '-')
    .replace(/丁目|番地の?|番/gu, '-')
    .replace(/[ヶゖヵゕ]/gu, 'け')
    .replace(/-+/gu, '-')
    .replace(/-$/u, '');
  const name = foldForSearch(city).trim();
  const at = name === '' ? -1 : folded.indexOf(name);
  return at >= 0 && at <= 4 ? folded.slice(at + name.length) : folded;
}

/** The most exact of the districts that an address begins with; null when none does. 木下1 is not the beginning of 木下10. */
export function districtOf(
  districts: readonly string[] | null,
  address: string,
  city: string,
): string | null {
  const folded = foldAddress(address, city);
  if (folded === '') return null;
  let best: { district: string; length: number } | null = null;
  for (const district of districts ?? []) {
    const start = foldAddress(district, city);
    if (start === '' || !folded.startsWith(start)) continue;
    if (/\d$/u.test(start) && /^\d/u.test(folded.slice(start.length))) continue;
    if (best === null || start.length > best.length) best = { district, length: start.length };
  }
  return best?.district ?? null;
}

/** Whose an organisation is, for the basis on which something goes there (C7, C8). */
export type Standing = 'own-section' | 'city-section' | 'outside';

/**
 * 自分の課 (a use within the purpose, 個人情報保護法69条1項: no disclosure), another section of the city, or somebody outside. What is run by
 * 委託・指定管理・補助 is outside, also where the section in charge of it is ours.
 */
export function standingOf(organisation: Placed & Managed, ownSection: string): Standing {
  const kinds = managementOf(organisation).map(({ kind }) => kind);
  if (!organisation.section || kinds.length === 0 || kinds.some((kind) => kind !== 'direct'))
    return 'outside';
  return ownSection.endsWith(organisation.section) ? 'own-section' : 'city-section';
}
