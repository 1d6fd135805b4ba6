/** The fields of one case of a sitting, as one row that saves itself. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { URGENCIES, type Urgency } from '../../../db/assessments/codes.ts';
import { EVALUATION_RESULTS, type EvaluationResult } from '../../../db/evaluations/codes.ts';
import {
  PLAN_REVIEW_KINDS,
  PLAN_REVIEW_RESULTS,
  type PlanReviewKind,
  type PlanReviewResult,
} from '../../../db/meetings/codes.ts';
import { useAutosavedRow } from '../../app/autosave.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { choicesOf } from '../../cases/choices.ts';
import { useOrganisationChoices } from '../../cases/useOrganisationChoices.ts';
import { EVALUATION_RESULT_LABELS, OPINION_LABELS } from '../../text/labels/evaluations.ts';
import { PLAN_REVIEW_KIND_LABELS, PLAN_REVIEW_RESULT_LABELS } from '../../text/labels/meetings.ts';
import { URGENCY_LABELS } from '../../text/labels.ts';
import { meetingsText } from '../../text/meetings.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import { refusalSentence } from '../../text/refusals.ts';
import {
  ComboBox,
  FieldRow,
  JapaneseDateField,
  LinkButton,
  RadioGroup,
  Row,
  Select,
  Soft,
  Stack,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { useEditing } from '../editing.ts';
import { MeetingSection } from '../MeetingSection.tsx';
import { type PlanReviewPart, renewSitting, useMissing } from './sitting.ts';

export function useCaseRow(part: PlanReviewPart, meetingId: string) {
  const meetingCaseId = part.id;
  return useAutosavedRow(
    () => ({
      kind: (part.kind ?? 'plan') as PlanReviewKind,
      startTime: part.startTime,
      purpose: part.purpose ?? '',
      wishes: part.wishes ?? '',
      assessment: part.assessment ?? '',
      urgency: part.urgency as Urgency | null,
      discussion: part.discussion ?? '',
      result: part.result as PlanReviewResult | null,
      resultText: part.resultText ?? '',
      judgement: part.judgement as EvaluationResult | null,
      resources: part.resources ?? '',
      remaining: part.remaining ?? '',
      nextDate: part.nextDate,
      nextText: part.nextText ?? '',
      leadOrganisationId: part.leadOrganisationId,
      coordinatorStaffId: part.coordinatorStaffId,
    }),
    async (fields, _all, kept) => {
      const saved = await trpcClient.planReviews.saveCase.mutate({ meetingCaseId, fields, ...kept });
      renewSitting(meetingId);
      return saved;
    },
  );
}
type CaseRow = ReturnType<typeof useCaseRow>;
interface CaseFieldProps {
  row: CaseRow;
}

/** The sentence for what was missing of this case when the sitting was to be closed. */
function useErrorOf(part: PlanReviewPart) {
  const missing = useMissing();
  return (field: string): string | null =>
    missing.includes(`${part.id} ${field}`)
      ? refusalSentence({ code: 'missing-required', way: 'fill-in', facts: { fields: [field] } })
      : null;
}

export function CaseHead({ row: { fields, change }, part }: CaseFieldProps & { part: PlanReviewPart }) {
  const { isReadOnly } = useEditing();
  const go = usePlace((state) => state.go);
  const { plan } = part;
  const missing = useErrorOf(part)('reviewedPlan');
  return (
    <Stack>
      <FieldRow>
        <Select
          label={words.fields.kind}
          choices={choicesOf(PLAN_REVIEW_KINDS, PLAN_REVIEW_KIND_LABELS)}
          value={fields.kind}
          onChange={(kind) => kind && change({ kind })}
          error={missing && words.noPlan}
          isReadOnly={isReadOnly}
        />
        <TimeField
          label={words.fields.startTime}
          value={fields.startTime}
          onChange={(startTime) => change({ startTime })}
          help=""
          isReadOnly={isReadOnly}
        />
      </FieldRow>
      {plan && (
        <Row>
          <LinkButton
            onPress={() => go({ room: 'support-plan', caseId: part.caseId ?? '', planId: plan.id })}
          >
            {words.openPlan(plan.round, plan.version)}
          </LinkButton>
          <Soft>
            {words.planGoal}: {plan.goalShort}
          </Soft>
        </Row>
      )}
      {fields.kind === 'plan' && !plan && !missing && <Soft>{words.noPlan}</Soft>}
    </Stack>
  );
}

type Prose = 'purpose' | 'wishes' | 'assessment' | 'discussion' | 'resources' | 'remaining';

