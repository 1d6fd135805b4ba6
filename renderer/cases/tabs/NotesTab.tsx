/** 経過: receptions and entries of both offices on one line of time, newest first. Of a corrected entry the version that counts stands here. */
import { useDeferredValue, useState } from 'react';
import { tokyoInstant } from '../../../db/calendar/rules.ts';
import { versionsOf } from '../../../db/cases/notes/rules.ts';
import type { Worry } from '../../../db/receptions/codes.ts';
import { caseText as words } from '../../text/cases.ts';
import { RECEPTION_METHOD_LABELS, VISITOR_RELATION_LABELS, WORRY_LABELS } from '../../text/labels.ts';
import { noteText } from '../../text/notes.ts';
import {
  Button,
  EmptyState,
  FilterChips,
  LinkButton,
  Row,
  Soft,
  Stack,
  Timeline,
  type TimelineEntry,
} from '../../ui/index.ts';
import type { CasePartProps } from '../CaseAside.tsx';
import type { CaseView } from '../caseView.ts';
import { NoteFilters } from '../notes/NoteFilters.tsx';
import { dayOf, noteEntry, whenOf } from '../notes/noteEntry.tsx';
import { type Filter, isRefined, matches, UNREFINED } from '../notes/noteFilter.ts';
import { type CaseEvent, caseEvents, heldMeetings } from './caseEvents.ts';

type Reception = CaseView['receptions'][number];

/** So many at a time: three hundred entries of a long case would make every keystroke wait. */
const PAGE = 50;

export function NotesTab({ view, open }: CasePartProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const [refinement, refine] = useState(UNREFINED);
  const [shown, setShown] = useState(PAGE);
  // A long case is searched behind the typing, never before it.
  const by = useDeferredValue(refinement);
  const refined = isRefined(by);
  const notes = versionsOf(view.notes).filter((each) => matches(each, filter, by));
  const receptions = filter === 'all' && !refined ? view.receptions : [];
  const events = refined
    ? []
    : filter === 'all'
      ? caseEvents(view)
      : filter === 'meeting'
        ? heldMeetings(view)
        : [];
  // Newest first. What happened on one day without a time keeps its order: the last of it on top.
  const entries = [
    ...receptions.map((each) => ({ at: each.receivedAt ?? 0, entry: () => receptionEntry(view, each) })),
    ...notes.map((each) => ({ at: each.note.at ?? 0, entry: () => noteEntry(view, each, open) })).reverse(),
    ...events.map((event) => ({ at: eventAt(event), entry: () => eventEntry(event, view.today) })),
  ]
    .sort((a, b) => a.at - b.at)
    .reverse();
  return (
    <Stack>
      <Row justify="between">
        <Row>
          <Button size="s" onPress={() => open({ kind: 'note' })}>
            {words.writeNote}
          </Button>
          <FilterChips
            label={words.filter}
            value={filter}
            onChange={setFilter}
            choices={[
              { value: 'all', label: words.filterAll },
              { value: 'visit', label: words.filterVisit },
              { value: 'meeting', label: words.filterMeeting },
            ]}
          />
        </Row>
        <Row>
          <Soft>{words.bothOffices(entries.length)}</Soft>
          {view.notes.length > 0 && (
            <Button size="s" variant="quiet" onPress={() => open({ kind: 'print-notes' })}>
              {noteText.printList}
            </Button>
          )}
        </Row>
      </Row>
      {view.notes.length > 0 && (
        <NoteFilters view={view} by={refinement} onChange={refine} found={notes.length} />
      )}
      {entries.length === 0 ? (
        <EmptyState title={words.noNotes}>{words.noNotesText}</EmptyState>
      ) : (
        <Timeline label={words.tabNotes} entries={entries.slice(0, shown).map(({ entry }) => entry())} />
      )}
      {entries.length > shown && (
        <LinkButton onPress={() => setShown(shown + PAGE)}>
          {noteText.more(entries.length - shown)}
        </LinkButton>
      )}
    </Stack>
  );
}

const eventAt = ({ date, time }: CaseEvent): number => tokyoInstant(date, time ?? '23:59');

const eventEntry = ({ date, ...event }: CaseEvent, today: string): TimelineEntry => ({
  ...event,
  date: dayOf(date, today),
  dateTime: date,
});

export const worriesText = (reception: Reception): string =>
  Object.entries(reception.worries ?? {})
    .sort(([, a], [, b]) => Number(b === 'most') - Number(a === 'most'))
    .map(([worry, mark]) => `${mark === 'most' ? '◎' : '○'}${WORRY_LABELS[worry as Worry]}`)
    .join('　');

export const visitorText = (reception: Reception): string =>
  reception.visitorIsPrincipal
    ? words.principal
    : [
        reception.visitorAnonymous ? words.anonymous : reception.visitorName,
        reception.visitorRelation ? VISITOR_RELATION_LABELS[reception.visitorRelation] : '',
        reception.visitorRelationText,
        reception.visitorTel,
      ]
        .filter(Boolean)
        .join('・');

function receptionEntry(view: CaseView, reception: Reception): TimelineEntry {
  return {
    key: reception.id,
    ...whenOf(reception.receivedAt ?? 0, view.today),
    title: words.reception,
    by: [
      reception.method ? RECEPTION_METHOD_LABELS[reception.method] : '',
      words.visitorOf(visitorText(reception)),
      `${view.names.staff[reception.staffId ?? ''] ?? ''}（${view.names.offices[reception.officeId ?? ''] ?? ''}）`,
    ]
      .filter(Boolean)
      .join('／'),
    tone: 'start',
    children: (
      <>
        <p>{worriesText(reception)}</p>
        <p className="case-text">{reception.memo}</p>
      </>
    ),
    note: reception.wish ? `${words.wish}　${reception.wish}` : undefined,
  };
}
