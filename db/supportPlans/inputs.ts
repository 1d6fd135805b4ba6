/** What comes in for a 支援プラン: any part of its fields, one row, and each step of its way. */
import { z } from 'zod';
import { numberReasonInput } from '../individualNumbers/inputs.ts';
import { SIGNERS, SIGNING_WAYS } from './codes.ts';

const line = z.string().trim().max(500);
const text = z.string().trim().max(20_000);
const day = z.iso.date().nullable();

export const planFields = z
  .object({
    madeOn: day,
    authorStaffId: z.string().nullable(),
    personIds: z.array(z.string()).max(30),
    goalLong: text,
    goalShort: text,
    policy: text,
    leadOrganisationId: z.string().nullable(),
    coordinatorStaffId: z.string().nullable(),
    keyPersonId: z.string().nullable(),
    emergency: text,
    periodFrom: day,
    periodUntil: day,
    monitoringDates: z.array(z.iso.date()).max(24),
    evaluationOn: day,
    useOutreach: z.boolean(),
    outreachText: text,
    useParticipation: z.boolean(),
    participationText: text,
    useOther: text,
    missing: text,
  })
  .partial();
export type PlanFieldsInput = z.output<typeof planFields>;

const plan = z.object({ planId: z.string() });
/** R13 is asked at the contract's entrance; what is written as it is typed may bring its reason along. */
const written = plan.extend({ numberReason: numberReasonInput });

export const beginPlanInput = z.object({ caseId: z.string() });

export const savePlanInput = written.extend({ fields: planFields });

export const savePlanIssueInput = written.extend({
  /** Absent: a new row. */
  issueId: z.string().optional(),
  fields: z.object({ personId: z.string().nullable(), words: text, position: z.number().int() }).partial(),
});

export const savePlanActionInput = written.extend({
  actionId: z.string().optional(),
  fields: z
    .object({
      issueId: z.string().nullable(),
      what: text,
      organisationId: z.string().nullable(),
      organisationName: line,
      who: line,
      personDoes: text,
      frequency: line,
      dueDate: day,
      guide: line,
      position: z.number().int(),
    })
    .partial(),
});

export const removePlanRowInput = plan.extend({ rowId: z.string() });

export const explainPlanInput = plan.extend({
  date: z.iso.date(),
  /** Absent: whoever records it. */
  staffId: z.string().nullable().default(null),
  how: z.string().trim().max(500).default(''),
});

export const signPlanInput = plan.extend({
  personId: z.string(),
  date: z.iso.date(),
  signerName: z.string().trim().max(100).default(''),
  relation: z.enum(SIGNERS),
  how: z.enum(SIGNING_WAYS),
});

export const submitPlanInput = plan.extend({
  /** The day of the 重層的支援会議. One in preparation for that day takes it on its agenda. */
  date: z.iso.date(),
});

export const nextVersionInput = plan.extend({ reason: z.string().trim().max(2000).default('') });

export const decidePlanInput = plan.extend({
  date: z.iso.date(),
  deciderName: z.string().trim().max(100).default(''),
  decisionNumber: z.string().trim().max(60).default(''),
  /** R02's exception: why it could not wait for a meeting. Empty: no exception. */
  urgentReason: z.string().trim().max(2000).default(''),
});

export const planNoticeInput = plan.extend({
  date: z.iso.date(),
  number: z.string().trim().max(60).default(''),
});

export const planDifferenceInput = z.object({ planId: z.string(), withId: z.string() });
