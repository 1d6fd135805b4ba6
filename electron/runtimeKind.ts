/**
 * Whether the application runs on the Electron that it names, or on a stand-in that development machines without the official
 * download use. On the stand-in every screen says 試験用ランタイム. Pure.
 */
export function runtimeKind(facts: {
  running: string | undefined;
  /** The exact version in package.json. */
  named: string;
  /** TSUNAGI_RUNTIME, set by the scripts when they took the stand-in; it can only make the answer worse. */
  environment: string | undefined;
  /** Whether `trialMark` lies beside the running binary: set-up and trial packages put it there. */
  marked: boolean;
}): 'official' | 'substitute' {
  const official = facts.running === facts.named && facts.environment !== 'substitute' && !facts.marked;
  return official ? 'official' : 'substitute';
}

export const trialMark = '試験用.txt';
