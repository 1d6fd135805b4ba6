/**
 * 会議録 of a 重層的支援会議 as it is laid out: every value in the words of the paper, nothing said where nothing was written. The same shape without values is
 * the form for handwriting. Pure.
 */
import { formatFiscalYear } from '../../db/calendar/rules.ts';
import { EVALUATION_RESULTS } from '../../db/evaluations/codes.ts';
import { PLAN_REVIEW_KINDS, PLAN_REVIEW_RESULTS } from '../../db/meetings/codes.ts';
import type { Relation } from '../../db/people/codes.ts';
import { EVALUATION_RESULT_LABELS } from '../text/labels/evaluations.ts';
import { LEGAL_BASIS_LABELS } from '../text/labels/handoff.ts';
import {
  MEETING_KIND_LABELS,
  PLAN_REVIEW_KIND_LABELS,
  PLAN_REVIEW_RESULT_LABELS,
} from '../text/labels/meetings.ts';
import { CONSENT_SCOPE_MARKS, RELATION_LABELS, SEX_LABELS, URGENCY_LABELS } from '../text/labels.ts';
import { planReviewMinutesText as text } from '../text/papers/planReviewMinutes.ts';
import { paperText } from '../text/papers.ts';
import { clockTime, longDate, plainDate } from './display.ts';
import type { PlanReviewMinutesData } from './paperData.ts';

interface Ticked {
  label: string;
  isTicked: boolean;
}

export interface PlanReviewMinutesSheet {
  isBlank: boolean;
  name: string;
  /** 案, or which corrected version. */
  standing: string;
  marks: string[];
  reason: string;
  issuer: string;
  round: string;
  reference: string;
  when: string;
  place: string;
  caseNo: string;
  principal: { name: string; kana: string; about: string };
  household: string;
  kinds: Ticked[];
  plan: string;
  consent: string;
  attendees: { organisation: string; title: string; name: string; standing: string }[];
  absent: string;
  chair: string;
  recorder: string;
  handouts: string;
  purpose: string;
  statements: { organisation: string; fact: string }[];
  wishes: string;
  assessment: string;
  discussion: string;
  results: Ticked[];
  judgements: Ticked[];
  resultText: string;
  isReadAloud: boolean;
  roles: { what: string; who: string; until: string; guide: string }[];
  lead: string;
  coordinator: string;
  resources: string;
  remaining: string;
  next: string;
  writtenOn: string;
  decision: { label: string; lines: { label: string; value: string }[] };
}

const lines = (...parts: (string | null | undefined)[]): string =>
  parts.filter((each) => each?.trim()).join('\n');

type Member = PlanReviewMinutesData['members'][number];

const aboutOf = ({ age, ageNote, sex }: Member): string =>
  [age === null ? ageNote : paperText.age(age), sex === 'unknown' ? '' : SEX_LABELS[sex]]
    .filter(Boolean)
    .join('・');

const ticked = <Code extends string>(
  codes: readonly Code[],
  labels: Readonly<Record<Code, string>>,
  chosen: Code | null,
): Ticked[] => codes.map((code) => ({ label: labels[code], isTicked: code === chosen }));

