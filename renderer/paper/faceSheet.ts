/**
 * フェースシート as it is laid out: one A4 page whatever the case holds. Each part keeps its first rows, the rest of the page is given away by
 * importance (注意表示 first), and what stays out is counted on the page. Pure.
 */
import { toTokyoDate } from '../../db/calendar/rules.ts';
import { CASE_STEPS, stepsPassed } from '../../db/cases/rules.ts';
import type { Relation } from '../../db/people/codes.ts';
import { CASE_STEP_LABELS } from '../text/cases.ts';
import { RELATION_LABELS, SEX_LABELS } from '../text/labels.ts';
import { faceSheetText as text } from '../text/papers/faceSheet.ts';
import { paperText } from '../text/papers.ts';
import { CASE_STATE_LABELS } from '../text/search.ts';
import { plainDate } from './display.ts';
import { type Lists, listsOf, type Person, telOf } from './faceSheetLists.ts';
import { clipped, fitRows, linesIn, type RowBlock } from './fitRows.ts';
import type { FaceSheetData } from './paperData.ts';

/** Rows on show, and what is said of those that are not; empty when all are. */
export interface Part<Row> {
  rows: Row[];
  more: string;
}
export interface FaceMember {
  name: string;
  relation: string;
  birth: string;
  living: string;
  remark: string;
}
export interface FaceSheet {
  isBlank: boolean;
  caseNo: string;
  madeOn: string;
  issuer: string;
  cautions: Part<string>;
  principal: { name: string; kana: string; birth: string; sex: string; address: string; tel: string };
  members: Part<FaceMember>;
  contacts: Part<string>;
  responsible: { office: string; staff: string; deputy: string; opened: string };
  steps: { label: string; mark: 'passed' | 'now' | 'ahead' }[];
  state: string;
  worries: Part<string>;
  issues: Part<string>;
  urgency: Part<string>;
  consents: Part<string>;
  organisations: Part<string>;
  referrals: Part<string>;
  tasks: Part<string>;
  notes: Part<string>;
  /** Millimetres left to write in by hand; 0 for none. */
  memo: number;
}

/** Full-width letters in a line of the address's column, at 9 pt; of a name, at 12 pt. */
const ADDRESS_COLUMNS = 22;
const NAME_COLUMNS = 16;
/** Millimetres: a line of a list, a row of the household's table, and what is left for both on the page. */
const LINE = 4.4;
const MEMBER = 6.2;
const ROOM = 160;
/** Of what is left over, this much stays free; less than a few lines is not worth a box. */
const MEMO_SPARE = 12;
const MEMO_LEAST = 18;

type Keys = Lists | 'members';

/** By importance; with how many rows stand there in any case. */
const LEAST: readonly [Keys, number][] = [
  ['cautions', 3],
  ['urgency', 3],
  ['members', 4],
  ['contacts', 2],
  ['consents', 3],
  ['tasks', 2],
  ['worries', 2],
  ['referrals', 2],
  ['notes', 3],
  ['organisations', 2],
  ['issues', 2],
];

