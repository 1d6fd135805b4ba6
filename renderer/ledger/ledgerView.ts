/** What of the ledger is on show. Outlives the screen, so that whoever opened a case comes back to where they were. */
import { create } from 'zustand';
import type { Urgency } from '../../db/assessments/codes.ts';
import type { LedgerSort } from '../../db/cases/codes.ts';
import type { CaseState } from '../../db/cases/rules.ts';

export interface LedgerFilter {
  which: 'open' | 'mine' | 'all' | 'ended';
  officeId: string | null;
  staffId: string | null;
  state: CaseState | null;
  urgency: Urgency | null;
  consentWaiting: boolean;
}

const UNFILTERED = { officeId: null, staffId: null, state: null, urgency: null, consentWaiting: false };

interface LedgerView {
  filter: LedgerFilter;
  sort: { column: LedgerSort; direction: 'ascending' | 'descending' };
  /** The current row; the first again whenever the list becomes another one. */
  current: number;
  narrow(change: Partial<LedgerFilter>): void;
  widen(): void;
  order(sort: LedgerView['sort']): void;
  moveTo(current: number): void;
}

export const useLedgerView = create<LedgerView>((set) => ({
  filter: { which: 'open', ...UNFILTERED },
  sort: { column: 'opened', direction: 'descending' },
  current: 0,
  narrow: (change) => set(({ filter }) => ({ filter: { ...filter, ...change }, current: 0 })),
  widen: () => set(({ filter }) => ({ filter: { ...filter, ...UNFILTERED }, current: 0 })),
  order: (sort) => set({ sort, current: 0 }),
  moveTo: (current) => set({ current }),
}));

export const isNarrowed = ({ officeId, staffId, state, urgency, consentWaiting }: LedgerFilter): boolean =>
  [officeId, staffId, state, urgency].some((each) => each !== null) || consentWaiting;
