/** Giving and taking through the contract, as the screens do it. */
import type { Core } from '../../../db/core.ts';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';

export async function exportTo(core: Core, path: string, caseIds: readonly string[]) {
  const { handoff } = callerOf(appRouter)({ core });
  const { others } = await handoff.offices();
  core.tickets.set(path, { path, mode: 'write' });
  return handoff.export({
    ticket: path,
    toOfficeId: others[0]?.officeId ?? '',
    caseIds: [...caseIds],
    purpose: '相談支援',
    basis: 'within-purpose',
    approver: '宮本 徹',
    blanketApproval: 'R9-01',
    mediumKind: 'usb-memory',
    mediumNumber: 'USB-03',
    eraseDue: '2027-05-20',
  });
}

export async function importFrom(core: Core, path: string) {
  const { handoff } = callerOf(appRouter)({ core });
  core.tickets.set(path, { path, mode: 'read' });
  const looked = await handoff.inspect({ ticket: path });
  return looked.ok ? handoff.commit({ inspectionId: looked.value.inspectionId }) : looked;
}
