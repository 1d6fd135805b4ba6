/**
 * One line across the screen that must be seen before work begins: 緊急, 注意表示.
 * `isAnnounced` also speaks it when it appears (only for what just happened).
 */
import type { ReactNode } from 'react';
import { Chip } from './Chip.tsx';

export interface NoticeProps {
  tone: 'urgent' | 'caution' | 'info' | 'ok';
  /** 緊急, 注意 … */
  label: string;
  children: ReactNode;
  /** Smaller words after the text: who and when. */
  meta?: ReactNode;
  action?: ReactNode;
  isAnnounced?: boolean;
}

export function Notice({ tone, label, children, meta, action, isAnnounced }: NoticeProps) {
  return (
    <div className="ui-notice" data-tone={tone} role={isAnnounced ? 'alert' : undefined}>
      {tone === 'urgent' ? (
        <Chip tone="urgent" isStrong>
          {label}
        </Chip>
      ) : (
        <strong className="ui-notice-label">{label}</strong>
      )}
      <div className="ui-notice-text">
        <div>{children}</div>
        {meta && <span className="ui-notice-meta">{meta}</span>}
      </div>
      {action}
    </div>
  );
}
