/**
 * What stands half done, one narrow line under the head of every screen: one Tab stop, arrows within it, a number key for each. It
 * scrolls by itself where there is much of it, and stays in sight at 200 % too.
 */
import { Button, Toolbar } from 'react-aria-components';

export interface WorkStripItem {
  key: string;
  /** As on the keyboard: 'Alt+1'; null beyond the ninth. */
  shortcut: string | null;
  kind: string;
  what: string;
  note: string;
  isCurrent: boolean;
  onPress: () => void;
}

export interface WorkStripProps {
  label: string;
  items: readonly WorkStripItem[];
  /** One more beside them. */
  another: { label: string; shortcut: string; onPress: () => void };
}

export function WorkStrip({ label, items, another }: WorkStripProps) {
  return (
    <section className="ui-work-strip" aria-label={label}>
      <span className="ui-work-strip-label" aria-hidden="true">
        {label} {items.length}
      </span>
      <Toolbar aria-label={label} className="ui-work-strip-items">
        {items.map((item) => (
          <Button
            key={item.key}
            className="ui-work-strip-item"
            data-current={item.isCurrent || undefined}
            aria-current={item.isCurrent ? 'true' : undefined}
            onPress={item.onPress}
          >
            {item.shortcut && <kbd className="ui-work-strip-key">{item.shortcut}</kbd>}
            <span className="ui-work-strip-kind">{item.kind}</span>
            <span className="ui-work-strip-what">{item.what}</span>
            <span className="ui-work-strip-note">{item.note}</span>
          </Button>
        ))}
        <Button className="ui-work-strip-item" data-another onPress={another.onPress}>
          <kbd className="ui-work-strip-key">{another.shortcut}</kbd>
          <span>{another.label}</span>
        </Button>
      </Toolbar>
    </section>
  );
}
