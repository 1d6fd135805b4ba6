/** What comes in for a 重層的支援会議: any part of its head, of one case on it, one row, and each step of its way. */
import { z } from 'zod';
import { URGENCIES } from '../../assessments/codes.ts';
import { EVALUATION_RESULTS } from '../../evaluations/codes.ts';
import { LEGAL_BASES } from '../../handoff/codes.ts';
import { PLAN_REVIEW_KINDS, PLAN_REVIEW_RESULTS } from '../codes.ts';

const text = (max: number) => z.string().trim().max(max);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const day = z.iso.date().nullable();

export const createPlanReviewInput = z.object({ date: day.default(null) });

export const placeCaseInput = z.object({
  meetingId: z.string(),
  caseId: z.string(),
  /** Absent: what the case has waiting. */
  kind: z.enum(PLAN_REVIEW_KINDS).optional(),
});

export const savePlanReviewInput = z.object({
  meetingId: z.string(),
  fields: z
    .object({
      date: day,
      startTime: time.nullable(),
      endTime: time.nullable(),
      place: text(200),
      purpose: text(5000),
      agenda: z.array(text(200)).max(30),
      handouts: text(2000),
      chairName: text(60),
      recorderName: text(60),
      approverName: text(60),
      approvedOn: day,
      approvalNumber: text(60),
      noticeDate: day,
      noticeNumber: text(60),
      noticeBring: text(500),
      readAloud: z.boolean(),
      byCirculation: z.boolean(),
      usesInitials: z.boolean(),
    })
    .partial(),
});

export const savePlanReviewCaseInput = z.object({
  meetingCaseId: z.string(),
  fields: z
    .object({
      kind: z.enum(PLAN_REVIEW_KINDS),
      startTime: time.nullable(),
      purpose: text(5000),
      wishes: text(5000),
      assessment: text(20_000),
      urgency: z.enum(URGENCIES).nullable(),
      discussion: text(20_000),
      result: z.enum(PLAN_REVIEW_RESULTS).nullable(),
      resultText: text(20_000),
      judgement: z.enum(EVALUATION_RESULTS).nullable(),
      resources: text(20_000),
      remaining: text(5000),
      nextDate: day,
      nextText: text(500),
      leadOrganisationId: z.string().nullable(),
      coordinatorStaffId: z.string().nullable(),
    })
    .partial(),
});

export const savePlanReviewAttendeeInput = z.object({
  meetingId: z.string(),
  attendeeId: z.string().optional(),
  organisationId: z.string().nullable().default(null),
  organisationName: text(200).default(''),
  name: text(60).default(''),
  title: text(60).default(''),
  standing: text(60).default(''),
  attended: z.boolean().default(true),
  /** The cases of the sitting that they were present for; null: all. */
  caseIds: z.array(z.string()).max(30).nullable().default(null),
  basis: z.enum(LEGAL_BASES).nullable().default(null),
  basisReason: text(2000).default(''),
  position: z.number().int().default(0),
});

export const savePlanReviewStatementInput = z.object({
  meetingCaseId: z.string(),
  statementId: z.string().optional(),
  organisationId: z.string().nullable().default(null),
  organisationName: text(200).default(''),
  fact: text(20_000),
  position: z.number().int(),
});

export const savePlanReviewRoleInput = z.object({
  meetingCaseId: z.string(),
  roleId: z.string().optional(),
  what: text(2000),
  organisationId: z.string().nullable().default(null),
  organisationName: text(200).default(''),
  who: text(100).default(''),
  dueDate: day.default(null),
  guide: text(200).default(''),
  position: z.number().int(),
});

export const savePlanReviewGapInput = z.object({
  meetingCaseId: z.string(),
  gapId: z.string().optional(),
  what: text(2000).min(1),
});

export const removePlanReviewRowInput = z.object({
  kind: z.enum(['attendee', 'statement', 'role']),
  id: z.string(),
});

export const confirmPlanReviewInput = z.object({ meetingId: z.string(), date: z.iso.date() });

export const correctPlanReviewInput = z.object({ meetingId: z.string(), reason: text(2000).default('') });
