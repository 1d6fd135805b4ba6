/** 訪問の紙一式 as it is laid out: the cover of the day, then each house with the sheet to write on. Pure. */
import { toTokyoDate } from '../../db/calendar/rules.ts';
import { HANDLING, NOTE_KINDS, NOTE_METHODS, NOTE_PARTNERS } from '../../db/cases/codes.ts';
import {
  CAUTION_LABELS,
  HANDLING_LABELS,
  NOTE_KIND_LABELS,
  NOTE_METHOD_LABELS,
  NOTE_PARTNER_LABELS,
  RELATION_LABELS,
} from '../text/labels.ts';
import { visitPaperText as text } from '../text/papers/visitKit.ts';
import { paperText } from '../text/papers.ts';
import { clockTime, longDate, plainDate } from './display.ts';
import type { VisitKitData } from './paperData.ts';

export interface VisitSheet {
  key: string;
  order: string;
  stop: string;
  caseNo: string;
  time: string;
  subject: string;
  called: string;
  name: string;
  kana: string;
  isConcealed: boolean;
  address: string;
  way: string;
  tel: string;
  caution: string;
  people: string[];
  entries: { key: string; when: string; fact: string }[];
  /** 記録: the day is printed, what happened is not. */
  when: string;
}

export interface KitSheet {
  isBlank: boolean;
  number: string;
  fields: { label: string; value: string }[];
  sheets: VisitSheet[];
  ticks: { method: string[]; kind: string[]; partners: string[]; handling: string[] };
}

/** Characters; whoever needs the rest reads it before they leave. */
const LONGEST = 320;

const shortened = (fact: string): string =>
  fact.length > LONGEST ? `${fact.slice(0, LONGEST)}…${text.restInOffice}` : fact;

type Stop = VisitKitData['stops'][number];

const personLine = (person: Stop['livesHere'][number]): string =>
  [
    person.relation === 'self'
      ? text.principal
      : RELATION_LABELS[person.relation as keyof typeof RELATION_LABELS],
    person.name || text.nobody,
    person.kana && `（${person.kana}）`,
    person.age === null ? person.ageNote : paperText.age(person.age),
  ]
    .filter(Boolean)
    .join(' ');

const cautionOf = ({ caution, cautions }: Stop): string =>
  [
    caution,
    cautions.codes.map((code) => CAUTION_LABELS[code]).join('、'),
    cautions.hours && text.hours(cautions.hours),
    cautions.text,
  ]
    .filter(Boolean)
    .join('\n');

const ticks: KitSheet['ticks'] = {
  method: NOTE_METHODS.map((code) => NOTE_METHOD_LABELS[code]),
  kind: NOTE_KINDS.map((code) => NOTE_KIND_LABELS[code]),
  partners: NOTE_PARTNERS.map((code) => NOTE_PARTNER_LABELS[code]),
  handling: HANDLING.map((code) => HANDLING_LABELS[code]),
};

export const kitSheet = (data: VisitKitData): KitSheet => ({
  isBlank: false,
  number: text.number(data.number),
  fields: [
    { label: text.date, value: longDate(data.date) },
    { label: text.staff, value: data.staffName },
    { label: text.approver, value: data.approver },
    { label: text.returnDue, value: plainDate(data.returnDue) },
  ],
  sheets: data.stops.map((stop, index) => ({
    key: stop.caseId,
    order: text.orderOf(index + 1, data.stops.length),
    stop: text.stopOf(index + 1),
    caseNo: stop.caseNo,
    time: clockTime(stop.time),
    subject: stop.subject,
    called: text.called(stop.callName),
    name: stop.name,
    kana: stop.kana,
    isConcealed: stop.concealed,
    address: stop.concealed ? text.inOffice : stop.address,
    way: stop.concealed ? text.inOffice : stop.way,
    tel: stop.concealed ? text.inOffice : stop.tels.join('　'),
    caution: cautionOf(stop),
    people: stop.livesHere.map(personLine),
    entries: stop.entries.map((entry) => ({
      key: entry.id,
      when: [longDate(toTokyoDate(entry.at)), entry.method && NOTE_METHOD_LABELS[entry.method], entry.staff]
        .filter(Boolean)
        .join('　'),
      fact: shortened(entry.fact),
    })),
    when: `${longDate(data.date)}　${text.blankTimes}`,
  })),
  ticks,
});

const BLANK_ROWS = 6;
const blankSheet = (index: number): VisitSheet => ({
  key: String(index),
  order: '',
  stop: '',
  caseNo: '',
  time: '',
  subject: '',
  called: '',
  name: '',
  kana: '',
  isConcealed: false,
  address: '',
  way: '',
  tel: '',
  caution: '',
  people: [],
  entries: [],
  when: `${text.blankWhen}　${text.blankTimes}`,
});

export const blankKitSheet: KitSheet = {
  isBlank: true,
  number: text.number('　　　　　'),
  fields: [text.date, text.staff, text.approver, text.returnDue].map((label) => ({ label, value: '' })),
  sheets: Array.from({ length: BLANK_ROWS }, (_, index) => blankSheet(index)),
  ticks,
};
