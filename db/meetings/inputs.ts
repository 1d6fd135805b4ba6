import { z } from 'zod';
import { ATTENDANCE, OTHER_LAWS, PLAN_REVIEW_RESULTS } from './codes.ts';

const text = (max: number) => z.string().trim().max(max);
const time = z.string().regex(/^\d{2}:\d{2}$/);

export const proposePlanReviewInput = z.object({ caseId: z.string(), date: z.iso.date() });

export const createSupportMeetingInput = z.object({
  caseId: z.string(),
  date: z.iso.date().nullable().default(null),
});

export const putCaseOnSittingInput = z.object({ meetingId: z.string(), caseId: z.string() });

export const correctMinutesInput = z.object({ meetingId: z.string(), correctionReason: text(1000) });

/** The head of a meeting as it is typed: every field may come alone. */
export const saveMeetingInput = z.object({
  meetingId: z.string(),
  fields: z
    .object({
      date: z.iso.date().nullable(),
      startTime: time.nullable(),
      endTime: time.nullable(),
      place: text(200),
      purpose: text(5000),
      agenda: z.array(text(200)).max(30),
      otherLaws: z.array(z.enum(OTHER_LAWS)),
      handouts: text(2000),
      chairName: text(60),
      recorderName: text(60),
      approverName: text(60),
      approvedOn: z.iso.date().nullable(),
      approvalNumber: text(60),
      noticeDate: z.iso.date().nullable(),
      noticeNumber: text(60),
      noticeBring: text(500),
      secrecyConfirmed: z.boolean(),
      readAloud: z.boolean(),
      usesInitials: z.boolean(),
    })
    .partial(),
});

export const saveMeetingCaseInput = z.object({
  meetingCaseId: z.string(),
  fields: z
    .object({
      purpose: text(5000),
      wishes: text(5000),
      assessment: text(20_000),
      discussion: text(20_000),
      leadOrganisationId: z.string().nullable(),
      coordinatorStaffId: z.string().nullable(),
      remaining: text(5000),
      nextDate: z.iso.date().nullable(),
      nextText: text(500),
    })
    .partial(),
});

export const saveAttendeeInput = z.object({
  meetingId: z.string(),
  attendeeId: z.string().optional(),
  memberId: z.string().nullable().default(null),
  organisationId: z.string().nullable().default(null),
  organisationName: text(200).default(''),
  name: text(60).min(1),
  title: text(60).default(''),
  standing: text(60).default(''),
  way: z.enum(ATTENDANCE),
  attended: z.boolean().default(true),
  /** Why somebody who is no member is asked in. */
  reason: text(500).default(''),
});

export const saveAttendanceInput = z.object({
  attendeeId: z.string(),
  attended: z.boolean(),
  standing: text(60),
  caseIds: z.array(z.string()).max(30),
});

export const saveStatementInput = z.object({
  meetingCaseId: z.string(),
  statementId: z.string().optional(),
  organisationId: z.string().nullable().default(null),
  organisationName: text(200).default(''),
  fact: text(20_000),
  position: z.number().int(),
});

export const saveRoleInput = z.object({
  meetingCaseId: z.string(),
  roleId: z.string().optional(),
  what: text(2000),
  organisationId: z.string().nullable().default(null),
  organisationName: text(200).default(''),
  who: text(100).default(''),
  dueDate: z.iso.date().nullable().default(null),
  guide: text(200).default(''),
  position: z.number().int(),
});

export const saveGapInput = z.object({
  meetingCaseId: z.string(),
  gapId: z.string().optional(),
  what: text(2000).min(1),
});

export const removeRowInput = z.object({
  kind: z.enum(['attendee', 'statement', 'role']),
  id: z.string(),
});

/** What a 重層的支援会議 said of a plan. */
export const recordPlanResultInput = z.object({
  meetingCaseId: z.string(),
  planId: z.string(),
  result: z.enum(PLAN_REVIEW_RESULTS),
  resultText: z.string().trim().max(20_000).default(''),
  heldOn: z.iso.date(),
});

export const callOffInput = z.object({
  kind: z.enum(['support', 'plan-review']),
  meetingId: z.string(),
  reason: z.string().max(500),
});
