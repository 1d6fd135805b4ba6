import { z } from 'zod';
import { allowed, refused } from '../outcome.ts';
import { permitted, router } from '../trpc.ts';
import {
  behindInput,
  questionInput,
  renameQuestionInput,
  saveQuestionInput,
  writeSheetInput,
} from './inputs.ts';
import { listQuestions, noteAnswer, removeQuestion, renameQuestion, saveQuestion } from './namedQuestions.ts';
import { writeSheet } from './sheetFile.ts';
import { askQuestion, casesBehindNumber } from './store.ts';

/** Who may read the reports may ask; what is kept is a question and no part of the record. */
const may = permitted('case.read');

export const inquiryRoutes = router({
  ask: may.input(questionInput).query(({ ctx, input }) => askQuestion(ctx.store, input)),
  casesBehind: may
    .input(behindInput)
    .query(({ ctx, input }) => casesBehindNumber(ctx.session, input.question, input)),
  named: may.query(({ ctx }) => listQuestions(ctx.store)),
  save: may.input(saveQuestionInput).mutation(({ ctx, input }) => saveQuestion(ctx.session, input)),
  asked: may
    .input(z.object({ id: z.string().max(64), question: questionInput }))
    .mutation(({ ctx, input }) => noteAnswer(ctx.store, input.id, input.question)),
  rename: may.input(renameQuestionInput).mutation(({ ctx, input }) => renameQuestion(ctx.store, input)),
  remove: may
    .input(z.object({ id: z.string().max(64) }))
    .mutation(({ ctx, input }) => removeQuestion(ctx.store, input.id)),
  /** Figures and the words of the question alone: what the file holds is entered nowhere. */
  write: may.input(writeSheetInput).mutation(async ({ ctx, input }) => {
    const ticket = ctx.core.tickets.get(input.ticket);
    if (ticket?.mode !== 'write') return refused('not-found', 'choose-other-file');
    const written = await writeSheet(ticket.path, input.format, input.sheetRows);
    if (!written.ok) return written;
    ctx.core.tickets.delete(input.ticket);
    ctx.store.enter(ctx.session.staff.id, {
      action: 'inquiry.written-out',
      detail: { format: input.format, rows: input.sheetRows.length, hidesSmall: input.hidesSmall },
    });
    return allowed({ rows: input.sheetRows.length });
  }),
});
