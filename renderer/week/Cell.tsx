/** The entries of one cell. Of many deadlines the first few are shown, the others behind one press. */
import { useState } from 'react';
import { weekText as text } from '../text/week.ts';
import { LinkButton } from '../ui/index.ts';
import { EntryLine } from './EntryLine.tsx';
import type { Entry } from './words.ts';

const SHOWN = 4;

export interface CellProps {
  entries: readonly Entry[];
  byKey: ReadonlyMap<string, Entry>;
  isStaffHidden?: boolean;
  openerOf: (entry: Entry) => (() => void) | undefined;
}

export function Cell({ entries, byKey, isStaffHidden = false, openerOf }: CellProps) {
  const [isWhole, setWhole] = useState(false);
  const deadlines = entries.filter(({ source }) => source === 'task');
  const hidden = deadlines.length > SHOWN + 1 ? deadlines.slice(SHOWN) : [];
  const shown = isWhole ? entries : entries.filter((entry) => !hidden.includes(entry));
  if (entries.length === 0) return null;
  return (
    <>
      <ul className="week-entries">
        {shown.map((entry) => (
          <EntryLine
            key={entry.key}
            entry={entry}
            byKey={byKey}
            isStaffHidden={isStaffHidden}
            onOpen={openerOf(entry)}
          />
        ))}
      </ul>
      {hidden.length > 0 && (
        <LinkButton onPress={() => setWhole(!isWhole)}>
          {isWhole ? text.less : text.more(hidden.length)}
        </LinkButton>
      )}
    </>
  );
}
