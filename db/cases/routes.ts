import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { memberOfCaseInput, saveHouseholdInput, savePersonInput } from '../people/inputs.ts';
import { permitted, permittedUnasked, router } from '../trpc.ts';
import { decideAcceptance, requestCoordination } from './acceptances.ts';
import { endAtOnceInput, endOwnSupportInput, reopenInput, suspendInput } from './course/inputs.ts';
import { endAtOnce, endOwnSupport, reopen, suspend } from './course/store.ts';
import { removeMember, restoreMember, saveHousehold, savePerson } from './household.ts';
import {
  cautionsInput,
  decideAcceptanceInput,
  ledgerInput,
  listCasesInput,
  requestCoordinationInput,
  urgencyInput,
} from './inputs.ts';
import { readLedger } from './ledger.ts';
import { addNoteInput, appointmentInput } from './notes/inputs.ts';
import { addNote, appointmentOn } from './notes/store.ts';
import { listCases, setUrgency } from './store.ts';
import { findCase } from './transitions.ts';
import { viewCase } from './view.ts';
import { recordView } from './views.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const caseRoutes = router({
  list: read.input(listCasesInput).query(({ ctx, input }) => listCases(ctx.session, input)),
  /** 台帳: any part of the list of all cases. */
  ledger: read.input(ledgerInput).query(({ ctx, input }) => readLedger(ctx.session, input)),
  /** Opening a case is itself recorded (R14). */
  view: read.input(z.object({ caseId: z.string() })).query(({ ctx, input }) => {
    const view = viewCase(ctx.store, input.caseId);
    if (!view) return refused('not-found');
    recordView(ctx.session, input.caseId);
    return allowed(view);
  }),
  addNote: permittedUnasked('case.write')
    .input(addNoteInput)
    .mutation(({ ctx, input }) => addNote(ctx.session, input)),
  /** Whether a day agreed on is a working day, and when its 対応事項 falls due (C22). */
  appointmentDay: read
    .input(appointmentInput)
    .query(({ ctx, input }) => appointmentOn(ctx.session, input.date)),
  setUrgency: write.input(urgencyInput).mutation(({ ctx, input }) => setUrgency(ctx.session, input)),
  setCautions: write.input(cautionsInput).mutation(({ ctx, input: { caseId, ...fields } }) => {
    if (!findCase(ctx.store, caseId)) return refused('not-found');
    ctx.store.write(ctx.session.staff.id, (writer) => writer.put('case', caseId, fields));
    return allowed(null);
  }),
  savePerson: write.input(savePersonInput).mutation(({ ctx, input }) => savePerson(ctx.session, input)),
  removeMember: write.input(memberOfCaseInput).mutation(({ ctx, input }) => removeMember(ctx.session, input)),
  restoreMember: write
    .input(memberOfCaseInput)
    .mutation(({ ctx, input }) => restoreMember(ctx.session, input)),
  saveHousehold: write
    .input(saveHouseholdInput)
    .mutation(({ ctx, input }) => saveHousehold(ctx.session, input)),
  requestCoordination: write
    .input(requestCoordinationInput)
    .mutation(({ ctx, input }) => requestCoordination(ctx.session, input)),
  decideAcceptance: write
    .input(decideAcceptanceInput)
    .mutation(({ ctx, input }) => decideAcceptance(ctx.session, input)),
  /** 中断 (R11), 再開 in the next 期, and the ends outside the meetings. */
  suspend: write.input(suspendInput).mutation(({ ctx, input }) => suspend(ctx.session, input)),
  reopen: write.input(reopenInput).mutation(({ ctx, input }) => reopen(ctx.session, input)),
  endOwnSupport: write
    .input(endOwnSupportInput)
    .mutation(({ ctx, input }) => endOwnSupport(ctx.session, input)),
  endAtOnce: write.input(endAtOnceInput).mutation(({ ctx, input }) => endAtOnce(ctx.session, input)),
});
