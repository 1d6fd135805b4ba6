import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { allowed } from '../outcome.ts';
import { permitted, permittedUnasked, router, sessionProcedure } from '../trpc.ts';
import { bodyJob } from './bodies.ts';
import {
  addAttachmentInput,
  changeAttachmentInput,
  limitInput,
  removeAttachmentInput,
  writeOutInput,
} from './inputs.ts';
import { lookAt, openBody, writeOut } from './opening.ts';
import { LIMIT_RANGE_MIB, limitBytes } from './rules.ts';
import {
  addAttachment,
  attachmentsOf,
  changeAttachment,
  limitMib,
  removeAttachment,
  restoreAttachment,
  setLimitMib,
} from './store.ts';

const read = permitted('case.read');
const write = permitted('case.write');
const one = z.object({ attachmentId: z.string() });

/** More than may ever be kept is refused before it is looked at. */
const droppedBytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array)
  .refine(({ length }) => length <= limitBytes(LIMIT_RANGE_MIB.most) + 1);

export const attachmentRoutes = router({
  list: read.input(z.object({ caseId: z.string() })).query(({ ctx, input }) => {
    recordView(ctx.session, input.caseId);
    return attachmentsOf(ctx.core, ctx.session, input.caseId);
  }),
  /** A file that somebody chose, before it is added. */
  look: write
    .input(z.object({ ticket: z.string() }))
    .mutation(({ ctx, input }) => lookAt(ctx.core, ctx.session, input)),
  /** One that was dropped on the page or pasted: its bytes, never its path. */
  hold: permittedUnasked('case.write')
    .input(z.object({ bytes: droppedBytes }))
    .mutation(({ ctx, input }) => lookAt(ctx.core, ctx.session, input)),
  leave: permittedUnasked('case.write')
    .input(z.object({ heldId: z.uuid() }))
    .mutation(({ ctx, input }) => bodyJob(ctx.core, ctx.session, 'leave', input)),
  add: write
    .input(addAttachmentInput)
    .mutation(({ ctx, input }) => addAttachment(ctx.core, ctx.session, input)),
  change: write
    .input(changeAttachmentInput)
    .mutation(({ ctx, input }) => changeAttachment(ctx.session, input)),
  remove: write
    .input(removeAttachmentInput)
    .mutation(({ ctx, input }) => removeAttachment(ctx.session, input)),
  restore: write.input(one).mutation(({ ctx, input }) => restoreAttachment(ctx.session, input.attachmentId)),
  body: read
    .input(one.extend({ isLarge: z.boolean().default(false) }))
    .query(({ ctx, input }) => openBody(ctx.core, ctx.session, input)),
  writeOut: write.input(writeOutInput).mutation(({ ctx, input }) => writeOut(ctx.core, ctx.session, input)),
  limit: sessionProcedure.query(({ ctx }) => ({ mib: limitMib(ctx.store) })),
  setLimit: permitted('office.manage')
    .input(limitInput)
    .mutation(({ ctx, input }) => {
      setLimitMib(ctx.store, input.mib);
      return allowed(input.mib);
    }),
});