export function faceSheet(data: FaceSheetData): FaceSheet {
  const { principal } = data;
  const lists = listsOf(data);
  const members = data.members.filter((member) => member.personId !== principal?.personId).map(memberOf);
  const particulars = particularsOf(data);
  const blocks: RowBlock<Keys>[] = LEAST.map(([key, least]) => ({
    key,
    least,
    heights: key === 'members' ? members.map(() => MEMBER) : lists[key].map(() => LINE),
  }));
  const extra =
    Math.max(linesIn(particulars.address, ADDRESS_COLUMNS), particulars.tel.split('\n').length) +
    linesIn(particulars.kana, ADDRESS_COLUMNS) +
    linesIn(particulars.name, NAME_COLUMNS) -
    3;
  const room = ROOM - extra * LINE;
  const { shown, left } = fitRows(blocks, room, LINE);
  const part = <Row>(key: Keys, rows: readonly Row[]): Part<Row> => {
    const missing = rows.length - shown[key];
    return { rows: rows.slice(0, shown[key]), more: missing > 0 ? MORE[key](missing) : '' };
  };
  const list = (key: Lists) => part(key, lists[key]);
  const passed = data.endedAt === null ? [] : stepsPassed(data.state);
  const at = CASE_STEPS.indexOf(data.step);
  return {
    isBlank: false,
    caseNo: [paperText.caseNo(data.caseNo), data.term > 1 ? text.term(data.term) : '']
      .filter(Boolean)
      .join('　'),
    madeOn: text.madeOn(plainDate(data.today)),
    issuer: paperText.issuer(data.head.city, data.head.section),
    cautions: list('cautions'),
    principal: particulars,
    members: part('members', members),
    contacts: list('contacts'),
    responsible: { ...data.responsible, opened: plainDate(toTokyoDate(data.openedAt)) },
    steps: CASE_STEPS.map((step, index) => ({
      label: CASE_STEP_LABELS[step],
      mark:
        data.endedAt !== null
          ? passed.includes(step)
            ? 'passed'
            : 'ahead'
          : index < at
            ? 'passed'
            : index === at
              ? 'now'
              : 'ahead',
    })),
    state: CASE_STATE_LABELS[data.state],
    worries: list('worries'),
    issues: list('issues'),
    urgency: list('urgency'),
    consents: list('consents'),
    organisations: list('organisations'),
    referrals: list('referrals'),
    tasks: list('tasks'),
    notes: list('notes'),
    memo: left - MEMO_SPARE >= MEMO_LEAST ? Math.floor(left - MEMO_SPARE) : 0,
  };
}

/** Lines of one running text are not counted as 件. */
const MORE: Record<Keys, (missing: number) => string> = {
  cautions: () => text.moreText,
  urgency: () => text.moreText,
  worries: () => text.moreText,
  issues: () => text.moreText,
  members: text.morePeople,
  contacts: text.more,
  consents: text.more,
  tasks: text.more,
  referrals: text.more,
  notes: text.more,
  organisations: text.more,
};

function particularsOf({ principal, concealed }: FaceSheetData): FaceSheet['principal'] {
  return {
    name: principal?.name ?? '',
    kana: principal?.kana ?? '',
    birth: principal ? birthOf(principal) : '',
    sex: principal && principal.sex !== 'unknown' ? SEX_LABELS[principal.sex] : '',
    address: concealed
      ? text.concealed
      : [principal?.zip && `〒${principal.zip}`, principal?.address].filter(Boolean).join('　'),
    tel: concealed ? text.concealedShort : telOf(principal, '\n'),
  };
}

function birthOf(person: Pick<Person, 'birthDate' | 'birthPrecision' | 'age' | 'ageNote'>): string {
  if (!person.birthDate || person.birthPrecision === 'unknown') return person.ageNote;
  const date = plainDate(person.birthDate, person.birthPrecision);
  return person.age === null ? date : `${date}（${paperText.age(person.age)}）`;
}

const memberOf = (person: Person): FaceMember => ({
  name: clipped(person.name, 14),
  relation: RELATION_LABELS[person.relation as Relation] ?? '',
  birth: birthOf(person),
  living: person.livingTogether ? text.together : text.apart,
  remark: clipped([person.keyPerson && text.keyPerson, person.occupation].filter(Boolean).join('・'), 9),
});

const blankPart = (rows: number): Part<string> => ({
  rows: Array.from({ length: rows }, () => ''),
  more: '',
});

export const blankFaceSheet = (office: { city: string; section: string; name: string }): FaceSheet => ({
  isBlank: true,
  caseNo: paperText.caseNo('　　　　　　　　　'),
  madeOn: text.madeOn(text.blankWhen),
  issuer: paperText.issuer(office.city, office.section),
  cautions: blankPart(3),
  principal: { name: '', kana: '', birth: '', sex: text.blankSex, address: '', tel: '' },
  members: {
    rows: Array.from({ length: 5 }, () => ({ name: '', relation: '', birth: '', living: '', remark: '' })),
    more: '',
  },
  contacts: blankPart(2),
  responsible: { office: office.name, staff: '', deputy: '', opened: '' },
  steps: CASE_STEPS.map((step) => ({ label: CASE_STEP_LABELS[step], mark: 'ahead' })),
  state: '',
  worries: blankPart(2),
  issues: blankPart(2),
  urgency: blankPart(2),
  consents: blankPart(2),
  organisations: blankPart(2),
  referrals: blankPart(2),
  tasks: blankPart(2),
  notes: blankPart(3),
  memo: 0,
});
