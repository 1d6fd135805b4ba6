import { z } from 'zod';
import { permitted, router } from '../trpc.ts';
import { cancelAppointment, cancelLeave, clashesWith, saveAppointment, saveLeave } from './booking.ts';
import { appointmentInput, clashInput, leaveInput, roomsInput, weekInput } from './inputs.ts';
import { roomsOf, saveRooms } from './rooms.ts';
import { closedDay, weekOf } from './week.ts';

const read = permitted('case.read');
const write = permitted('case.write');

export const weekRoutes = router({
  view: read.input(weekInput).query(({ ctx, input }) => weekOf(ctx.session, input.date)),
  /** What an appointment that is being typed would meet. */
  clashes: read.input(clashInput).query(({ ctx, input }) => clashesWith(ctx.session, input)),
  /** Null: the office is open on that day. */
  closedDay: read.input(weekInput).query(({ ctx, input }) => closedDay(ctx.store, input.date)),
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
  rooms: permitted('directory.write').query(({ ctx }) => roomsOf(ctx.store)),
  saveRooms: permitted('directory.write')
    .input(roomsInput)
    .mutation(({ ctx, input }) => saveRooms(ctx.session, input.rooms)),
});
