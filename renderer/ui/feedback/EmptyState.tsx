/** An empty list says what to do about it. */
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What is not there: 「まだ経過がありません」. */
  title: string;
  /** What to do: 「聞いたことを、そのまま書いてください」. */
  children?: ReactNode;
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      <p className="ui-empty-title">{title}</p>
      {children && <p className="ui-empty-text">{children}</p>}
      {action}
    </div>
  );
}
