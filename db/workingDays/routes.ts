import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { permitted, router, sessionProcedure } from '../trpc.ts';
import { MOST_BYTES, readHolidays } from './holidayFile.ts';
import { dayOf, holidaysView, keepHolidays } from './store.ts';

export const workingDayRoutes = router({
  /** C22: whether the office is open on a day, and when it is next. */
  day: sessionProcedure
    .input(z.object({ date: z.iso.date() }))
    .query(({ ctx, input }) => dayOf(ctx.store, input.date)),
  /** The list as it stands, and until when it is written. */
  holidays: sessionProcedure.query(({ ctx }) => holidaysView(ctx.store)),
  load: permitted('office.manage')
    .input(z.object({ ticket: z.string().max(64) }))
    .mutation(({ ctx, input }) => {
      const ticket = ctx.core.tickets.get(input.ticket);
      if (!ticket) return refused('not-found', 'choose-other-file');
      if (statSync(ticket.path).size > MOST_BYTES)
        return refused('holidays-unreadable', 'choose-other-file', { line: 0 });
      const read = readHolidays(readFileSync(ticket.path));
      if (!read.ok) return read;
      keepHolidays(ctx.session, read.value);
      return allowed({ days: read.value.days.length, until: read.value.days.at(-1)?.date ?? '' });
    }),
});
