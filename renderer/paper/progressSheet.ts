/** 支援経過記録シート and 支援経過一覧 as they are laid out: codes as words, days in 和暦. Pure. */
import { toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { HANDLING, NOTE_KINDS, NOTE_METHODS, NOTE_PARTNERS } from '../../db/cases/codes.ts';
import {
  HANDLING_LABELS,
  NOTE_KIND_LABELS,
  NOTE_METHOD_LABELS,
  NOTE_PARTNER_LABELS,
  PARTICIPATION_LABELS,
  REACTION_LABELS,
} from '../text/labels.ts';
import { progressPaperText as text } from '../text/papers/progressNotes.ts';
import { paperText } from '../text/papers.ts';
import { clockTime, longDate, plainDate } from './display.ts';
import type { ProgressListData, ProgressNoteData } from './paperData.ts';

export interface Choice {
  label: string;
  isTicked: boolean;
}

export interface NoteSheet {
  isBlank: boolean;
  restriction: string;
  caseNo: string;
  version: string;
  name: string;
  kana: string;
  when: string;
  staff: string;
  companions: string;
  methods: Choice[];
  partners: Choice[];
  organisation: string;
  kinds: Choice[];
  fact: string;
  view: string;
  /** 反応・参加の段階; empty: no row for it. */
  stages: string;
  next: string;
  handling: Choice[];
  /** Why the version above replaced it, then what stood there. Newest first. */
  earlier: { reasonTitle: string; reason: string; title: string; by: string; fact: string; view: string }[];
}

type Entry = ProgressNoteData['entry'];

const choices = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  ticked: readonly (Code | null)[],
): Choice[] => codes.map((code) => ({ label: labels[code], isTicked: ticked.includes(code) }));

const whenOf = ({ at, endAt }: Pick<Entry, 'at' | 'endAt'>): string =>
  [
    longDate(toTokyoDate(at)),
    [clockTime(toTokyoTime(at)), endAt === null ? '' : clockTime(toTokyoTime(endAt))]
      .filter(Boolean)
      .join('～'),
  ].join('　');

const nextOf = ({ nextDate, nextTime, nextText }: Pick<Entry, 'nextDate' | 'nextTime' | 'nextText'>) =>
  [longDate(nextDate), clockTime(nextTime), nextText].filter(Boolean).join('　');

const stageOf = ({ name, reaction, participation }: Entry['stages'][number]): string =>
  [
    name,
    reaction && text.reaction(REACTION_LABELS[reaction]),
    participation && text.participation(PARTICIPATION_LABELS[participation]),
  ]
    .filter(Boolean)
    .join('　');

/** 通常 says nothing beside 取扱注意. */
const restrictionOf = (handling: Entry['handling']): string =>
  handling === 'normal' ? paperText.caution : text.restricted(HANDLING_LABELS[handling]);

export function noteSheet({ entry, earlier, ...about }: ProgressNoteData): NoteSheet {
  return {
    isBlank: false,
    restriction: restrictionOf(entry.handling),
    caseNo: paperText.caseNo(about.caseNo),
    version: earlier.length > 0 ? text.version(earlier.length + 1) : '',
    name: about.personName,
    kana: about.personKana,
    when: whenOf(entry),
    staff: text.writtenBy(entry.staffName, entry.officeName),
    companions: entry.companions,
    methods: choices(NOTE_METHODS, NOTE_METHOD_LABELS, [entry.method]),
    partners: choices(NOTE_PARTNERS, NOTE_PARTNER_LABELS, entry.partners),
    organisation: entry.organisationName,
    kinds: choices(NOTE_KINDS, NOTE_KIND_LABELS, [entry.kind]),
    fact: entry.fact,
    view: entry.view,
    stages: entry.stages.map(stageOf).join('\n'),
    next: nextOf(entry),
    handling: choices(HANDLING, HANDLING_LABELS, [entry.handling]),
    earlier: earlier.map((each, index) => ({
      reasonTitle: text.correction(earlier.length - index + 1),
      reason: (earlier[index - 1] ?? entry).correctionReason,
      title: text.earlier(earlier.length - index),
      by: `${whenOf(each)}　${text.writtenBy(each.staffName, each.officeName)}`,
      fact: each.fact,
      view: each.view,
    })),
  };
}

