/** One entry of 支援経過 on the line of time: the version that counts, and the earlier ones one press away. */
import {
  formatJapaneseDate,
  formatShort,
  toTokyoDate,
  toTokyoTime,
  weekdayOf,
} from '../../../db/calendar/rules.ts';
import { paperText } from '../../text/caseDialogs.ts';
import { caseText as words } from '../../text/cases.ts';
import {
  HANDLING_LABELS,
  NOTE_KIND_LABELS,
  NOTE_METHOD_LABELS,
  NOTE_PARTNER_LABELS,
  PARTICIPATION_LABELS,
  REACTION_LABELS,
} from '../../text/labels.ts';
import { noteText } from '../../text/notes.ts';
import { PAPER_NAMES } from '../../text/papers.ts';
import { Chip, Disclosure, LinkButton, Row, Soft, type TimelineEntry } from '../../ui/index.ts';
import type { CaseView } from '../caseView.ts';
import type { OpenDialog } from '../dialogs/caseDialog.ts';
import type { Note } from './noteBody.ts';

const WEEKDAYS = '日月火水木金土';
/** 「4/22(木)」 within this year; an older one needs its year. */
export const dayOf = (date: string, today: string): string =>
  date.slice(0, 4) === today.slice(0, 4)
    ? `${Number(date.slice(5, 7))}/${Number(date.slice(8))}(${WEEKDAYS[weekdayOf(date)]})`
    : formatShort(date);

export const whenOf = (at: number, today: string) => ({
  date: dayOf(toTokyoDate(at), today),
  time: toTokyoTime(at),
  dateTime: new Date(at).toISOString(),
});

export interface Versions {
  note: Note;
  earlier: readonly Note[];
}

/** 「誠 受容・見学」. */
const stageWords = (view: CaseView, stage: NonNullable<Note['stages']>[number]): string => {
  const name = view.members.find(({ person }) => person.id === stage.personId)?.person.name ?? '';
  const stages = [
    stage.reaction && REACTION_LABELS[stage.reaction],
    stage.participation && PARTICIPATION_LABELS[stage.participation],
  ];
  return [name.split(/\s/u).at(-1), stages.filter(Boolean).join('・')].filter(Boolean).join(' ');
};

export function noteEntry(view: CaseView, { note, earlier }: Versions, open: OpenDialog): TimelineEntry {
  const isMeeting = note.method === 'support-meeting' || note.method === 'plan-review-meeting';
  const when = whenOf(note.at ?? 0, view.today);
  return {
    key: note.id,
    ...when,
    title: note.method ? NOTE_METHOD_LABELS[note.method] : '',
    by: withWhom(view, note),
    tone: note.kind === 'emergency' ? 'urgent' : isMeeting ? 'meeting' : 'note',
    chips: (
      <>
        {note.kind && <Chip>{NOTE_KIND_LABELS[note.kind]}</Chip>}
        {note.handling && note.handling !== 'normal' && (
          <Chip tone="warn">{HANDLING_LABELS[note.handling]}</Chip>
        )}
        {note.stages?.map((stage) => (
          <Chip key={stage.personId} tone="ok">
            {stageWords(view, stage)}
          </Chip>
        ))}
        {earlier.length > 0 && <Chip tone="info">{noteText.corrected(earlier.length + 1)}</Chip>}
      </>
    ),
    children: <p className="case-text">{note.fact}</p>,
    note: (
      <>
        {note.view && (
          <p className="case-text">
            {words.viewOf}　{note.view}
          </p>
        )}
        {note.nextDate && (
          <p>
            {words.noteNext}　{formatJapaneseDate(note.nextDate, 'day', { weekday: true })} {note.nextTime}{' '}
            {note.nextText}
          </p>
        )}
        {earlier.length > 0 && <Earlier view={view} note={note} earlier={earlier} />}
        <span className="case-correct">
          <Row>
            <LinkButton onPress={() => open({ kind: 'note', supersedesId: note.id })}>
              {words.correct}
            </LinkButton>
            <LinkButton
              aria-label={noteText.printOf([when.date, when.time].join(' '))}
              onPress={() =>
                open({
                  kind: 'paper',
                  paper: 'progress-note',
                  id: note.id,
                  fileName: paperText.fileName(PAPER_NAMES['progress-note'], view.head.caseNo, when.date),
                })
              }
            >
              {noteText.print}
            </LinkButton>
          </Row>
        </span>
      </>
    ),
  };
}

const withWhom = (view: CaseView, note: Note): string =>
  [
    note.endAt !== null && noteText.until(toTokyoTime(note.endAt)),
    `${view.names.staff[note.staffId ?? ''] ?? ''}（${view.names.offices[note.officeId ?? ''] ?? ''}）`,
    note.partners?.map((each) => NOTE_PARTNER_LABELS[each]).join('・'),
    view.names.organisations[note.organisationId ?? ''],
    note.companions,
  ]
    .filter(Boolean)
    .join('／');

/** What was corrected stays to be read, each version with the reason that replaced it. */
function Earlier({ view, note, earlier }: { view: CaseView; note: Note; earlier: readonly Note[] }) {
  return (
    <Disclosure title={noteText.versions(earlier.length)} level={4}>
      <ol className="case-versions">
        {earlier.map((each, index) => (
          <li key={each.id}>
            <Soft>
              {[
                noteText.versionOf(earlier.length - index),
                formatShort(toTokyoDate(each.at ?? 0)),
                toTokyoTime(each.at ?? 0),
                view.names.staff[each.staffId ?? ''],
                noteText.because((index === 0 ? note : earlier[index - 1])?.correctionReason || '―'),
              ]
                .filter(Boolean)
                .join('　')}
            </Soft>
            <p className="case-text">{each.fact}</p>
            {each.view && (
              <p className="case-text">
                {words.viewOf}　{each.view}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
