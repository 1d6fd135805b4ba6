/** One entry in a cell: when, what, whom, where; one press opens it. What meets something else says so beside it. */

import { weekText as text } from '../text/week.ts';
import { LinkButton } from '../ui/index.ts';
import { aboutOf, clashWords, type Entry, hoursOf, kindOf, shortDay, whereOf } from './words.ts';

export interface EntryLineProps {
  entry: Entry;
  byKey: ReadonlyMap<string, Entry>;
  /** Where the row already says whose it is. */
  isStaffHidden?: boolean;
  /** Absent: there is nothing behind it. */
  onOpen?: (() => void) | undefined;
}

export function EntryLine({ entry, byKey, isStaffHidden, onOpen }: EntryLineProps) {
  const [first = '', ...rest] = aboutOf(entry);
  const kind = kindOf(entry);
  const end = entry.endTime === null ? '' : text.until(entry.endTime);
  const where = whereOf(entry);
  const clashes = clashWords(entry, byKey);
  const label = [kind, first].filter(Boolean).join(' ');
  const small = [end, ...rest, where, isStaffHidden ? '' : entry.staffName].filter(Boolean).join('　');
  return (
    <li className="week-entry" data-source={entry.source} data-done={entry.isDone || undefined}>
      {entry.startTime && <span className="week-time">{entry.startTime}</span>}{' '}
      {onOpen ? (
        <LinkButton
          aria-label={[shortDay(entry.date), hoursOf(entry), label].filter(Boolean).join(' ')}
          onPress={onOpen}
        >
          {label}
        </LinkButton>
      ) : (
        <span>{label}</span>
      )}
      {entry.isDone && <span className="week-done">{text.done}</span>}
      {small && <span className="week-small">{small}</span>}
      {clashes.map((words) => (
        <span key={words} className="week-clash">
          <strong>{text.clash}</strong> {words}
        </span>
      ))}
    </li>
  );
}
