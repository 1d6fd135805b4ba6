/**
 * 宛名: where on a sheet an address has to stand so that a window shows it, and which label of a half-used sheet comes next. Millimetres
 * from the sheet's or the envelope's own corner. Pure.
 */
export const ENVELOPES = ['long-3', 'square-2'] as const;
export type Envelope = (typeof ENVELOPES)[number];

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface EnvelopeMake {
  /** As it lies, the window at its left. */
  width: number;
  height: number;
  window: Box;
  /** The A4 sheet as it is folded: 長形3号 in three, 角形2号 not at all. */
  folded: { width: number; height: number };
  folds: readonly number[];
}

/** 長形3号 and 角形2号 as they are sold with a window. Another make is met with the shift that its office has tried out. */
export const ENVELOPE_MAKES: Readonly<Record<Envelope, EnvelopeMake>> = {
  'long-3': {
    width: 235,
    height: 120,
    window: { left: 20, top: 18, width: 95, height: 50 },
    folded: { width: 210, height: 99 },
    folds: [99, 198],
  },
  'square-2': {
    width: 240,
    height: 332,
    window: { left: 25, top: 35, width: 105, height: 65 },
    folded: { width: 210, height: 297 },
    folds: [],
  },
};

/** The margin above what is measured: 練習用 stands in it, as on every paper. Everything below is counted from the sheet's own edge. */
export const HEAD_MARGIN = 12;

/** What the window shows of the sheet wherever the sheet slides to inside its envelope. */
export function alwaysVisible({ width, height, window, folded }: EnvelopeMake): Box {
  const across = width - folded.width;
  const down = height - folded.height;
  return {
    left: window.left,
    top: window.top,
    width: window.width - across,
    height: window.height - down,
  };
}

/** Labels of 86.4 × 42.3 mm, two beside each other, six below each other: twelve to an A4 sheet. */
export const LABEL = { width: 86.4, height: 42.3, across: 2, down: 6, left: 18.6, top: 21.6 } as const;
export const LABELS_PER_SHEET = LABEL.across * LABEL.down;

/** Onto sheets of labels, the first of which has been used up to the place before `start`. */
export function labelSheets<T>(labels: readonly T[], start: number): (T | null)[][] {
  const used = Array.from({ length: Math.min(Math.max(start, 1), LABELS_PER_SHEET) - 1 }, () => null);
  const places: (T | null)[] = [...used, ...labels];
  const sheets: (T | null)[][] = [];
  for (let at = 0; at < places.length; at += LABELS_PER_SHEET)
    sheets.push(places.slice(at, at + LABELS_PER_SHEET));
  return sheets;
}

export interface AddressesOrder {
  /** Of labels, where the sheet begins; of a letter, into which envelope. */
  form: Envelope | 'labels';
  start: number;
  /** How far this office's windows lie off, in millimetres. */
  shift: { right: number; down: number };
  addressees: { caseId: string; personId: string }[];
}

/** `labels 4 0 0 case/person case/person`: what a window of its own is told in one word. */
export const addressesId = ({ form, start, shift, addressees }: AddressesOrder): string =>
  [
    form,
    start,
    shift.right,
    shift.down,
    ...addressees.map(({ caseId, personId }) => `${caseId}/${personId}`),
  ].join(' ');

const FORMS = [...ENVELOPES, 'labels'] as const;

export function readAddressesId(id: string): AddressesOrder | null {
  const [form, start, right, down, ...rest] = id.split(' ');
  const known = FORMS.find((each) => each === form);
  const numbers = [start, right, down].map(Number);
  if (!known || rest.length === 0 || numbers.some((each) => !Number.isInteger(each))) return null;
  const addressees = rest.map((each) => {
    const [caseId = '', personId = ''] = each.split('/');
    return { caseId, personId };
  });
  const [first = 1, across = 0, below = 0] = numbers;
  return { form: known, start: first, shift: { right: across, down: below }, addressees };
}

/** `2 -1`, as it is kept. */
export function readShift(kept: string | null): { right: number; down: number } {
  const [right = 0, down = 0] = (kept ?? '').split(' ').map(Number);
  return Number.isInteger(right) && Number.isInteger(down) ? { right, down } : { right: 0, down: 0 };
}
