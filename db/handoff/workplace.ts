/** What the making and taking in of files is done with: in the worker thread, on its own connection to the store. */
import type { Core } from '../core.ts';
import type { Session } from '../session.ts';
import type { Step } from './step.ts';

export interface Workplace {
  readonly session: Session;
  readonly appVersion: string;
  readonly paths: Core['paths'];
  readonly step: Step;
  /** Resolves when nobody else writes any more; the answer lets them go on. */
  turn(): Promise<() => void>;
}
