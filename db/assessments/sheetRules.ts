/** What of a sheet is filled in, and what of 国への報告事項 is still missing. Pure: the page counts as the core does. */
import {
  BESIDE_A_CHOICE,
  REPORT_KEYS,
  REPORTED_AS_DELIVERED,
  type ReportKey,
  SHEET_FIELDS,
  SHEET_RECORDS,
  type SheetField,
  type SheetPage,
  type SheetRecord,
} from './sheetCodes.ts';

/** The sheet's fields as they stand, and which of the other records are there. */
export interface SheetFacts {
  fields: Readonly<Partial<Record<SheetField, unknown>>>;
  records: ReadonlySet<SheetRecord>;
}

const isFilled = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** How many of a page's questions are answered. «無» and «不明» are answers. */
export function filledOn(page: SheetPage, { fields, records }: SheetFacts): { filled: number; of: number } {
  const own = SHEET_FIELDS[page].filter((field) => !(BESIDE_A_CHOICE as readonly string[]).includes(field));
  // Whether somebody is handed over to an organisation is no question that every sheet answers.
  const others = SHEET_RECORDS[page].filter((record) => record !== 'sentReferral');
  return {
    filled:
      own.filter((field) => isFilled(fields[field])).length +
      others.filter((record) => records.has(record)).length,
    of: own.length + others.length,
  };
}

/** The administrator's word where there is one, else as delivered. */
export const isReported = (key: ReportKey, words: ReadonlyMap<string, boolean>): boolean =>
  words.get(key) ?? REPORTED_AS_DELIVERED.includes(key);

export const reportedKeys = (words: ReadonlyMap<string, boolean>): ReportKey[] =>
  REPORT_KEYS.filter((key) => isReported(key, words));

/**
 * 国への報告事項 that nothing is known of yet. Told, never held against anybody: the sheet is filled in as the person tells. つなぎ先 is
 * asked for only where the screening says つなぐ, つなぎ元 only where an organisation brought the case.
 */
export function missingForReport(
  reported: readonly ReportKey[],
  facts: SheetFacts,
  what: { refers: boolean; broughtByOrganisation: boolean },
): ReportKey[] {
  return reported.filter((key) => {
    if (key === 'sentReferral') return what.refers && !facts.records.has(key);
    if (key === 'intakeSheet.routeOrganisationId' && !what.broughtByOrganisation) return false;
    return key.startsWith('intakeSheet.')
      ? !isFilled(facts.fields[key.slice('intakeSheet.'.length) as SheetField])
      : !facts.records.has(key as SheetRecord);
  });
}
