/** The lists of フェースシート in lines of its wide column, each short enough to stand in one. Pure. */
import { toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import type { Relation } from '../../db/people/codes.ts';
import {
  CAUTION_LABELS,
  CONSENT_METHOD_LABELS,
  CONSENT_SCOPE_MARKS,
  ISSUE_LABELS,
  NOTE_METHOD_LABELS,
  RELATION_LABELS,
  TASK_KIND_LABELS,
  URGENCY_LABELS,
  WORRY_LABELS,
} from '../text/labels.ts';
import { faceSheetText as text } from '../text/papers/faceSheet.ts';
import { plainDate } from './display.ts';
import { clipped, columnsOf, linesIn } from './fitRows.ts';
import type { FaceSheetData } from './paperData.ts';

/** Full-width letters in one line, at 9 pt. */
const COLUMNS = 43;

export type Lists =
  | 'cautions'
  | 'contacts'
  | 'worries'
  | 'issues'
  | 'urgency'
  | 'consents'
  | 'organisations'
  | 'referrals'
  | 'tasks'
  | 'notes';

export type Person = FaceSheetData['members'][number];

export function listsOf(data: FaceSheetData): Record<Lists, string[]> {
  const line = (...parts: (string | null | undefined)[]) =>
    clipped(parts.filter((each) => each?.trim()).join('　'), COLUMNS);
  return {
    cautions: [
      ...together(data.cautions.codes.map((code) => CAUTION_LABELS[code])),
      ...wrapped(
        [data.cautions.hours && text.hours(data.cautions.hours), ...data.cautions.text.split('\n')].filter(
          (each) => each.trim() !== '',
        ),
      ),
    ],
    urgency: wrapped([
      [URGENCY_LABELS[data.urgency], data.urgencyGround.replaceAll('\n', '　')].filter(Boolean).join('　'),
    ]),
    contacts: [
      ...data.members
        .filter((person) => (person.keyPerson || !person.livingTogether) && telOf(person) !== '')
        .map((person) => line(person.name, RELATION_LABELS[person.relation as Relation], telOf(person))),
      ...wrapped(data.separateFamily.split('\n').filter((each) => each.trim() !== '')),
      ...(data.concealed ? [text.concealed] : []),
    ],
    consents: consentLines(data).map((each) => line(each)),
    tasks: data.tasks.map((task) =>
      line(
        task.dueDate ? [plainDate(task.dueDate), task.dueTime].filter(Boolean).join(' ') : text.undated,
        TASK_KIND_LABELS[task.kind ?? 'other'],
        task.title,
        task.title.includes(task.who) ? '' : task.who,
      ),
    ),
    worries: together([
      ...data.worries.filter((code) => code === data.most).map((code) => `◎${WORRY_LABELS[code]}`),
      ...data.worries.filter((code) => code !== data.most).map((code) => `○${WORRY_LABELS[code]}`),
    ]),
    referrals: data.referrals.map((each) =>
      line(
        each.sentAt === null ? null : plainDate(toTokyoDate(each.sentAt)),
        [each.organisation, each.contact].filter(Boolean).join(' '),
        each.outcome === 'connected'
          ? text.connected(plainDate(each.confirmedOn))
          : each.outcome === 'not-connected'
            ? text.notConnected(plainDate(each.confirmedOn))
            : text.awaiting(plainDate(each.confirmDue)),
      ),
    ),
    notes: data.notes.map((note) =>
      line(
        `${plainDate(toTokyoDate(note.at))} ${toTokyoTime(note.at)}`,
        note.method && NOTE_METHOD_LABELS[note.method],
        note.fact ?? text.meetingOnly,
      ),
    ),
    organisations: data.organisations.map((each) => line(each.name, each.contact, each.what)),
    issues: issueLines(data).flatMap(together),
  };
}

/** What holds for the whole household first, then person by person. */
function issueLines(data: FaceSheetData): string[][] {
  const ofPeople = data.members.map((person) => {
    const own = data.issues
      .filter(
        (each) => each.personId === person.personId && !data.labels.some((label) => label === each.code),
      )
      .map(({ code }) => ISSUE_LABELS[code]);
    const [first, ...rest] = own;
    return first ? [`${person.name}　${first}`, ...rest] : [];
  });
  return [data.labels.map((label) => ISSUE_LABELS[label]), ...ofPeople].filter((words) => words.length > 0);
}

/** One line a person: what may be shared today, or that nothing may, and why. */
function consentLines(data: FaceSheetData): string[] {
  return data.members.flatMap((person) => {
    const own = data.consents.filter(
      (each) => each.personId === person.personId && each.kind === 'information-sharing',
    );
    const isPrincipal = person.personId === data.principal?.personId;
    if (own.length === 0 && !isPrincipal) return [];
    return [`${person.name || RELATION_LABELS[person.relation as Relation] || ''}　${consentOf(data, own)}`];
  });
}

function consentOf(data: FaceSheetData, own: FaceSheetData['consents']): string {
  const valid = own.find((each) => each.isValid);
  if (valid)
    return [
      text.consentGiven(
        valid.scope.map((scope) => CONSENT_SCOPE_MARKS[scope]).join(''),
        [valid.method && CONSENT_METHOD_LABELS[valid.method], plainDate(valid.date)]
          .filter(Boolean)
          .join('・'),
      ),
      valid.until && text.consentUntil(plainDate(valid.until)),
      valid.excluded.length > 0 && text.consentExcept(valid.excluded.join('・')),
    ]
      .filter(Boolean)
      .join('');
  const withdrawn = own.find((each) => each.withdrawnOn);
  if (withdrawn) return text.consentWithdrawn(plainDate(withdrawn.withdrawnOn));
  if (own.length > 0) return text.consentEnded;
  return data.noConsent ? text.consentNone : text.consentNotYet;
}

/** A long text in lines of the wide column, so that it can end after any of them. */
const wrapped = (texts: readonly string[]): string[] =>
  texts.flatMap((each) => {
    const lines: string[] = [];
    let rest = each.trim();
    while (linesIn(rest, COLUMNS) > 1) {
      const head = clipped(rest, COLUMNS + 1).slice(0, -1);
      lines.push(head);
      rest = rest.slice(head.length);
    }
    return rest === '' ? lines : [...lines, rest];
  });

/** Short words side by side, in lines that break between two of them. */
const together = (words: readonly string[]): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const longer = [lines.at(-1), word].filter(Boolean).join('　');
    if (lines.length > 0 && columnsOf(longer) <= COLUMNS) lines[lines.length - 1] = longer;
    else lines.push(clipped(word, COLUMNS));
  }
  return lines;
};

export const telOf = (person: { telHome: string; telMobile: string } | null, between = '　'): string =>
  [person?.telHome, person?.telMobile].filter(Boolean).join(between);
