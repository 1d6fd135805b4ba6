import { permitted, router } from '../trpc.ts';
import { finishMessageInput, messageBoxInput, messageIdInput, messageInput } from './inputs.ts';
import { addressees, finishMessage, messagesIn, openMessages, readMessage, writeMessage } from './store.ts';

/** 伝言・折返し. */
export const messageRoutes = router({
  list: permitted('case.read')
    .input(messageBoxInput)
    .query(({ ctx, input }) => messagesIn(ctx.session, input.box)),
  open: permitted('case.read').query(({ ctx }) => openMessages(ctx.session)),
  addressees: permitted('case.read').query(({ ctx }) => addressees(ctx.session)),
  write: permitted('case.write')
    .input(messageInput)
    .mutation(({ ctx, input }) => writeMessage(ctx.session, input)),
  read: permitted('case.read')
    .input(messageIdInput)
    .mutation(({ ctx, input }) => readMessage(ctx.session, input.messageId)),
  finish: permitted('case.write')
    .input(finishMessageInput)
    .mutation(({ ctx, input }) => finishMessage(ctx.session, input)),
});
