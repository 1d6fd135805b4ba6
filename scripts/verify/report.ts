/** What a verification found, ready to be printed. */
export interface Report {
  /** What was checked and held. */
  checked: string[];
  faults: string[];
  /** What could not be checked for want of a key or a card. */
  open: string[];
  notes: string[];
}

export const exitCode = ({ faults, open }: Report): number =>
  faults.length > 0 ? 1 : open.length > 0 ? 3 : 0;