export const blankNoteSheet: NoteSheet = {
  isBlank: true,
  restriction: paperText.caution,
  caseNo: paperText.caseNo('　　　　　　'),
  version: '',
  name: '',
  kana: '',
  when: text.blankWhen,
  staff: '',
  companions: '',
  methods: choices(NOTE_METHODS, NOTE_METHOD_LABELS, []),
  partners: choices(NOTE_PARTNERS, NOTE_PARTNER_LABELS, []),
  organisation: '',
  kinds: choices(NOTE_KINDS, NOTE_KIND_LABELS, []),
  fact: '',
  view: '',
  stages: '',
  next: '',
  handling: choices(HANDLING, HANDLING_LABELS, []),
  earlier: [],
};

export interface ListLine {
  key: string;
  date: string;
  time: string;
  method: string;
  kind: string;
  partners: string;
  staff: string;
  office: string;
  fact: string;
  view: string;
  next: string;
  handling: string;
  corrected: string;
  /** May run over the end of a page; a shorter one stays in one piece. */
  isLong: boolean;
}

export interface ListSheet {
  isBlank: boolean;
  isForPerson: boolean;
  caseNo: string;
  name: string;
  period: string;
  count: string;
  lines: ListLine[];
}

/** Characters; more than about a third of a page. */
const LONG = 500;

/** The year on a line of its own: the column is narrow. */
const inColumn = (date: string): string => date.replace('年', '年\n');

export function listSheet({ entries, copy, from, to, ...about }: ProgressListData): ListSheet {
  return {
    isBlank: false,
    isForPerson: copy === 'person',
    caseNo: paperText.caseNo(about.caseNo),
    name: about.personName,
    period: from || to ? text.periodOf(plainDate(from), plainDate(to)) : text.wholePeriod,
    count: text.entries(entries.length),
    lines: entries.map((entry) => ({
      key: entry.id,
      date: inColumn(longDate(toTokyoDate(entry.at))),
      isLong: entry.fact.length + entry.view.length > LONG,
      time: [toTokyoTime(entry.at), entry.endAt === null ? '' : toTokyoTime(entry.endAt)]
        .filter(Boolean)
        .join('～'),
      method: entry.method ? NOTE_METHOD_LABELS[entry.method] : '',
      kind: entry.kind ? NOTE_KIND_LABELS[entry.kind] : '',
      partners: [
        entry.partners.map((each) => NOTE_PARTNER_LABELS[each]).join('・'),
        entry.organisationName,
        entry.companions,
      ]
        .filter(Boolean)
        .join('\n'),
      staff: entry.staffName,
      office: entry.officeName,
      fact: entry.fact,
      view: entry.view,
      next: [inColumn(longDate(entry.nextDate)), entry.nextTime, entry.nextText].filter(Boolean).join('\n'),
      handling: HANDLING_LABELS[entry.handling],
      corrected: entry.version > 1 ? text.corrected(entry.version) : '',
    })),
  };
}

const BLANK_LINES = 10;

export const blankListSheet: ListSheet = {
  isBlank: true,
  isForPerson: false,
  caseNo: paperText.caseNo('　　　　　　'),
  name: '',
  period: text.periodOf('令和　　年　　月　　日', '令和　　年　　月　　日'),
  count: '',
  lines: Array.from({ length: BLANK_LINES }, (_, index) => ({
    key: String(index),
    date: '',
    time: '',
    method: '',
    kind: '',
    partners: '',
    staff: '',
    office: '',
    fact: '',
    view: '',
    next: '',
    handling: '',
    corrected: '',
    isLong: false,
  })),
};
