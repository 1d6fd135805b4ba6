/** Where in the application somebody is. Kept in memory alone: an address bar or a history file would name a case. */
import { create } from 'zustand';

export type Place =
  | { room: 'today' }
  | { room: 'reception'; draftId?: string; caseId?: string; oneLineId?: string }
  | { room: 'one-line' }
  /** 訪問の予定 of a day, today's unless it is said; and what is entered afterwards. */
  | { room: 'visits'; date?: string }
  | { room: 'visit-notes'; date: string; caseId?: string }
  | { room: 'cases' }
  /** `caseId`, or `isNew`: an appointment is begun, of that case or of none. */
  | { room: 'week'; date?: string; caseId?: string; isNew?: boolean }
  | { room: 'search'; query: string }
  /** `draft`: written on with at once. `confirmReferralId`: its つなぎ確認 is begun. */
  | {
      room: 'case';
      caseId: string;
      tab?: string;
      draft?: { id: string; kind: string; subjectId: string | null };
      confirmReferralId?: string;
    }
  /** 受けたつなぎの受付簿. */
  | { room: 'received'; receivedId?: string }
  | { room: 'intake-sheet'; caseId: string }
  | { room: 'support-plan'; caseId: string; planId?: string }
  | { room: 'evaluation'; caseId: string; evaluationId?: string }
  | { room: 'diagrams'; caseId: string }
  | { room: 'meetings' }
  | { room: 'meeting'; meetingId: string }
  | { room: 'plan-review'; meetingId: string; meetingCaseId?: string }
  | { room: 'stakeholder-meeting'; meetingId: string }
  | { room: 'differences'; caseId?: string }
  /** 同じ人かもしれない記録. */
  | { room: 'pairs' }
  /** `recordId`: of what was given or received, to be shown. */
  | { room: 'handoff'; recordId?: string }
  | { room: 'handoff-give'; caseId?: string; toOfficeId?: string }
  | { room: 'handoff-take'; ticket: string; fileName: string }
  | { room: 'plan' }
  | { room: 'monthly' }
  /** 伝言・折返し. */
  | { room: 'messages' }
  /** 臨時照会. */
  | { room: 'inquiries' }
  | { room: 'organisations'; organisationId?: string }
  | { room: 'forms' }
  /** 台帳を取り込む. */
  | { room: 'ledger-import' }
  /** 一括担当替え; `staffId`: whose cases, or `unassigned`. */
  | { room: 'reassignments'; staffId?: string }
  | { room: 'settings'; tab?: string };

interface Placed {
  place: Place;
  /** Counts the arrivals: whoever comes anew to the same place finds it fresh. */
  visit: number;
  /** The places behind, newest last, for 「戻る」. */
  trail: Place[];
  go(place: Place): void;
  /** The same place in other words: nothing to come back to. */
  replace(place: Place): void;
  back(): void;
}

export const usePlace = create<Placed>((set) => ({
  place: { room: 'today' },
  visit: 0,
  trail: [],
  go: (place) => set((now) => ({ place, visit: now.visit + 1, trail: [...now.trail.slice(-19), now.place] })),
  replace: (place) => set({ place }),
  back: () =>
    set((now) => ({
      place: now.trail.at(-1) ?? { room: 'today' },
      visit: now.visit + 1,
      trail: now.trail.slice(0, -1),
    })),
}));
