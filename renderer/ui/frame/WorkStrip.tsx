/**
 * What stands half done, one narrow line under the head of every screen: one Tab stop, arrows within it, a number key for each. It
 * scrolls by itself where there is much of it, and stays in sight at 200 % too.
 */
import { Button, Toolbar } from 'react-aria-components';

export interface WorkStripItem {
  key: string;
  /** As on the keyboard: 'Alt+1', drawn as its last sign; null beyond the ninth. */
  shortcut: string | null;
  kind: string;
  what: string;
  note: string;
  isCurrent: boolean;
  onPress: () => void;
}

export interface WorkStripProps {
  label: string;
  /** How the numbers are pressed. */
  hint: string;
  items: readonly WorkStripItem[];
  /** One more beside them. */
  another: { label: string; shortcut: string; onPress: () => void };
}

export function WorkStrip({ label, hint, items, another }: WorkStripProps) {
  return (
    <section className="ui-work-strip" aria-label={label}>
      <span className="ui-work-strip-label" aria-hidden="true">
        {label} {items.length}
        <span className="ui-work-strip-note">{hint}</span>
      </span>
      <Toolbar aria-label={label} className="ui-work-strip-items">
        {items.map((item) => (
          <Button
            key={item.key}
            className="ui-work-strip-item"
            data-current={item.isCurrent || undefined}
            aria-keyshortcuts={item.shortcut ?? undefined}
            aria-current={item.isCurrent ? 'true' : undefined}
            onPress={item.onPress}
          >
            {item.shortcut && <kbd className="ui-work-strip-key">{lastSign(item.shortcut)}</kbd>}
            <span className="ui-work-strip-kind">{item.kind}</span>
            <span className="ui-work-strip-what">{item.what}</span>
            <span className="ui-work-strip-note">{item.note}</span>
          </Button>
        ))}
        <Button
          className="ui-work-strip-item"
          data-another
          aria-keyshortcuts={another.shortcut}
          onPress={another.onPress}
        >
          <kbd className="ui-work-strip-key">{lastSign(another.shortcut)}</kbd>
          <span>{another.label}</span>
        </Button>
      </Toolbar>
    </section>
  );
}

const lastSign = (shortcut: string): string => shortcut.split('+').at(-1) ?? '';
