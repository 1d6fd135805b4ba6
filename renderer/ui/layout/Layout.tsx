/** The three arrangements that screens need; a screen's own CSS is the exception. */
import type { ReactNode } from 'react';

export interface ColumnsProps {
  children: ReactNode;
  aside: ReactNode;
  /** The aside holds the next step: it is read first, and stands first where there is one column only. */
  isAsideFirst?: boolean;
}

/** Work at the left, what goes with it at the right (320 px); one below the other when there is no room. */
export function Columns({ children, aside, isAsideFirst }: ColumnsProps) {
  const work = <div className="ui-stack ui-columns-work">{children}</div>;
  return (
    <div className="ui-columns">
      {!isAsideFirst && work}
      <div className="ui-stack ui-columns-aside">{aside}</div>
      {isAsideFirst && work}
    </div>
  );
}

/** One below the other. gap: s 8 px, m 16 px (default), l 24 px. */
export function Stack({ children, gap = 'm' }: { children: ReactNode; gap?: 's' | 'm' | 'l' }) {
  return (
    <div className="ui-stack" data-gap={gap}>
      {children}
    </div>
  );
}

/** Side by side, wrapping; for buttons, chips and small facts. */
export function Row({
  children,
  justify = 'start',
}: {
  children: ReactNode;
  justify?: 'start' | 'end' | 'between';
}) {
  return (
    <div className="ui-row" data-justify={justify}>
      {children}
    </div>
  );
}

/** Words of lesser weight, with contrast kept. */
export function Soft({ children }: { children: ReactNode }) {
  return <span className="ui-soft">{children}</span>;
}

/** Heard, not seen. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="ui-visually-hidden">{children}</span>;
}
