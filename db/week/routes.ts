import { z } from 'zod';
import { refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { cancelAppointment, cancelLeave, clashesWith, saveAppointment, saveLeave } from './booking.ts';
import { forgetBusyHours, takeBusyHours, writeCalendar } from './calendarFiles.ts';
import {
  appointmentInput,
  clashInput,
  leaveInput,
  roomsInput,
  weekInput,
  writeCalendarInput,
} from './inputs.ts';
import { appointmentsOfCase } from './ofCase.ts';
import { roomsOf, saveRooms } from './rooms.ts';
import { weekOf } from './week.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const weekRoutes = router({
  view: read.input(weekInput).query(({ ctx, input }) => weekOf(ctx.session, input.date)),
  /** What an appointment that is being typed would meet. */
  clashes: read.input(clashInput).query(({ ctx, input }) => clashesWith(ctx.session, input)),
  /** Those still to come. */
  ofCase: read
    .input(z.object({ caseId: z.string().max(64) }))
    .query(({ ctx, input }) => appointmentsOfCase(ctx.store, input.caseId)),
  saveAppointment: write
    .input(appointmentInput)
    .mutation(({ ctx, input }) => saveAppointment(ctx.session, input)),
  cancelAppointment: write
    .input(z.object({ appointmentId: z.string().max(64) }))
    .mutation(({ ctx, input }) => cancelAppointment(ctx.session, input.appointmentId)),
  saveLeave: write.input(leaveInput).mutation(({ ctx, input }) => saveLeave(ctx.session, input)),
  cancelLeave: write
    .input(z.object({ leaveId: z.string().max(64) }))
    .mutation(({ ctx, input }) => cancelLeave(ctx.session, input.leaveId)),
  /** One's own for the city's calendar: when, and what kind of thing. */
  writeCalendar: read.input(writeCalendarInput).mutation(async ({ ctx, input: { ticket: id, ...input } }) => {
    const ticket = ctx.core.tickets.get(id);
    if (ticket?.mode !== 'write') return refused('not-found', 'choose-other-file');
    const written = await writeCalendar(ctx.session, ticket.path, input);
    if (written.ok) ctx.core.tickets.delete(id);
    return written;
  }),
  /** The hours taken in one's own calendar of the city, in place of those taken in before. */
  takeBusyHours: write.input(z.object({ ticket: z.string().max(64) })).mutation(({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    return ticket ? takeBusyHours(ctx.session, ticket.path) : refused('not-found', 'choose-other-file');
  }),
  forgetBusyHours: write.mutation(({ ctx }) => forgetBusyHours(ctx.session)),
  rooms: permitted('directory.write').query(({ ctx }) => roomsOf(ctx.store)),
  saveRooms: permitted('directory.write')
    .input(roomsInput)
    .mutation(({ ctx, input }) => saveRooms(ctx.session, input.rooms)),
});
