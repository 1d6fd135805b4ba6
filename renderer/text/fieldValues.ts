/** A stored value as staff read it: codes by their labels, days in 和暦, ids by the names behind them. For previews and histories. */
import { formatInstantTokyo, formatJapaneseDate, isIsoDate } from '../../db/calendar/rules.ts';
import { fieldNames } from './fieldNames.ts';
import { CASE_STATE_WORDS, PREVIEW_FIELDS, valueText } from './handoffContents.ts';
import {
  APPOINTMENT_KIND_LABELS,
  ARREAR_LABELS,
  ATTACHMENT_KIND_LABELS,
  ATTACHMENT_MEDIA_LABELS,
  ATTENDANCE_LABELS,
  BENEFIT_LABELS,
  CARE_LEVEL_LABELS,
  CASE_ATTRIBUTE_LABELS,
  CAUTION_LABELS,
  COMMUNITY_TIE_LABELS,
  CONSENT_SEEN_LABELS,
  CONTACT_KIND_LABELS,
  DATE_PRECISION_LABELS,
  EDUCATION_LABELS,
  HANDBOOK_LABELS,
  HANDLING_LABELS,
  HEALTH_STATE_LABELS,
  HOUSEHOLD_TYPE_LABELS,
  HOUSING_LABELS,
  INCOME_SOURCE_LABELS,
  INQUIRY_ANSWER_LABELS,
  INSURANCE_LABELS,
  ISSUE_LABELS,
  LEAVE_KIND_LABELS,
  MANAGEMENT_KIND_LABELS,
  MARRIAGE_LABELS,
  MEETING_STATE_LABELS,
  MESSAGE_KIND_LABELS,
  NOTE_KIND_LABELS,
  NOTE_METHOD_LABELS,
  NOTE_PARTNER_LABELS,
  ORGANISATION_FIELD_LABELS,
  PUBLIC_ASSISTANCE_LABELS,
  RECEPTION_METHOD_LABELS,
  REFERRAL_ANSWER_LABELS,
  RELATION_LABELS,
  RESIDENT_TAX_LABELS,
  ROUTE_LABELS,
  SCREENING_RESULT_LABELS,
  SEX_LABELS,
  TASK_KIND_LABELS,
  URGENCY_LABELS,
  URGENCY_LOWERING_LABELS,
  WORK_STATUS_LABELS,
  WORK_TYPE_LABELS,
  WORRY_LABELS,
  YES_NO_UNKNOWN_LABELS,
} from './labels.ts';

type Labels = Readonly<Record<string, string>>;

const LABELS: Readonly<Record<string, Labels>> = {
  urgency: URGENCY_LABELS,
  cautionCodes: CAUTION_LABELS,
  sex: SEX_LABELS,
  birthPrecision: DATE_PRECISION_LABELS,
  relation: RELATION_LABELS,
  type: HOUSEHOLD_TYPE_LABELS,
  method: { ...RECEPTION_METHOD_LABELS, ...NOTE_METHOD_LABELS },
  route: ROUTE_LABELS,
  kind: {
    ...APPOINTMENT_KIND_LABELS,
    ...LEAVE_KIND_LABELS,
    ...NOTE_KIND_LABELS,
    ...TASK_KIND_LABELS,
    ...CONTACT_KIND_LABELS,
    ...MANAGEMENT_KIND_LABELS,
    ...ATTACHMENT_KIND_LABELS,
    ...MESSAGE_KIND_LABELS,
  },
  inquiryAnswer: INQUIRY_ANSWER_LABELS,
  field: ORGANISATION_FIELD_LABELS,
  worries: WORRY_LABELS,
  consentSeen: CONSENT_SEEN_LABELS,
  answer: REFERRAL_ANSWER_LABELS,
  handling: HANDLING_LABELS,
  mediaType: ATTACHMENT_MEDIA_LABELS,
  partners: NOTE_PARTNER_LABELS,
  result: SCREENING_RESULT_LABELS,
  way: ATTENDANCE_LABELS,
  historyHas: YES_NO_UNKNOWN_LABELS,
  marriage: MARRIAGE_LABELS,
  community: COMMUNITY_TIE_LABELS,
  housing: HOUSING_LABELS,
  health: HEALTH_STATE_LABELS,
  handbook: HANDBOOK_LABELS,
  mentalCare: YES_NO_UNKNOWN_LABELS,
  insurance: INSURANCE_LABELS,
  careLevel: CARE_LEVEL_LABELS,
  incomeSources: INCOME_SOURCE_LABELS,
  residentTax: RESIDENT_TAX_LABELS,
  benefits: BENEFIT_LABELS,
  publicAssistance: PUBLIC_ASSISTANCE_LABELS,
  debt: YES_NO_UNKNOWN_LABELS,
  arrears: ARREAR_LABELS,
  workStatus: WORK_STATUS_LABELS,
  workType: WORK_TYPE_LABELS,
  leftWorkPrecision: DATE_PRECISION_LABELS,
  education: EDUCATION_LABELS,
  labels: ISSUE_LABELS,
  labelsRefused: ISSUE_LABELS,
  attributes: CASE_ATTRIBUTE_LABELS,
  code: ISSUE_LABELS,
  urgencyLowered: URGENCY_LOWERING_LABELS,
  state: { ...CASE_STATE_WORDS, ...MEETING_STATE_LABELS },
};

export const fieldWords = (field: string): string => PREVIEW_FIELDS[field] ?? fieldNames[field] ?? field;

export function valueWords(field: string, value: unknown, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined || value === '') return valueText.none;
  if (field === 'deletedAt') return valueText.deleted;
  if (field === 'alsoIn') return valueText.staysHere;
  if (typeof value === 'boolean') return value ? valueText.yes : valueText.no;
  if (Array.isArray(value))
    return value.map((each) => valueWords(field, each, names)).join('、') || valueText.none;
  if (typeof value === 'number') return /At$|^at$/.test(field) ? formatInstantTokyo(value) : String(value);
  // A 管理運営 with its term: its own words one after the other.
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => valueWords(key, each, names))
      .join(' ');
  if (typeof value !== 'string') return valueText.none;
  if (/Id$/.test(field)) return names.get(value) ?? valueText.somebody;
  if (isIsoDate(value)) return formatJapaneseDate(value, 'day', { weekday: true });
  return LABELS[field]?.[value] ?? value;
}
