/** A week as a table: its days are the columns, hours or people the rows. */
import { weekdayOf } from '../../db/calendar/rules.ts';
import { weekText as text } from '../text/week.ts';
import { Button, Soft } from '../ui/index.ts';
import { Cell } from './Cell.tsx';
import { hourRows, personRows, shownDays } from './layout.ts';
import { type Entry, shortDay, type Week } from './words.ts';

export interface WeekTableProps {
  week: Week;
  entries: readonly Entry[];
  by: 'hours' | 'people';
  caption: string;
  onAdd: (date: string) => void;
  openerOf: (entry: Entry) => (() => void) | undefined;
}

const isWeekend = (iso: string): boolean => weekdayOf(iso) % 6 === 0;

interface TableRow {
  key: string;
  name: string;
  note: string;
  entries: readonly Entry[];
}

export function WeekTable({ week, entries, by, caption, onAdd, openerOf }: WeekTableProps) {
  const days = shownDays(week, entries);
  // What is left out of sight may still be in the way.
  const byKey = new Map(week.entries.map((entry) => [entry.key, entry]));
  const rows: TableRow[] =
    by === 'hours'
      ? hourRows(entries).map(({ key, hour, entries: of }) => ({
          key,
          name: hour === null ? text.allDay : text.hourOf(hour),
          note: '',
          entries: of,
        }))
      : personRows(week, entries).map(({ key, name, officeName, entries: of }) => ({
          key,
          name: name || text.ofOffice,
          note: week.offices.length > 1 ? officeName : '',
          entries: of,
        }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="ui-table-frame" tabIndex={0} aria-label={caption}>
      <table className="ui-table week-table" data-by={by}>
        <caption className="ui-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="week-first">
              <span className="ui-visually-hidden">{by === 'hours' ? text.hour : text.who}</span>
            </th>
            {days.map(({ iso, closed }) => (
              <th key={iso} scope="col" data-today={iso === week.today || undefined}>
                <span className="week-day">
                  <span>
                    {shortDay(iso)}
                    {iso === week.today && <span className="week-today">{text.today}</span>}
                  </span>
                  <Button
                    size="s"
                    variant="quiet"
                    aria-label={text.addOn(shortDay(iso))}
                    onPress={() => onAdd(iso)}
                  >
                    ＋
                  </Button>
                </span>
                {closed && <Soft>{closed}</Soft>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-empty={row.entries.length === 0 || undefined}>
              <th scope="row" className="week-first">
                {row.name}
                {row.note && <span className="week-small">{row.note}</span>}
              </th>
              {days.map(({ iso, closed }) => (
                <td
                  key={iso}
                  data-today={iso === week.today || undefined}
                  data-closed={closed !== null || isWeekend(iso) || undefined}
                >
                  <Cell
                    entries={row.entries.filter(({ date }) => date === iso)}
                    byKey={byKey}
                    isStaffHidden={by === 'people'}
                    openerOf={openerOf}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
