/** 引継書 as it is laid out, a case at a time: codes as words, days in 和暦, and lines left free where nothing was written yet. Pure. */
import { toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { safetyDue } from '../../db/cases/rules.ts';
import { NOTE_METHOD_LABELS, REASSIGNMENT_REASON_LABELS, TASK_KIND_LABELS } from '../text/labels.ts';
import { dueWords, missingWords, nextStepWords, safetyText, wayText, whoWords } from '../text/nextSteps.ts';
import { handOverText as text } from '../text/papers/handOver.ts';
import { paperText } from '../text/papers.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { plainDate } from './display.ts';
import { listsOf } from './faceSheetLists.ts';
import type { HandOverSheetData } from './paperData.ts';

type OfCase = HandOverSheetData['cases'][number];

export interface HandOverNoteRow {
  key: string;
  when: string;
  fact: string;
  view: string;
}

export interface HandOver {
  key: string;
  isBlank: boolean;
  caseNo: string;
  place: string;
  madeOn: string;
  issuer: string;
  name: string;
  kana: string;
  birth: string;
  opened: string;
  state: string;
  office: string;
  fromOn: string;
  reason: string;
  from: string;
  fromDeputy: string;
  to: string;
  toDeputy: string;
  cautions: string[];
  care: string;
  standing: string;
  facts: { label: string; lines: string[] }[];
  step: string;
  /** Who, until when, what is missing. */
  stepLines: string[];
  next: string;
  noteBy: string;
  tasks: { key: string; due: string; what: string; who: string }[];
  coming: { key: string; on: string; what: string }[];
  notes: HandOverNoteRow[];
}

export const handOverSheets = ({ head, cases }: HandOverSheetData): HandOver[] =>
  cases.map((each, index) => ({
    ...sheetOf(each),
    issuer: paperText.issuer(head.city, head.section),
    place: cases.length > 1 ? text.place(index + 1, cases.length) : '',
  }));

function sheetOf(data: OfCase): Omit<HandOver, 'issuer' | 'place'> {
  const { face, handOver, note } = data;
  const lists = listsOf(face);
  const { principal } = face;
  const born =
    principal?.birthDate && principal.birthPrecision !== 'unknown'
      ? plainDate(principal.birthDate, principal.birthPrecision)
      : (principal?.ageNote ?? '');
  return {
    key: data.caseId,
    isBlank: false,
    caseNo: paperText.caseNo(face.caseNo),
    madeOn: text.madeOn(plainDate(face.today)),
    name: principal?.name ?? '',
    kana: principal?.kana ?? '',
    birth: [born, principal?.age != null && `（${paperText.age(principal.age)}）`].filter(Boolean).join(''),
    opened: plainDate(toTokyoDate(face.openedAt)),
    state: CASE_STATE_LABELS[face.state],
    office: handOver.toOffice,
    fromOn: plainDate(handOver.fromOn) || text.blankWhen,
    reason: handOver.reason
      ? [REASSIGNMENT_REASON_LABELS[handOver.reason], handOver.reasonText].filter(Boolean).join('　')
      : '',
    from: handOver.from,
    fromDeputy: handOver.fromDeputy,
    to: handOver.to,
    toDeputy: handOver.toDeputy,
    cautions: [
      ...(face.urgency === 'high' ? [text.urgent(face.urgencyGround.replaceAll('\n', '　'))] : []),
      ...lists.cautions,
      ...(face.concealed ? [text.concealed] : []),
      ...(data.hasAdverse ? [text.adverse] : []),
      ...(data.meetingOnly > 0 ? [text.meetingOnly(data.meetingOnly)] : []),
    ],
    care: note?.care ?? '',
    standing: note?.standing ?? '',
    facts: [
      { label: text.worries, lines: lists.worries },
      { label: text.consents, lines: lists.consents },
      { label: text.organisations, lines: [...lists.referrals, ...lists.organisations] },
    ].filter(({ lines }) => lines.length > 0),
    ...stepOf(data),
    next: note?.next ?? '',
    noteBy: note ? text.noteBy(plainDate(toTokyoDate(note.writtenAt)), note.byName) : text.noNote,
    tasks: face.tasks.map((task, index) => ({
      key: String(index),
      due: task.dueDate ? [plainDate(task.dueDate), task.dueTime].filter(Boolean).join(' ') : text.undated,
      what: [TASK_KIND_LABELS[task.kind ?? 'other'], task.title].filter(Boolean).join('　'),
      who: task.who,
    })),
    coming: data.coming.map(({ on, kind, time, what }, index) => ({
      key: String(index),
      on: [plainDate(on), time].filter(Boolean).join(' '),
      what: [text.comingKinds[kind], what].filter(Boolean).join('　'),
    })),
    notes: data.notes.map((each) => ({
      key: each.id,
      when: [
        `${plainDate(toTokyoDate(each.at))} ${toTokyoTime(each.at)}`,
        [each.isReception ? text.reception : each.method && NOTE_METHOD_LABELS[each.method], each.staff]
          .filter(Boolean)
          .join('　'),
      ].join('\n'),
      fact: each.fact ?? text.hidden,
      view: each.view,
    })),
  };
}

function stepOf({ way, wayNames, face }: OfCase): Pick<HandOver, 'step' | 'stepLines'> {
  const step = nextStepWords[way.step].title;
  if (way.step === 'nothing') return { step, stepLines: [] };
  const due = way.due
    ? way.due.by === 'safety-48h'
      ? safetyText.due(safetyDue(face.openedAt))
      : `${plainDate(way.due.on)}（${dueWords[way.due.by]}）${way.due.isPast ? `　${wayText.past}` : ''}`
    : wayText.noDue;
  return {
    step,
    stepLines: [
      text.wayWho(wayText.role(whoWords[way.who], wayNames[way.who])),
      text.wayDue(due),
      ...(way.missing.length > 0
        ? [text.wayMissing(way.missing.map(({ what, of }) => missingWords[what](of ?? '')).join('、'))]
        : []),
    ],
  };
}

const BLANK_TASKS = 4;

export const blankHandOver = (office: { city: string; section: string; name: string }): HandOver => ({
  key: 'blank',
  isBlank: true,
  caseNo: paperText.caseNo('　　　　　　　　　'),
  place: '',
  madeOn: text.madeOn(text.blankWhen),
  issuer: paperText.issuer(office.city, office.section),
  name: '',
  kana: '',
  birth: '',
  opened: '',
  state: '',
  office: office.name,
  fromOn: text.blankWhen,
  reason: '',
  from: '',
  fromDeputy: '',
  to: '',
  toDeputy: '',
  cautions: [],
  care: '',
  standing: '',
  facts: [],
  step: '',
  stepLines: [],
  next: '',
  noteBy: '',
  tasks: Array.from({ length: BLANK_TASKS }, (_, index) => ({
    key: String(index),
    due: '',
    what: '',
    who: '',
  })),
  coming: [],
  notes: [],
});
