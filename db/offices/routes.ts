import { toTokyoDate, toTokyoTime } from '../calendar/rules.ts';
import type { Session } from '../session.ts';
import { openProcedure, permitted, router, sessionProcedure } from '../trpc.ts';
import { backUpIfDue, lastBackup } from './backups.ts';
import { officeContactInput, recoverInput, restoreInput, setUpInput, unlockInput } from './inputs.ts';
import { findOffice, listOffices } from './names.ts';
import { listBackups } from './restore.ts';
import { officeState, recover, restore, setUpOffice, unlock } from './store.ts';

const contactOf = ({ store, office }: Session) => {
  const row = findOffice(store, office.id);
  return { tel: row?.tel ?? '', address: row?.address ?? '' };
};

export const officeRoutes = router({
  state: openProcedure.query(({ ctx }) => officeState(ctx.core)),
  setUp: openProcedure.input(setUpInput).mutation(({ ctx, input }) => setUpOffice(ctx.core, input)),
  unlock: openProcedure.input(unlockInput).mutation(({ ctx, input }) => unlock(ctx.core, input)),
  recover: openProcedure.input(recoverInput).mutation(({ ctx, input }) => recover(ctx.core, input)),
  /** By day and hour only: what is in them is known when one is opened. */
  backups: openProcedure.query(({ ctx }) => listBackups(ctx.core)),
  restore: openProcedure.input(restoreInput).mutation(({ ctx, input }) => restore(ctx.core, input)),
  /** The page never reads a clock of its own: a scenario sets this one. */
  now: openProcedure.query(({ ctx }) => {
    const at = ctx.core.options.clock();
    return { at, date: toTokyoDate(at), time: toTokyoTime(at) };
  }),
  session: sessionProcedure.query(({ ctx }) => ({
    staff: ctx.session.staff,
    office: { ...ctx.session.office, ...contactOf(ctx.session) },
    lastBackup: lastBackup(ctx.session),
  })),
  /** Called once the first screen stands: a backup must not stand between a clerk and the day's list. */
  backUpIfDue: sessionProcedure.mutation(async ({ ctx }) => {
    await backUpIfDue(ctx.core, ctx.session);
    return null;
  }),
  list: sessionProcedure.query(({ ctx }) => listOffices(ctx.store)),
  /** This window's own telephone and address, as its papers print them. */
  saveContact: permitted('office.manage')
    .input(officeContactInput)
    .mutation(({ ctx, input }) => {
      ctx.store.write(ctx.session.staff.id, (writer) => writer.put('office', ctx.session.office.id, input));
      return null;
    }),
});
