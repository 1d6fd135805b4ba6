/** Facts with their names. An empty value shows 「—」, so that a gap is seen to be one. */
import type { ReactNode } from 'react';

export interface DescriptionListProps {
  items: readonly { label: string; value: ReactNode; note?: ReactNode }[];
  /** side: name at the left (default); stack: name above, several in a row, as over a handoff. */
  layout?: 'side' | 'stack';
}

export function DescriptionList({ items, layout = 'side' }: DescriptionListProps) {
  return (
    <dl className="ui-description-list" data-layout={layout}>
      {items.map((item) => (
        <div key={item.label} className="ui-description">
          <dt>{item.label}</dt>
          <dd>
            {item.value === null || item.value === undefined || item.value === '' ? '—' : item.value}
            {item.note && <span className="ui-description-note">{item.note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
