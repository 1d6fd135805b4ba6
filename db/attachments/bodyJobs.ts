/** What is asked of the worker that opens, reads and seals bodies, and what it answers. All of it is plain data. */
import type { Outcome } from '../outcome.ts';
import type { UnfitReason } from './codes.ts';
import type { FileFacts } from './inspection.ts';
import type { BodyState } from './shelf.ts';

export interface BodyJobs {
  /** A file of somebody's choosing, or bytes that were dropped on the page: read once, judged, and held until it is kept or left. */
  look: {
    ask: { from: { path: string } | { bytes: Uint8Array }; heldId: string; mostBytes: number };
    answer:
      | { fit: true; facts: FileFacts; size: number; bytes: Uint8Array | null }
      | { fit: false; reason: UnfitReason };
  };
  leave: { ask: { heldId: string }; answer: null };
  /** Null: nothing is held under this name any more. */
  keep: {
    ask: { heldId: string };
    answer: Outcome<{ sha256: string; size: number; facts: FileFacts }> | null;
  };
  read: {
    ask: { sha256: string };
    answer:
      | { state: 'here'; bytes: Uint8Array; facts: FileFacts | null }
      | { state: Exclude<BodyState, 'here'> };
  };
  writeOut: { ask: { sha256: string; path: string }; answer: Outcome<null> };
}

export type BodyJob = {
  [Name in keyof BodyJobs]: { id: number; job: Name } & BodyJobs[Name]['ask'];
}[keyof BodyJobs];
export type BodyReply = { id: number; answer: unknown } | { id: number; fault: string };
