/** プラン兼利用申込書 (F3) as it is laid out, filled and blank. Pure. */
import { PLAN_REVIEW_RESULTS } from '../../db/meetings/codes.ts';
import { PLAN_REVIEW_RESULT_LABELS } from '../text/labels/meetings.ts';
import { PLAN_KIND_LABELS, SIGNER_LABELS, SIGNING_WAY_LABELS } from '../text/labels/supportPlans.ts';
import { RELATION_LABELS } from '../text/labels.ts';
import { supportPlanPaperText as text } from '../text/papers/supportPlan.ts';
import { paperText } from '../text/papers.ts';
import { plainDate } from './display.ts';
import type { SupportPlanData } from './paperData.ts';

export interface SupportPlanSheet {
  isBlank: boolean;
  isDraft: boolean;
  caseNo: string;
  number: string;
  kind: string;
  made: string;
  to: string;
  people: { key: string; name: string; kana: string; relation: string; birth: string }[];
  issues: { key: string; words: string; whose: string }[];
  goalLong: string;
  goalShort: string;
  policy: string;
  actions: {
    key: string;
    number: number;
    issue: string;
    what: string;
    who: string;
    personDoes: string;
    due: string;
    guide: string;
  }[];
  lead: string;
  coordinator: string;
  keyPerson: string;
  emergency: string;
  period: string;
  next: string;
  uses: { label: string; isTicked: boolean; words: string }[];
  missing: string;
  explained: string;
  signatures: { key: string; who: string; on: string; sign: string }[];
  heldOn: string;
  results: { label: string; isTicked: boolean }[];
  resultText: string;
  decidedOn: string;
  decider: string;
  decisionNumber: string;
  urgentReason: string;
  notice: string;
}

const relationOf = (relation: string): string =>
  RELATION_LABELS[relation as keyof typeof RELATION_LABELS] ?? relation;

const birthOf = (person: SupportPlanData['people'][number]): string =>
  person.birthDate && person.birthPrecision !== 'unknown'
    ? `${plainDate(person.birthDate, person.birthPrecision)}${person.age === null ? '' : `（${paperText.age(person.age)}）`}`
    : person.ageNote;

export function supportPlanSheet(data: SupportPlanData): SupportPlanSheet {
  const days = data.monitoringDates.map((day) => plainDate(day)).join('、');
  return {
    isBlank: false,
    isDraft: data.isDraft,
    caseNo: paperText.caseNo(data.caseNo),
    number: text.number(data.round, data.version),
    kind: text.kind(PLAN_KIND_LABELS[data.kind]),
    made: text.by(plainDate(data.madeOn), data.author),
    to: text.to(data.head.city),
    people: data.people.map((person) => ({
      key: person.personId,
      name: person.name,
      kana: person.kana,
      relation: relationOf(person.relation),
      birth: birthOf(person),
    })),
    issues: data.issues.map((issue, index) => ({
      key: String(index),
      words: issue.words,
      whose: issue.whose && data.people.length > 1 ? text.whose(issue.whose) : '',
    })),
    goalLong: data.goalLong,
    goalShort: data.goalShort,
    policy: data.policy,
    actions: data.actions.map((action, index) => ({
      key: String(index),
      number: index + 1,
      issue: action.issue === null ? '' : String(action.issue),
      what: action.what,
      who: [action.organisation, action.who].filter(Boolean).join('\n'),
      personDoes: action.personDoes,
      due: [action.frequency, action.dueDate ? text.until(plainDate(action.dueDate)) : '']
        .filter(Boolean)
        .join('\n'),
      guide: action.guide,
    })),
    lead: data.lead,
    coordinator: data.coordinator,
    keyPerson: data.keyPerson,
    emergency: data.emergency,
    period:
      data.periodFrom && data.periodUntil
        ? text.span(plainDate(data.periodFrom), plainDate(data.periodUntil))
        : '',
    next: [days && text.monitoring(days), data.evaluationOn && text.evaluation(plainDate(data.evaluationOn))]
      .filter(Boolean)
      .join('\n'),
    uses: [
      { label: text.outreach, isTicked: data.useOutreach, words: data.useOutreach ? data.outreachText : '' },
      {
        label: text.participation,
        isTicked: data.useParticipation,
        words: data.useParticipation ? data.participationText : '',
      },
      { label: text.other, isTicked: data.useOther !== '', words: data.useOther },
    ],
    missing: data.missing,
    explained:
      text.explainedBy(plainDate(data.explainedOn), data.explainedBy, data.explainedHow) ||
      text.blankExplained,
    signatures: data.people.map((person) => {
      const signed = data.signatures.findLast((each) => each.personId === person.personId);
      return {
        key: person.personId,
        who: person.name,
        on: plainDate(signed?.on) || text.blankDate,
        sign: signed
          ? text.signedBy(
              signed.name,
              signed.relation === 'self' ? '' : SIGNER_LABELS[signed.relation],
              signed.how === 'written' ? '' : SIGNING_WAY_LABELS[signed.how],
            )
          : '',
      };
    }),
    heldOn: plainDate(data.review?.date) || text.blankDate,
    results: PLAN_REVIEW_RESULTS.map((result) => ({
      label: PLAN_REVIEW_RESULT_LABELS[result],
      isTicked: data.review?.result === result,
    })),
    resultText: data.review?.text ?? '',
    decidedOn: plainDate(data.decidedOn) || text.blankDate,
    decider: data.deciderName,
    decisionNumber: data.decisionNumber,
    urgentReason: data.urgentReason,
    notice: text.noticeOf(plainDate(data.noticeOn), data.noticeNumber) || text.blankDate,
  };
}

const rows = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

export function blankSupportPlanSheet(city: string): SupportPlanSheet {
  return {
    isBlank: true,
    isDraft: false,
    caseNo: paperText.caseNo('　　　　　　'),
    number: text.blankNumber,
    kind: text.blankKind,
    made: text.blankDate,
    to: text.to(city),
    people: rows(3).map((key) => ({ key, name: '', kana: '', relation: '', birth: '' })),
    issues: rows(3).map((key) => ({ key, words: '', whose: '' })),
    goalLong: '',
    goalShort: '',
    policy: '',
    actions: rows(5).map((key) => ({
      key,
      number: Number(key) + 1,
      issue: '',
      what: '',
      who: '',
      personDoes: '',
      due: '',
      guide: '',
    })),
    lead: '',
    coordinator: '',
    keyPerson: '',
    emergency: '',
    period: text.blankSpan,
    next: '',
    uses: [text.outreach, text.participation, text.other].map((label) => ({
      label,
      isTicked: false,
      words: '',
    })),
    missing: '',
    explained: text.blankExplained,
    signatures: rows(3).map((key) => ({ key, who: '', on: text.blankDate, sign: '' })),
    heldOn: text.blankDate,
    results: PLAN_REVIEW_RESULTS.map((result) => ({
      label: PLAN_REVIEW_RESULT_LABELS[result],
      isTicked: false,
    })),
    resultText: '',
    decidedOn: text.blankDate,
    decider: '',
    decisionNumber: '',
    urgentReason: '',
    notice: text.blankDate,
  };
}
