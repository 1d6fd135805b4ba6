/** What the worker thread can be asked to do, one at a time. Paths are the core's: no page gives one. */

import { ledgerWork } from '../ledgerImport/work.ts';
import { exportHandoff } from './export.ts';
import { commitHandoff, discardInspection, inspectHandoff } from './import.ts';
import type { ExportInput, RemakeInput } from './inputs.ts';
import { remakeHandoff } from './remake.ts';
import type { Workplace } from './workplace.ts';

export const handoffWork = {
  give: (place: Workplace, { path, input }: { path: string; input: ExportInput }) =>
    exportHandoff(place, path, input),
  remake: (place: Workplace, { path, input }: { path: string; input: RemakeInput }) =>
    remakeHandoff(place, path, input),
  inspect: (place: Workplace, { path }: { path: string }) => inspectHandoff(place, path),
  discard: (place: Workplace, { inspectionId }: { inspectionId: string }) =>
    discardInspection(place.session, inspectionId),
  commit: (place: Workplace, { inspectionId }: { inspectionId: string }) =>
    commitHandoff(place, inspectionId),
  ...ledgerWork,
};

export type HandoffWork = typeof handoffWork;
export type Kind = keyof HandoffWork;
export type InputOf<K extends Kind> = Parameters<HandoffWork[K]>[1];
export type AnswerOf<K extends Kind> = Awaited<ReturnType<HandoffWork[K]>>;

/** What the thread starts with. */
export interface DeskData extends Pick<Workplace, 'appVersion' | 'paths'> {
  storeKey: Uint8Array;
  staff: Workplace['session']['staff'];
  office: Workplace['session']['office'];
}

export type ToDesk =
  /** `stop` is set to 1 from outside: also while the thread is in the midst of something. */
  | { type: 'ask'; id: number; kind: Kind; input: unknown; now: number; stop: Int32Array }
  | { type: 'turn'; id: number }
  | { type: 'close' };
export type FromDesk =
  | {
      type: 'progress';
      id: number;
      stage: Parameters<Workplace['step']>[0];
      done: number;
      total: number | null;
    }
  | { type: 'turn-wanted'; id: number }
  | { type: 'turn-over'; id: number }
  | { type: 'answer'; id: number; answer: unknown }
  | { type: 'fault'; id: number; message: string };
