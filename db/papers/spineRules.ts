/**
 * 背表紙: strips as wide as a file's back, upright beside each other so that each fits the sheet whole, cut out along their marks. Pure.
 */
export const SPINE_WIDTHS = [20, 30, 50, 80, 100] as const;
export type SpineWidth = (typeof SPINE_WIDTHS)[number];

/** Millimetres. A strip is a little shorter than the back of an A4 file; between two there is room for the scissors. */
export const SPINE = { height: 235, gap: 5, sheetWidth: 169, sheetHeight: 255 } as const;

/** From left to right as long as there is room, then on the next sheet. */
export function spineSheets<S extends { width: number }>(strips: readonly S[]): S[][] {
  const sheets: S[][] = [];
  let taken = Number.POSITIVE_INFINITY;
  for (const strip of strips) {
    if (taken + SPINE.gap + strip.width > SPINE.sheetWidth) {
      sheets.push([]);
      taken = -SPINE.gap;
    }
    sheets.at(-1)?.push(strip);
    taken += SPINE.gap + strip.width;
  }
  return sheets;
}

export interface SpineOrder {
  width: SpineWidth;
  /** 分冊: so many files, each with a strip of its own. */
  volumes: number;
  /** 保存年限 in years; 0: to be written by hand. */
  keepYears: number;
  isNamed: boolean;
  caseIds: string[];
}

/** `30 2 5 number case case`. */
export const spineId = ({ width, volumes, keepYears, isNamed, caseIds }: SpineOrder): string =>
  [width, volumes, keepYears, isNamed ? 'name' : 'number', ...caseIds].join(' ');

const SPINE_ID = /^(\d+) (\d{1,2}) (\d{1,2}) (name|number) (\S.*)$/;

export function readSpineId(id: string): SpineOrder | null {
  const [, width, volumes, keep, mode, cases = ''] = SPINE_ID.exec(id) ?? [];
  const known = SPINE_WIDTHS.find((each) => each === Number(width));
  if (!known) return null;
  return {
    width: known,
    volumes: Math.max(Number(volumes), 1),
    keepYears: Number(keep),
    isNamed: mode === 'name',
    caseIds: cases.split(' '),
  };
}
