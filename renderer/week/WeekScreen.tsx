/** 週間予定: one week of both windows, of one or of oneself, by hours or by people. ← → turn the weeks, T comes back, N begins an appointment. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, formatShort, toTokyoDate } from '../../db/calendar/rules.ts';
import { weekPaperId } from '../../db/week/rules.ts';
import { trpc } from '../app/coreLink.ts';
import { Loaded } from '../app/Loaded.tsx';
import { usePlace } from '../app/place.ts';
import { PaperPreview } from '../paper/index.ts';
import { weekText as text } from '../text/week.ts';
import {
  Button,
  Checkbox,
  EmptyState,
  FilterChips,
  MenuButton,
  PageHeading,
  Panel,
  Row,
  Soft,
  Stack,
  useShortcuts,
} from '../ui/index.ts';
import './week.css';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import { CalendarDialog } from './CalendarDialog.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { openerOf } from './opening.ts';
import { WeekTable } from './WeekTable.tsx';
import { type Entry, rangeOf, type Week } from './words.ts';

const VIEWS = ['hours', 'people'] as const;
type View = (typeof VIEWS)[number];
const WHOSE = ['all', 'office', 'mine'] as const;
type Whose = (typeof WHOSE)[number];

/** What is open above the week. */
type Dialog =
  | { kind: 'appointment'; date: string; caseId: string | null; entry: Entry | null }
  | { kind: 'leave'; date: string; entry: Entry | null }
  | { kind: 'calendar' }
  | { kind: 'paper'; isNamed: boolean };

export function WeekScreen({
  date: first,
  caseId,
  isNew,
}: {
  date?: string;
  caseId?: string;
  isNew?: boolean;
}) {
  const { data: now } = useQuery(trpc.office.now.queryOptions());
  if (!now) return null;
  return (
    <Shown
      today={now.date}
      first={first ?? now.date}
      caseId={caseId ?? null}
      isNew={isNew ?? caseId !== undefined}
    />
  );
}

function Shown({
  today,
  first,
  caseId,
  isNew,
}: {
  today: string;
  first: string;
  caseId: string | null;
  isNew: boolean;
}) {
  const go = usePlace((placed) => placed.go);
  const [date, setDate] = useState(first);
  const [view, setView] = useState<View>('hours');
  const [whose, setWhose] = useState<Whose>('all');
  const [showsDeadlines, setShowsDeadlines] = useState(true);
  const [dialog, setDialog] = useState<Dialog | null>(
    isNew ? { kind: 'appointment', date: first, caseId, entry: null } : null,
  );
  const query = useQuery({
    ...trpc.week.view.queryOptions({ date }),
    placeholderData: keepPreviousData,
  });
  const turn = (weeks: number) => setDate(addDays(date, weeks * 7));
  const add = (day: string) => setDialog({ kind: 'appointment', date: day, caseId: null, entry: null });
  const ownDay = query.data?.days.some(({ iso }) => iso === today) ? today : query.data?.monday;
  useShortcuts(
    dialog
      ? {}
      : {
          ArrowLeft: () => turn(-1),
          ArrowRight: () => turn(1),
          T: () => setDate(today),
          N: () => add(ownDay ?? today),
        },
  );
  return (
    <>
      <PageHeading
        title={text.title}
        meta={query.data && <Known week={query.data} />}
        actions={
          <>
            <MenuButton
              label={text.print}
              sections={[
                {
                  title: text.printWhich,
                  choices: [
                    { key: 'named', label: text.printNamed },
                    { key: 'numbered', label: text.printNumbered, note: text.printNote },
                  ],
                },
              ]}
              onAction={(key) => setDialog({ kind: 'paper', isNamed: key === 'named' })}
            />
            <Button variant="quiet" onPress={() => setDialog({ kind: 'calendar' })}>
              {text.openCalendar}
            </Button>
            <Button onPress={() => setDialog({ kind: 'leave', date: ownDay ?? today, entry: null })}>
              {text.addLeave}
            </Button>
            <Button variant="primary" aria-keyshortcuts="N" onPress={() => add(ownDay ?? today)}>
              {text.add}
            </Button>
          </>
        }
      />
      <Loaded query={query}>
        {(week) => (
          <Stack gap="s">
            <div className="week-bar">
              <Row>
                <Button size="s" aria-keyshortcuts="ArrowLeft" onPress={() => turn(-1)}>
                  {text.previous}
                </Button>
                <Button size="s" aria-keyshortcuts="T" onPress={() => setDate(today)}>
                  {text.thisWeek}
                </Button>
                <Button size="s" aria-keyshortcuts="ArrowRight" onPress={() => turn(1)}>
                  {text.next}
                </Button>
                <strong>{rangeOf(week)}</strong>
              </Row>
              <div>
                <FilterChips
                  label={text.view}
                  choices={VIEWS.map((value) => ({ value, label: text.views[value] }))}
                  value={view}
                  onChange={setView}
                />
                <FilterChips
                  label={text.whose}
                  choices={WHOSE.map((value) => ({ value, label: text.whoseChoices[value] }))}
                  value={whose}
                  onChange={setWhose}
                />
                <Checkbox isSelected={showsDeadlines} onChange={setShowsDeadlines}>
                  {text.showDeadlines}
                </Checkbox>
              </div>
            </div>
            <Panel padding="none">
              <WeekTable
                week={week}
                entries={week.entries.filter(
                  (entry) => isOf(week, whose, entry) && (showsDeadlines || entry.source !== 'task'),
                )}
                by={view}
                caption={text.table(rangeOf(week))}
                onAdd={add}
                openerOf={(entry) =>
                  openerOf(entry, {
                    go,
                    appointment: () =>
                      setDialog({ kind: 'appointment', date: entry.date, caseId: entry.caseId, entry }),
                    ownOfficeId: week.officeId,
                    leave: () => setDialog({ kind: 'leave', date: entry.date, entry }),
                  })
                }
              />
              {week.entries.length === 0 && <EmptyState title={text.empty}>{text.emptyHelp}</EmptyState>}
            </Panel>
            <Soft>{text.keys}</Soft>
            {dialog?.kind === 'appointment' && (
              <AppointmentDialog week={week} {...dialog} onClose={() => setDialog(null)} />
            )}
            {dialog?.kind === 'paper' && (
              <PaperPreview
                paper="week-plan"
                id={weekPaperId({
                  date: week.monday,
                  officeId: whose === 'office' ? week.officeId : null,
                  staffId: whose === 'mine' ? week.staffId : null,
                  isNamed: dialog.isNamed,
                })}
                caseId={null}
                suggestedName={text.fileName(week.monday.replaceAll('-', ''))}
                onClose={() => setDialog(null)}
              />
            )}
            {dialog?.kind === 'calendar' && <CalendarDialog week={week} onClose={() => setDialog(null)} />}
            {dialog?.kind === 'leave' && (
              <LeaveDialog week={week} {...dialog} onClose={() => setDialog(null)} />
            )}
          </Stack>
        )}
      </Loaded>
    </>
  );
}

const isOf = (week: Week, whose: Whose, { staffId, officeId }: Entry): boolean =>
  whose === 'all' || (whose === 'office' ? officeId === week.officeId : staffId === week.staffId);

/** The other window's part is as old as its last file. */
function Known({ week }: { week: Week }) {
  const { lastReceived, offices } = week;
  if (offices.length < 2) return null;
  return lastReceived
    ? text.knownUntil(lastReceived.from, formatShort(toTokyoDate(lastReceived.at)))
    : text.never;
}
