/** 包括承認 (C7): entered once in April, with the year's first file or on its own, and remembered until 31 March. */
import { eq } from 'drizzle-orm';
import { fiscalYear } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import type { ApprovalInput } from './inputs.ts';
import type { BlanketApproval } from './rules.ts';
import { blanketApproval } from './tables.ts';

export const approvalOf = (store: Store, year: number) =>
  store.orm.select().from(blanketApproval).where(eq(blanketApproval.fiscalYear, year)).get() ?? null;

/** What is being entered with a file; the number alone makes it one. */
export const offeredApproval = (
  input: { blanketApproval: string; approver: string; approvedOn: string | null },
  on: string,
): BlanketApproval | null =>
  input.blanketApproval === '' || input.approver === ''
    ? null
    : {
        fiscalYear: fiscalYear(on),
        number: input.blanketApproval,
        approver: input.approver,
        approvedOn: input.approvedOn ?? on,
      };

export function keepApproval(writer: Writer, approval: BlanketApproval, by: { staffId: string; at: number }) {
  const { fiscalYear: year, number, approvedOn, approver } = approval;
  const row = { number, approvedOn, approver, staffId: by.staffId, recordedAt: by.at };
  writer.orm
    .insert(blanketApproval)
    .values({ fiscalYear: year, ...row })
    .onConflictDoUpdate({ target: blanketApproval.fiscalYear, set: row })
    .run();
  writer.audit({
    action: 'row.written',
    entity: 'blanketApproval',
    entityId: String(year),
    detail: { number, approvedOn, approver },
  });
}

/** Entered, or put right: files that were made on it keep the number that they were made with. */
export function recordApproval(session: Session, input: ApprovalInput, today: string): Outcome<null> {
  if (input.approvedOn > today) return refused('invalid-input', 'fill-in', { fields: ['approvedOn'] });
  session.store.write(session.staff.id, (writer) =>
    keepApproval(writer, input, { staffId: session.staff.id, at: session.store.now() }),
  );
  return allowed(null);
}
