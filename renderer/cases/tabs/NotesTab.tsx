/** 経過: receptions and entries of both offices on one line of time, newest first. A corrected entry shows what it replaced. */
import { useState } from 'react';
import {
  formatJapaneseDate,
  formatShort,
  tokyoInstant,
  toTokyoDate,
  toTokyoTime,
  weekdayOf,
} from '../../../db/calendar/rules.ts';
import type { Worry } from '../../../db/receptions/codes.ts';
import { caseText as words } from '../../text/cases.ts';
import {
  HANDLING_LABELS,
  NOTE_KIND_LABELS,
  NOTE_METHOD_LABELS,
  RECEPTION_METHOD_LABELS,
  VISITOR_RELATION_LABELS,
  WORRY_LABELS,
} from '../../text/labels.ts';
import {
  Button,
  Chip,
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
import { type CaseEvent, caseEvents, heldMeetings } from './caseEvents.ts';

type Filter = 'all' | 'visit' | 'meeting';
type Note = CaseView['notes'][number];
type Reception = CaseView['receptions'][number];

const VISITS = ['home-visit', 'accompany'];
const MEETINGS = ['support-meeting', 'plan-review-meeting', 'with-organisations', 'in-office'];

const fits = (note: Note, filter: Filter): boolean =>
  filter === 'all' || (filter === 'visit' ? VISITS : MEETINGS).includes(note.method ?? '');

export function NotesTab({ view, open }: CasePartProps) {
  const [filter, setFilter] = useState<Filter>('all');
  const replaced = new Set(view.notes.map((note) => note.supersedesId).filter(Boolean));
  const notes = view.notes.filter((note) => !replaced.has(note.id) && fits(note, filter));
  const receptions = filter === 'all' ? view.receptions : [];
  const events = filter === 'all' ? caseEvents(view) : filter === 'meeting' ? heldMeetings(view) : [];
  // Newest first. What happened on one day without a time keeps its order: the last of it on top.
  const entries = [
    ...receptions.map((each) => ({ at: each.receivedAt ?? 0, entry: receptionEntry(view, each) })),
    ...notes.map((note) => ({ at: note.at ?? 0, entry: noteEntry(view, note, open) })).reverse(),
    ...events.map((event) => ({ at: eventAt(event), entry: eventEntry(event, view.today) })),
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
        <Soft>{words.bothOffices(entries.length)}</Soft>
      </Row>
      {entries.length === 0 ? (
        <EmptyState title={words.noNotes}>{words.noNotesText}</EmptyState>
      ) : (
        <Timeline label={words.tabNotes} entries={entries.map(({ entry }) => entry)} />
      )}
    </Stack>
  );
}

const WEEKDAYS = '日月火水木金土';
/** 「4/22(木)」 within this year; an older one needs its year. */
const dayOf = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4)
    ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}(${WEEKDAYS[weekdayOf(date)]})`
    : formatShort(date);

const whenOf = (at: number, today: string) => ({
  date: dayOf(toTokyoDate(at), today),
  time: toTokyoTime(at),
  dateTime: new Date(at).toISOString(),
});

const eventAt = ({ date, time }: CaseEvent): number => tokyoInstant(date, time ?? '23:59');

const eventEntry = ({ date, ...event }: CaseEvent, today: string): TimelineEntry => ({
  ...event,
  date: dayOf(date, today),
  dateTime: date,
});

function noteEntry(view: CaseView, note: Note, open: CasePartProps['open']): TimelineEntry {
  const who = [
    `${view.names.staff[note.staffId ?? ''] ?? ''}（${view.names.offices[note.officeId ?? ''] ?? ''}）`,
    view.names.organisations[note.organisationId ?? ''],
    note.companions,
  ].filter(Boolean);
  const old = view.notes.find((each) => each.id === note.supersedesId);
  const isMeeting = note.method === 'support-meeting' || note.method === 'plan-review-meeting';
  return {
    key: note.id,
    ...whenOf(note.at ?? 0, view.today),
    title: note.method ? NOTE_METHOD_LABELS[note.method] : '',
    by: who.join('／'),
    tone: note.kind === 'emergency' ? 'urgent' : isMeeting ? 'meeting' : 'note',
    chips: (
      <>
        {note.kind && <Chip>{NOTE_KIND_LABELS[note.kind]}</Chip>}
        {note.handling && note.handling !== 'normal' && (
          <Chip tone="warn">{HANDLING_LABELS[note.handling]}</Chip>
        )}
        {old && <Chip tone="info">{words.correction}</Chip>}
      </>
    ),
    children: (
      <>
        <p className="case-text">{note.fact}</p>
        {old && (
          <p className="case-text case-replaced">
            <s>{old.fact}</s>
          </p>
        )}
      </>
    ),
    note: (
      <>
        {note.view && (
          <p className="case-text">
            {words.viewOf}　{note.view}
          </p>
        )}
        {note.nextDate && (
          <p>
            {words.noteNext}　{formatJapaneseDate(note.nextDate, 'day', { weekday: true })} {note.nextText}
          </p>
        )}
        <span className="case-correct">
          <LinkButton onPress={() => open({ kind: 'note', supersedesId: note.id })}>
            {words.correct}
          </LinkButton>
        </span>
      </>
    ),
  };
}

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