export function planReviewMinutesSheet(data: PlanReviewMinutesData): PlanReviewMinutesSheet {
  const { edition, principal, decision } = data;
  const isOnPlan = data.kind === 'plan' || data.kind === 'report';
  return {
    isBlank: false,
    name: data.name,
    standing: edition.isDraft ? text.draft : edition.version > 1 ? text.correction(edition.version) : '',
    marks: [...(data.isTrial ? [text.trial] : []), ...(data.byCirculation ? [text.byCirculation] : [])],
    reason: edition.reason,
    issuer: paperText.issuer(data.head.city, data.head.section),
    round: text.round(formatFiscalYear(data.fiscalYear), data.number),
    reference: text.referenceOf(data.fiscalYear, data.number),
    when: data.date
      ? [longDate(data.date), data.startTime && `${clockTime(data.startTime)}～${clockTime(data.endTime)}`]
          .filter(Boolean)
          .join('　')
      : '',
    place: data.byCirculation ? text.byCirculation : data.place,
    caseNo: data.caseNo,
    principal: {
      name: principal?.name ?? '',
      kana: principal?.kana ?? '',
      about: principal ? aboutOf(principal) : '',
    },
    household: data.members
      .map((member) =>
        [
          `${RELATION_LABELS[member.relation as Relation] ?? ''}　${member.name}`.trim(),
          [aboutOf(member), member.livingTogether ? '' : '別居'].filter(Boolean).join('・'),
        ]
          .filter(Boolean)
          .join('　'),
      )
      .join('\n'),
    kinds: ticked(PLAN_REVIEW_KINDS, PLAN_REVIEW_KIND_LABELS, data.kind),
    plan: data.plan && isOnPlan ? text.plan(data.plan.round, data.plan.version) : '',
    consent: lines(
      ...data.consents.map(({ name, dates, scopes }) =>
        text.consentOf(
          name,
          dates.map((each) => plainDate(each)).join('、'),
          scopes
            .map(({ scope, isWhole }) => `${CONSENT_SCOPE_MARKS[scope]}${isWhole ? '' : text.part}`)
            .join(''),
        ),
      ),
      data.withoutConsent.length > 0 ? text.withoutConsent(data.withoutConsent.join('、')) : '',
    ),
    attendees: data.attendees.map((each) => ({
      organisation: each.organisation,
      title: each.title,
      name: each.name,
      standing: lines(each.standing, each.basis && text.basisOf(LEGAL_BASIS_LABELS[each.basis])),
    })),
    absent: data.absent.join('\n') || (edition.isDraft ? '' : text.noneAbsent),
    chair: data.chair,
    recorder: data.recorder,
    handouts: data.handouts,
    purpose: data.purpose,
    statements: data.statements,
    wishes: data.wishes,
    assessment: lines(data.urgency && `${text.urgency}　${URGENCY_LABELS[data.urgency]}`, data.assessment),
    discussion: data.discussion,
    results: ticked(PLAN_REVIEW_RESULTS, PLAN_REVIEW_RESULT_LABELS, isOnPlan ? data.result : null),
    judgements: ticked(
      EVALUATION_RESULTS,
      EVALUATION_RESULT_LABELS,
      data.kind === 'evaluation' ? data.judgement : null,
    ),
    resultText: data.resultText,
    isReadAloud: data.isReadAloud,
    roles: data.roles.map((role) => ({
      what: role.what,
      who: lines(role.organisation, role.who),
      until: plainDate(role.dueDate),
      guide: role.guide,
    })),
    lead: data.lead,
    coordinator: data.coordinator,
    resources: lines(data.resources, ...data.gaps.map(text.gap)),
    remaining: data.remaining,
    next: [longDate(data.nextDate), data.nextText].filter(Boolean).join('　'),
    writtenOn: plainDate(edition.confirmedOn),
    decision: {
      // What was approved before the day is the sitting itself, not these minutes.
      label: decision.on && data.date && decision.on <= data.date ? text.decisionToHold : text.decision,
      lines: [
        { label: text.decider, value: decision.decider },
        { label: text.decidedOn, value: plainDate(decision.on) },
        { label: text.decisionNumber, value: decision.number },
      ].filter(({ value }) => value),
    },
  };
}

const rows = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => ({ ...row }));

export const blankPlanReviewMinutesSheet = (head: {
  city: string;
  section: string;
}): PlanReviewMinutesSheet => ({
  isBlank: true,
  name: MEETING_KIND_LABELS['plan-review'],
  standing: '',
  marks: [],
  reason: '',
  issuer: paperText.issuer(head.city, head.section),
  round: text.blankRound,
  reference: '',
  when: text.blankWhen,
  place: '',
  caseNo: '',
  principal: { name: '', kana: '', about: '' },
  household: '',
  kinds: ticked(PLAN_REVIEW_KINDS, PLAN_REVIEW_KIND_LABELS, null),
  plan: '',
  consent: '',
  attendees: rows(8, { organisation: '', title: '', name: '', standing: '' }),
  absent: '',
  chair: '',
  recorder: '',
  handouts: '',
  purpose: '',
  statements: rows(5, { organisation: '', fact: '' }),
  wishes: '',
  assessment: '',
  discussion: '',
  results: ticked(PLAN_REVIEW_RESULTS, PLAN_REVIEW_RESULT_LABELS, null),
  judgements: ticked(EVALUATION_RESULTS, EVALUATION_RESULT_LABELS, null),
  resultText: '',
  isReadAloud: false,
  roles: rows(5, { what: '', who: '', until: '', guide: '' }),
  lead: '',
  coordinator: '',
  resources: '',
  remaining: '',
  next: '',
  writtenOn: '',
  decision: { label: text.decision, lines: [] },
});
