/** 事例概要シート as it is laid out: codes as words, one line a field, and under each section what consent keeps off it. Pure. */
import type { SheetField } from '../../db/assessments/sheetCodes.ts';
import { OVERVIEW_FIELDS, type OverviewSection } from '../../db/papers/overviewRules.ts';
import type { HouseholdType, Relation } from '../../db/people/codes.ts';
import { SHEET_FIELD_LABELS } from '../text/intakeSheet.ts';
import * as labels from '../text/labels.ts';
import { caseOverviewText as text } from '../text/papers/caseOverview.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import type { CaseOverviewData } from './paperData.ts';

export interface OverviewLine {
  label: string;
  words: string;
}
export interface OverviewBlock {
  title: string;
  lines: OverviewLine[];
  /** What is left out for lack of consent; empty where nothing is. */
  withheld: string;
  /** Room for handwriting. */
  rows: number;
}
export interface OverviewPerson {
  name: string;
  relation: string;
  sex: string;
  age: string;
  together: string;
  words: string;
}

export interface CaseOverviewSheet {
  isBlank: boolean;
  isLimited: boolean;
  caseNo: string;
  meeting: string;
  submittedBy: string;
  purpose: string;
  principal: { name: string; kana: string; sex: string; age: string } | null;
  isInitials: boolean;
  address: string;
  householdType: string;
  /** Null: the family is not carried. */
  members: OverviewPerson[] | null;
  blocks: OverviewBlock[];
}

/** Labels of the fields that hold codes. */
const CODES: Partial<Record<SheetField, Readonly<Record<string, string>>>> = {
  health: labels.HEALTH_STATE_LABELS,
  mentalCare: labels.YES_NO_UNKNOWN_LABELS,
  careLevel: labels.CARE_LEVEL_LABELS,
  incomeSources: labels.INCOME_SOURCE_LABELS,
  benefits: labels.BENEFIT_LABELS,
  publicAssistance: labels.PUBLIC_ASSISTANCE_LABELS,
  debt: labels.YES_NO_UNKNOWN_LABELS,
  arrears: labels.ARREAR_LABELS,
  housing: labels.HOUSING_LABELS,
  workStatus: labels.WORK_STATUS_LABELS,
  workType: labels.WORK_TYPE_LABELS,
  education: labels.EDUCATION_LABELS,
  marriage: labels.MARRIAGE_LABELS,
  community: labels.COMMUNITY_TIE_LABELS,
};

function wordsOf(field: SheetField, value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  if (typeof value === 'number') return text.yen(value);
  const named = CODES[field];
  const word = (each: unknown): string => {
    if (typeof each === 'object' && each !== null) {
      const { handbook, grade } = each as { handbook: keyof typeof labels.HANDBOOK_LABELS; grade: string };
      return [labels.HANDBOOK_LABELS[handbook], grade].filter(Boolean).join('　');
    }
    return named?.[String(each)] ?? String(each);
  };
  return Array.isArray(value) ? value.map(word).join(text.separator) : word(value);
}

const NOW: readonly OverviewSection[] = ['health', 'money', 'housing', 'work', 'people'];
const nowTitle = (title: string): string => `${text.now}\n（${title}）`;

function blockOf(section: OverviewSection, data: CaseOverviewData): OverviewBlock {
  const values: Partial<Record<string, unknown>> = data.values;
  const fields = Object.keys(OVERVIEW_FIELDS[section]) as SheetField[];
  const withheld = [
    ...(data.withheld[section] ?? []).map((item) => labels.CONSENT_ITEM_LABELS[item]),
    ...data.withheldWhole.flatMap((field) =>
      (fields as readonly string[]).includes(field) ? [SHEET_FIELD_LABELS[field]] : [],
    ),
  ];
  return {
    title: text.sections[section],
    lines: fields
      .map((field) => ({ label: SHEET_FIELD_LABELS[field], words: wordsOf(field, values[field]) }))
      .filter(({ words }) => words !== ''),
    withheld: withheld.length > 0 ? text.withheld(withheld.join('・')) : '',
    rows: NOW.includes(section) ? 1 : 2,
  };
}

