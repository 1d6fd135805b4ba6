/**
 * The labels of every code list, one map per list. `Record<Code, string>` makes the type checker demand a label
 * for each new code. Codes are stored, labels are only shown: a city may reword them without touching a record.
 */
export * from './labels/assessments.ts';
export * from './labels/attachments.ts';
export * from './labels/calendar.ts';
export * from './labels/cases.ts';
export * from './labels/cityPlan.ts';
export * from './labels/closeRelations.ts';
export * from './labels/consents.ts';
export * from './labels/diagrams.ts';
export * from './labels/disclosures.ts';
export * from './labels/evaluations.ts';
export * from './labels/handoff.ts';
export * from './labels/inquiries.ts';
export * from './labels/intake.ts';
export * from './labels/meetings.ts';
export * from './labels/messages.ts';
export * from './labels/organisations.ts';
export * from './labels/people.ts';
export * from './labels/reassignments.ts';
export * from './labels/receptions.ts';
export * from './labels/referrals.ts';
export * from './labels/reports.ts';
export * from './labels/search.ts';
export * from './labels/staff.ts';
export * from './labels/supportPlans.ts';
export * from './labels/tasks.ts';
export * from './labels/week.ts';
