/** 経過: what happened, newest first, both offices on one line of time. */
import type { ReactNode } from 'react';

export interface TimelineEntry {
  key: string;
  /** 「4月22日(木)」, as the screen words it. */
  date: string;
  time?: string;
  /** ISO instant or day, for machines. */
  dateTime?: string;
  /** 訪問, 電話, 支援会議 … */
  title: string;
  by?: ReactNode;
  chips?: ReactNode;
  /** The facts. */
  children?: ReactNode;
  /** 所見: set apart from the facts. */
  note?: ReactNode;
  /** note: ring (default) · meeting: orange ring · start: filled, the reception · urgent: red. */
  tone?: 'note' | 'meeting' | 'start' | 'urgent';
}

export function Timeline({ label, entries }: { label: string; entries: readonly TimelineEntry[] }) {
  return (
    <ol className="ui-timeline" aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.key} className="ui-timeline-entry" data-tone={entry.tone ?? 'note'}>
          <time className="ui-timeline-when" dateTime={entry.dateTime}>
            {entry.date}
            {entry.time && <span className="ui-timeline-time">{entry.time}</span>}
          </time>
          <div className="ui-timeline-what">
            <div className="ui-timeline-head">
              <strong>{entry.title}</strong>
              {entry.by && <span>{entry.by}</span>}
              {entry.chips}
            </div>
            {entry.children && <div className="ui-timeline-body">{entry.children}</div>}
            {entry.note && <div className="ui-timeline-note">{entry.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