function issuesOf(data: CaseOverviewData): OverviewBlock {
  const block = blockOf('issues', data);
  const people = [data.principal, ...(data.members ?? [])].flatMap((each) => (each ? [each] : []));
  const lines = people.flatMap(({ personId, name }) => {
    const held = data.issues
      .filter((each) => each.personId === personId)
      .map(({ code, note }) =>
        note ? `${labels.ISSUE_LABELS[code]}（${note}）` : labels.ISSUE_LABELS[code],
      );
    return held.length > 0 ? [{ label: name, words: held.join(text.separator) }] : [];
  });
  const worries = data.worries.of
    .map((worry) => `${worry === data.worries.most ? '◎' : '○'}${labels.WORRY_LABELS[worry]}`)
    .join(text.separator);
  const compound = data.labels.map((label) => labels.COMPOUND_LABEL_LABELS[label]).join(text.separator);
  return {
    ...block,
    lines: [
      ...(worries ? [{ label: text.worries, words: worries }] : []),
      ...(compound ? [{ label: text.labels, words: compound }] : []),
      ...lines,
      ...block.lines,
    ],
    withheld: [
      block.withheld,
      data.worries.isWithheld && text.withheldWorries,
      data.issuesWithheld && text.withheldIssues,
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

const organisationsOf = ({ organisations, isLimited }: CaseOverviewData): OverviewBlock => ({
  title: text.organisations,
  lines: (organisations ?? [])
    .filter(({ name }) => name !== '')
    .map(({ name, contact, what }) => ({ label: name, words: [contact, what].filter(Boolean).join('　') })),
  withheld: isLimited && organisations === null ? text.withheld(labels.CONSENT_ITEM_LABELS.services) : '',
  rows: 2,
});

const ageOf = ({ age, ageNote }: { age: number | null; ageNote: string }): string =>
  age === null ? ageNote : paperText.age(age);
const sexOf = (sex: keyof typeof labels.SEX_LABELS): string =>
  sex === 'unknown' ? '' : labels.SEX_LABELS[sex];

export function caseOverviewSheet(data: CaseOverviewData): CaseOverviewSheet {
  const { head, principal } = data;
  const block = (section: OverviewSection) => blockOf(section, data);
  return {
    isBlank: false,
    isLimited: data.isLimited,
    caseNo: paperText.caseNo(data.caseNo),
    meeting: text.meetingOf(
      labels.MEETING_KIND_LABELS[data.kind],
      data.number === null ? '' : text.round(data.number),
      plainDate(data.date),
    ),
    submittedBy: [paperText.issuer(head.city, head.section), head.officeName].join('　'),
    purpose: data.purpose,
    principal: principal && {
      name: principal.name,
      kana: data.usesInitials ? '' : principal.kana,
      sex: sexOf(principal.sex),
      age: ageOf(principal),
    },
    isInitials: data.usesInitials,
    address: data.address ?? text.concealed,
    householdType: labels.HOUSEHOLD_TYPE_LABELS[data.householdType as HouseholdType] ?? '',
    members:
      data.members?.map((each) => ({
        name: each.name,
        relation: labels.RELATION_LABELS[each.relation as Relation] ?? '',
        sex: sexOf(each.sex),
        age: ageOf(each),
        together: each.livingTogether ? text.livesTogether : text.livesApart,
        words: [
          [each.keyPerson && text.keyPerson, each.occupation, each.health].filter(Boolean).join('　'),
          each.isWithheld && text.withheldPerson,
        ]
          .filter(Boolean)
          .join('\n'),
      })) ?? null,
    blocks: [
      block('history'),
      ...NOW.map((section) => {
        const each = block(section);
        return { ...each, title: nowTitle(each.title) };
      }),
      block('wish'),
      block('family'),
      block('strengths'),
      issuesOf(data),
      organisationsOf(data),
      block('ask'),
    ],
  };
}

export const blankCaseOverviewSheet = (office: {
  city: string;
  section: string;
  name: string;
}): CaseOverviewSheet => {
  const empty = (title: string, rows = 2): OverviewBlock => ({ title, lines: [], withheld: '', rows });
  const { sections } = text;
  return {
    isBlank: true,
    isLimited: false,
    caseNo: paperText.caseNo('　　　　　　'),
    meeting: '',
    submittedBy: [paperText.issuer(office.city, office.section), office.name].join('　'),
    purpose: '',
    principal: { name: '', kana: '', sex: '', age: '' },
    isInitials: false,
    address: '',
    householdType: '',
    members: Array.from({ length: 3 }, () => ({
      name: '',
      relation: '',
      sex: '',
      age: '',
      together: '',
      words: '',
    })),
    blocks: [
      empty(sections.history),
      ...NOW.map((each) => empty(nowTitle(sections[each]), 1)),
      empty(sections.wish, 1),
      empty(sections.family, 1),
      empty(sections.strengths, 1),
      empty(sections.issues),
      empty(text.organisations),
      empty(sections.ask),
    ],
  };
};

/** What the screen says before it goes to the printer; empty where everything is on it. */
export function leftOutOfOverview(data: CaseOverviewData): string[] {
  if (!data.isLimited) return [];
  const sections = Object.keys(OVERVIEW_FIELDS).filter(
    (section) => blockOf(section as OverviewSection, data).withheld !== '',
  ) as OverviewSection[];
  const names = [
    ...(data.principal && data.members?.every(({ isWithheld }) => !isWithheld) ? [] : [text.subject]),
    ...sections.map((section) => text.sections[section]),
    ...(data.organisations === null ? [text.organisations] : []),
  ];
  return [
    ...(names.length > 0 ? [text.leftOutSections([...new Set(names)].join(text.separator))] : []),
    ...(data.stoppedBy.length > 0 ? [text.stoppedBy(data.stoppedBy.join(text.separator))] : []),
  ];
}
