/** A small fact about what it stands beside. Its words carry the meaning; colour only repeats it. */
import type { ReactNode } from 'react';

export type Tone = 'urgent' | 'warn' | 'ok' | 'info' | 'neutral';

export function Chip({
  children,
  tone = 'neutral',
  isStrong,
}: {
  children: ReactNode;
  tone?: Tone;
  isStrong?: boolean;
}) {
  return (
    <span className="ui-chip" data-tone={tone} data-strong={isStrong || undefined}>
      {children}
    </span>
  );
}

/** A number that waits for someone. Says its unit to screen readers: 「4件」. Nothing is drawn for 0. */
export function Badge({ count, label }: { count: number; label: string }) {
  return count > 0 ? (
    <span className="ui-badge">
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <span className="ui-visually-hidden">{label}</span>
    </span>
  ) : null;
}
