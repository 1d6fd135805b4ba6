/** The lines and columns of 臨時照会 in words. */
import { formatFiscalYear, formatJapaneseDate } from '../../db/calendar/rules.ts';
import { CODES_OF, type Dimension, isTime, NONE, type Trait } from '../../db/inquiries/codes.ts';
import { EVALUATION_RESULT_LABELS } from './labels/evaluations.ts';
import {
  AGE_DECADE_LABELS,
  CONSENT_STANDING_LABELS,
  COUNTED_MEETING_LABELS,
  REFERRAL_OUTCOME_LABELS,
  TRIAL_LABELS,
} from './labels/inquiries.ts';
import {
  AGE_BAND_LABELS,
  COMPOUND_LABEL_LABELS,
  CONTACT_COUNT_LABELS,
  CONTACT_METHOD_LABELS,
  HOUSEHOLD_TYPE_LABELS,
  ISSUE_LABELS,
  NOTE_METHOD_LABELS,
  RECEPTION_METHOD_LABELS,
  ROUTE_LABELS,
  SCREENING_RESULT_LABELS,
  SEX_LABELS,
  URGENCY_LABELS,
  WORRY_LABELS,
} from './labels.ts';
import { CASE_STATE_LABELS } from './search.ts';

const LABELS: Partial<Record<Trait, Readonly<Record<string, string>>>> = {
  method: RECEPTION_METHOD_LABELS,
  'contact-method': CONTACT_METHOD_LABELS,
  'note-method': NOTE_METHOD_LABELS,
  'contact-count': CONTACT_COUNT_LABELS,
  route: ROUTE_LABELS,
  worry: WORRY_LABELS,
  issue: ISSUE_LABELS,
  label: COMPOUND_LABEL_LABELS,
  'age-band': AGE_BAND_LABELS,
  'age-decade': AGE_DECADE_LABELS,
  sex: SEX_LABELS,
  'household-type': HOUSEHOLD_TYPE_LABELS,
  screening: SCREENING_RESULT_LABELS,
  state: CASE_STATE_LABELS,
  urgency: URGENCY_LABELS,
  consent: CONSENT_STANDING_LABELS,
  outcome: REFERRAL_OUTCOME_LABELS,
  'meeting-kind': COUNTED_MEETING_LABELS,
  trial: TRIAL_LABELS,
  'evaluation-result': EVALUATION_RESULT_LABELS,
};

const NOTHING: Partial<Record<Dimension, string>> = {
  staff: '担当者なし',
  organisation: 'つないでいない',
  label: 'あてはまらない',
  screening: '決定前',
};

const QUARTERS: Record<string, string> = {
  Q1: '第1四半期（4〜6月）',
  Q2: '第2四半期（7〜9月）',
  Q3: '第3四半期（10〜12月）',
  Q4: '第4四半期（1〜3月）',
};

const timeWords = (key: string): string => {
  const [year = '', part] = key.split('-');
  if (part === undefined) return formatFiscalYear(Number(year));
  return part.startsWith('Q')
    ? `${formatFiscalYear(Number(year))}${QUARTERS[part] ?? ''}`
    : formatJapaneseDate(`${key}-01`, 'month');
};

export function keyWords(dimension: Dimension, key: string, names: ReadonlyMap<string, string>): string {
  if (isTime(dimension)) return timeWords(key);
  if (key === NONE) return NOTHING[dimension] ?? '記載なし';
  return LABELS[dimension]?.[key] ?? names.get(key) ?? '名前の分からないもの';
}

/** What can be chosen of a trait that has a code list; of the others the names are asked for. */
export const codeChoices = (trait: Trait): { value: string; label: string }[] | null =>
  CODES_OF[trait]?.map((value) => ({ value, label: LABELS[trait]?.[value] ?? value })) ?? null;

const MAY_BE_NOTHING: readonly Trait[] = [
  'route',
  'worry',
  'issue',
  'label',
  'household-type',
  'screening',
  'urgency',
  'staff',
  'organisation',
];

/** Where nothing written is an answer of its own, it can be asked for. */
export const nothingChoice = (trait: Trait): { value: string; label: string } | null =>
  MAY_BE_NOTHING.includes(trait) ? { value: NONE, label: NOTHING[trait] ?? '記載なし' } : null;
