import { z } from 'zod';
import { REASSIGNMENT_REASONS } from './codes.ts';

const id = z.string().max(64);
/** 担当窓口, 担当者, 副担当. Without a 担当者 the other window names one. */
const duty = z.object({ officeId: id, staffId: id.nullable(), deputyStaffId: id.nullable() });

const how = {
  fromOn: z.iso.date(),
  reason: z.enum(REASSIGNMENT_REASONS),
  reassignmentReason: z.string().trim().max(500).default(''),
  /** 対応事項 and 予定 of whoever leaves go to whoever comes. */
  takesTasks: z.boolean().default(true),
};

export const handOverNoteFields = z.object({
  handOverStanding: z.string().trim().max(5000).default(''),
  handOverNext: z.string().trim().max(5000).default(''),
  handOverCare: z.string().trim().max(5000).default(''),
});

/** `note`: null leaves 引継ぎの要点 as it stands. */
export const reassignInput = z.object({
  caseId: id,
  to: duty,
  ...how,
  note: handOverNoteFields.nullable().default(null),
  draftId: z.uuid().nullable().default(null),
});

/** `seen`: who was 担当 when it was chosen; a case that changed hands meanwhile is not moved over somebody's head. */
export const reassignManyInput = z.object({
  ...how,
  cases: z
    .array(z.object({ caseId: id, to: duty, seen: duty.extend({ officeId: id.nullable() }) }))
    .min(1)
    .max(2000),
});

export const handOverNoteInput = handOverNoteFields.extend({
  caseId: id,
  /** The draft that it was typed in goes in the same transaction. */
  draftId: z.uuid().nullable().default(null),
});

/** Whose open cases: a member's as 担当者 or 副担当, a window's, or those without a 担当者. */
export const carriedInput = z.object({
  staffId: id.nullable().default(null),
  officeId: id.nullable().default(null),
  isUnassigned: z.boolean().default(false),
});
