import { z } from 'zod';
import { recordView } from '../cases/views.ts';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import { checkedInput, collectInput, handOutInput } from './handoutInputs.ts';
import { mayPrintTogether } from './handoutRules.ts';
import { collectHandouts, findHandout, handOut, viewHandouts } from './handouts.ts';

const write = permitted('meeting.write');
const read = permitted('case.read');

export const handoutRoutes = router({
  /** By the case's part of a sitting of either kind. */
  view: read.input(z.object({ meetingCaseId: z.string() })).query(({ ctx, input }) => {
    const view = viewHandouts(ctx.session, input.meetingCaseId);
    if (view) recordView(ctx.session, view.caseId);
    return view ? allowed(view) : refused('not-found');
  }),
  handOut: write.input(handOutInput).mutation(({ ctx, input }) => handOut(ctx.session, input)),
  collect: write.input(collectInput).mutation(({ ctx, input }) => collectHandouts(ctx.session, input)),
  /** What stands in the head of one copy. */
  copy: read.input(z.object({ id: z.string() })).query(({ ctx, input }) => {
    const found = findHandout(ctx.store, input.id);
    if (!found) return refused('not-found');
    return allowed({ number: found.number ?? 0, total: found.total ?? 0, caseId: found.caseId });
  }),
  /** 宛名の二重確認, before papers for several people print together (R14). */
  checked: read.input(checkedInput).mutation(({ ctx, input }) => {
    const may = mayPrintTogether(input);
    if (!may.ok) return may;
    const { caseId, ...detail } = input;
    ctx.store.write(ctx.session.staff.id, (writer) =>
      writer.audit({ action: 'paper.checked', caseId, detail }),
    );
    return allowed(true);
  }),
});
