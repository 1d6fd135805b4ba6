/** What is being asked. Outlives the screen, so that whoever opened a case behind a number comes back to the same question. */
import { create } from 'zustand';
import type { Question } from '../../db/inquiries/inputs.ts';

/** A question that was kept under a name, as it was last asked. */
export interface OpenQuestion {
  id: string;
  name: string;
  question: Question;
}

interface InquiryState {
  /** Null: nothing was asked yet; the screen begins with this fiscal year. */
  question: Question | null;
  opened: OpenQuestion | null;
  ask(question: Question): void;
  open(opened: OpenQuestion): void;
  /** The name alone: saved, renamed or taken away. */
  named(opened: OpenQuestion | null): void;
  clear(): void;
}

export const useInquiry = create<InquiryState>((set) => ({
  question: null,
  opened: null,
  ask: (question) => set({ question }),
  open: (opened) => set({ opened, question: opened.question }),
  named: (opened) => set({ opened }),
  clear: () => set({ question: null, opened: null }),
}));
