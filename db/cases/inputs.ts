import { z } from 'zod';
import { URGENCIES, URGENCY_LOWERINGS } from '../assessments/codes.ts';
import { adviceFields } from '../supportPlans/checkInputs.ts';
import { CAUTIONS, LEDGER_SORTS } from './codes.ts';
import { CASE_STATES } from './rules.ts';

const text = (max: number) => z.string().trim().max(max).default('');

export const urgencyInput = z.object({
  caseId: z.string(),
  urgency: z.enum(URGENCIES),
  ground: z.string().trim().min(1).max(1000),
  /** Asked for when 高 is taken down (C12). */
  loweredBecause: z.enum(URGENCY_LOWERINGS).nullable().default(null),
});

/** 注意表示. What is left out stays as it was. */
export const cautionsInput = z.object({
  caseId: z.string(),
  cautionCodes: z.array(z.enum(CAUTIONS)).optional(),
  cautionHours: z.string().trim().max(100).optional(),
  cautions: z.string().trim().max(1000),
});

export const requestCoordinationInput = z.object({
  caseId: z.string(),
  requestedOn: z.iso.date(),
  fromSection: z.string().trim().min(1).max(100),
  connectorName: z.string().trim().min(1).max(60),
  form: z.enum(['with-consent', 'without-consent']),
  reason: z.string().trim().min(1).max(5000),
});

export const decideAcceptanceInput = z.object({
  caseId: z.string(),
  decision: z.enum(['accepted', 'advice-only', 'returned']),
  decidedOn: z.iso.date(),
  coordinatorStaffId: z.string().nullable(),
  note: text(5000),
  /** 助言のみ: what was advised to whom, so that the outcome is whole. */
  advice: adviceFields.nullable().default(null),
});

export const listCasesInput = z.object({
  filter: z.enum(['open', 'mine', 'all']).default('open'),
  /** Just these, in whatever state. */
  ids: z.array(z.string()).max(500).nullable().default(null),
  limit: z.number().int().min(1).max(500).default(200),
});

/** The ledger (台帳): which cases, in what order, and which part of the list. `null` asks nothing. */
export const ledgerInput = z.object({
  filter: z
    .object({
      which: z.enum(['open', 'mine', 'all', 'ended']).default('open'),
      officeId: z.string().nullable().default(null),
      staffId: z.string().nullable().default(null),
      state: z.enum(CASE_STATES).nullable().default(null),
      urgency: z.enum(URGENCIES).nullable().default(null),
      /** 同意なしで90日を過ぎたもの. */
      consentWaiting: z.boolean().default(false),
    })
    .prefault({}),
  sort: z.enum(LEDGER_SORTS).default('opened'),
  direction: z.enum(['ascending', 'descending']).default('descending'),
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(100),
});
