/**
 * Whether the application runs on the Electron that it names, or on a stand-in that development machines without the official
 * download use. On the stand-in every screen says 試験用ランタイム. Pure.
 */
export function runtimeKind(facts: {
  running: string | undefined;
  /** The exact version in package.json. */
  named: string;
  /** Set by the scripts when they took the stand-in; it can only make the answer worse. */
  environment: string | undefined;
}): 'official' | 'substitute' {
  return facts.running === facts.named && facts.environment !== 'substitute' ? 'official' : 'substitute';
}
