/** 相談受付・申込票 as it is laid out: F1a to be signed, F1b to be discussed, and both to be written on by hand. Pure. */
import { formatJapaneseDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { NO_CONSENT_REASONS, RECEPTION_METHODS, WORRIES } from '../../db/receptions/codes.ts';
import {
  NO_CONSENT_REASON_LABELS,
  RECEPTION_METHOD_LABELS,
  ROUTE_LABELS,
  SEX_LABELS,
  VISITOR_RELATION_LABELS,
  WORRY_LABELS,
} from '../text/labels.ts';
import { applicationText as text } from '../text/papers/applicationForm.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import type { ApplicationFormData } from './paperData.ts';

export interface TickedOption {
  label: string;
  isTicked: boolean;
}

export interface ApplicationForm {
  kind: 'consent' | 'no-consent';
  isBlank: boolean;
  caseNo: string;
  addressee: string;
  received: string;
  office: string;
  staff: string;
  methods: TickedOption[];
  route: string;
  person: {
    kana: string;
    name: string;
    sex: string;
    birth: string;
    address: string;
    telHome: string;
    telMobile: string;
    email: string;
  };
  visitor: { name: string; tel: string; relation: string };
  worries: { code: string; label: string; mark: string }[];
  wish: string;
  /** F1b alone. */
  content: string;
  reasons: TickedOption[];
  reasonText: string;
  source: string;
  request: string;
}

export function applicationForm(kind: ApplicationForm['kind'], data: ApplicationFormData): ApplicationForm {
  // The person reads and signs F1a: what was noted without them is not in it.
  const noConsent =
    kind === 'no-consent' ? data.noConsent : { reason: null, text: '', source: '', request: '' };
  return {
    kind,
    isBlank: false,
    caseNo: paperText.caseNo(data.caseNo),
    addressee: text.addressee(data.head.city),
    received: `${formatJapaneseDate(data.receivedOn, 'day', { weekday: true })}　${toTokyoTime(data.receivedAt)}`,
    office: data.officeName,
    staff: data.staffName,
    methods: ticked(RECEPTION_METHODS, RECEPTION_METHOD_LABELS, data.method),
    route: data.route ? ROUTE_LABELS[data.route] : '',
    person: personOf(data),
    visitor: visitorOf(data),
    worries: worriesOf(data.worries, data.worryOther ? text.otherIs(data.worryOther) : ''),
    wish: data.wish,
    content: kind === 'no-consent' ? data.memo : '',
    reasons: ticked(NO_CONSENT_REASONS, NO_CONSENT_REASON_LABELS, noConsent.reason),
    reasonText: noConsent.text,
    source: noConsent.source,
    request: noConsent.request,
  };
}

const ticked = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  chosen: string | null,
): TickedOption[] => codes.map((code) => ({ label: labels[code], isTicked: code === chosen }));

const worriesOf = (marks: ApplicationFormData['worries'], other: string) =>
  WORRIES.map((code) => ({
    code,
    label: code === '99' ? `${WORRY_LABELS[code]}${other}` : WORRY_LABELS[code],
    mark: marks[code] === 'most' ? '◎' : marks[code] === 'applies' ? '○' : '',
  }));

function personOf({ person, concealed }: ApplicationFormData): ApplicationForm['person'] {
  const hidden = (shown: string) => (concealed ? text.concealed : shown);
  return {
    kana: person?.kana ?? '',
    name: person?.name || text.unknown,
    sex: person && person.sex !== 'unknown' ? SEX_LABELS[person.sex] : '',
    birth: person ? birthOf(person) : '',
    address: hidden([person?.zip && `〒${person.zip}`, person?.address].filter(Boolean).join('　')),
    telHome: hidden(person?.telHome ?? ''),
    telMobile: hidden(person?.telMobile ?? ''),
    email: concealed ? '' : (person?.email ?? ''),
  };
}

function birthOf(person: NonNullable<ApplicationFormData['person']>): string {
  if (!person.birthDate || person.birthPrecision === 'unknown') return person.ageNote;
  const date = plainDate(person.birthDate, person.birthPrecision);
  return person.age === null ? date : `${date}（${paperText.age(person.age)}）`;
}

function visitorOf({ visitor }: ApplicationFormData): ApplicationForm['visitor'] {
  if (!visitor) return { name: text.isPrincipal, tel: '', relation: '' };
  return {
    name: visitor.isAnonymous ? text.anonymous : visitor.name,
    tel: visitor.tel,
    relation: [
      visitor.relation ? VISITOR_RELATION_LABELS[visitor.relation] : '',
      visitor.relationText && text.otherIs(visitor.relationText),
    ].join(''),
  };
}

export const blankApplicationForm = (
  kind: ApplicationForm['kind'],
  office: { city: string; name: string },
): ApplicationForm => ({
  kind,
  isBlank: true,
  caseNo: paperText.caseNo('　　　　　　　　　'),
  addressee: text.addressee(office.city),
  received: text.blankDate,
  office: office.name,
  staff: '',
  methods: ticked(RECEPTION_METHODS, RECEPTION_METHOD_LABELS, null),
  route: '',
  person: {
    kana: '',
    name: '',
    sex: text.blankSex,
    birth: text.blankBirth,
    address: '〒',
    telHome: '',
    telMobile: '',
    email: '',
  },
  visitor: {
    name: '',
    tel: '',
    relation: Object.values(VISITOR_RELATION_LABELS).join('・'),
  },
  worries: worriesOf({}, text.blankOther),
  wish: '',
  content: '',
  reasons: ticked(NO_CONSENT_REASONS, NO_CONSENT_REASON_LABELS, null),
  reasonText: '',
  source: '',
  request: '',
});