export function CaseProse({
  row: { fields, change },
  part,
  rows,
  help,
  children,
}: CaseFieldProps & { part: Prose; rows: number; help?: string; children?: ReactNode }) {
  const { isReadOnly } = useEditing();
  const missing = useMissing();
  const isMissing = part === 'discussion' && missing.some((at) => at.endsWith(' discussion'));
  return (
    <MeetingSection
      anchor={`plan-review-${part}`}
      title={words.sections[part]}
      level={3}
      {...(help && { help })}
    >
      <TextArea
        label={part === 'resources' ? words.fields.resources : words.sections[part]}
        isLabelHidden={part !== 'resources'}
        width="full"
        rows={rows}
        value={fields[part]}
        onChange={(text) => change({ [part]: text })}
        error={
          isMissing && fields.discussion === ''
            ? refusalSentence({ code: 'missing-required', way: 'fill-in', facts: { fields: ['discussion'] } })
            : null
        }
        isReadOnly={isReadOnly}
      />
      {part === 'assessment' && (
        <RadioGroup
          label={words.fields.urgency}
          choices={choicesOf(URGENCIES, URGENCY_LABELS)}
          value={fields.urgency}
          onChange={(urgency) => change({ urgency })}
          isClearable
          isReadOnly={isReadOnly}
        />
      )}
      {children}
    </MeetingSection>
  );
}

/** On a plan what the meeting found, on an evaluation how it judged. What is decided on either is the city's (C5). */
export function CaseResult({ row: { fields, change }, part }: CaseFieldProps & { part: PlanReviewPart }) {
  const { isReadOnly } = useEditing();
  const errorOf = useErrorOf(part);
  const isPlan =
    fields.kind === 'plan' || (fields.kind === 'report' && part.plan !== null && !part.evaluation);
  if (!isPlan && fields.kind !== 'evaluation') return null;
  const { evaluation } = part;
  return (
    <MeetingSection
      anchor="plan-review-result"
      title={isPlan ? words.sections.result : words.sections.judgement}
      level={3}
      {...(!isPlan && { help: words.judgementHelp })}
    >
      <Stack>
        {isPlan && part.isResultFixed && <Soft>{words.resultFixed}</Soft>}
        {!isPlan && !evaluation && <Soft>{words.noEvaluation}</Soft>}
        {!isPlan && evaluation?.opinion && (
          <Soft>{words.evaluationOpinion(OPINION_LABELS[evaluation.opinion])}</Soft>
        )}
        {isPlan ? (
          <RadioGroup
            label={words.fields.result}
            choices={choicesOf(PLAN_REVIEW_RESULTS, PLAN_REVIEW_RESULT_LABELS)}
            value={fields.result}
            onChange={(result) => change({ result })}
            error={fields.result === null ? errorOf('planResult') : null}
            isReadOnly={isReadOnly || part.isResultFixed}
          />
        ) : (
          <RadioGroup
            label={words.fields.judgement}
            choices={choicesOf(EVALUATION_RESULTS, EVALUATION_RESULT_LABELS)}
            value={fields.judgement}
            onChange={(judgement) => change({ judgement })}
            error={fields.judgement === null ? errorOf('judgement') : null}
            isReadOnly={isReadOnly || evaluation?.state === 'decided'}
          />
        )}
        <TextArea
          label={isPlan ? words.fields.resultText : words.fields.judgementText}
          width="full"
          rows={2}
          value={fields.resultText}
          onChange={(resultText) => change({ resultText })}
          error={fields.resultText === '' ? errorOf('resultText') : null}
          isReadOnly={isReadOnly}
        />
      </Stack>
    </MeetingSection>
  );
}

export function CaseLead({ row: { fields, change } }: CaseFieldProps) {
  const { isReadOnly } = useEditing();
  const organisations = useOrganisationChoices();
  const { data: staff } = useQuery(trpc.staff.list.queryOptions());
  return (
    <MeetingSection anchor="plan-review-lead" title={words.sections.lead} level={3}>
      <FieldRow>
        {organisations.length > 0 && (
          <ComboBox
            label={meetingsText.fields.leadOrganisation}
            choices={organisations}
            value={fields.leadOrganisationId}
            onChange={(leadOrganisationId) => change({ leadOrganisationId })}
            isReadOnly={isReadOnly}
          />
        )}
        {staff && (
          <ComboBox
            label={meetingsText.fields.coordinator}
            width="s"
            choices={staff.map((each) => ({ value: each.id, label: each.name ?? '', kana: each.kana ?? '' }))}
            value={fields.coordinatorStaffId}
            onChange={(coordinatorStaffId) => change({ coordinatorStaffId })}
            isReadOnly={isReadOnly}
          />
        )}
      </FieldRow>
    </MeetingSection>
  );
}

export function CaseNext({ row: { fields, change } }: CaseFieldProps) {
  const { isReadOnly } = useEditing();
  return (
    <MeetingSection anchor="plan-review-next" title={words.sections.next} help={words.nextHelp} level={3}>
      <FieldRow>
        <JapaneseDateField
          label={meetingsText.fields.nextDate}
          value={fields.nextDate}
          onChange={(nextDate) => change({ nextDate })}
          isReadOnly={isReadOnly}
        />
        <TextField
          label={meetingsText.fields.nextText}
          width="l"
          value={fields.nextText}
          onChange={(nextText) => change({ nextText })}
          isReadOnly={isReadOnly}
        />
      </FieldRow>
    </MeetingSection>
  );
}
