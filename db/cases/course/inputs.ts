import { z } from 'zod';

const text = (max: number) => z.string().trim().max(max).default('');

/** R11: what a 中断 needs besides its reason. Asked for by 中断 itself and by スクリーニング 6 alike. */
export const watchInput = z.object({
  /** 最後に連絡がとれた日. */
  lastContactOn: z.iso.date().nullable().default(null),
  /** Who watches meanwhile: an organisation of the directory, or in words. */
  watchOrganisationId: z.string().nullable().default(null),
  watchedBy: text(200),
  /** When somebody looks again: a 対応事項. */
  checkOn: z.iso.date().nullable().default(null),
});
export type WatchInput = z.output<typeof watchInput>;

export const suspendInput = watchInput.extend({
  caseId: z.string(),
  date: z.iso.date(),
  reason: text(5000),
});

export const reopenInput = z.object({ caseId: z.string(), date: z.iso.date(), reason: text(5000) });

export const endOwnSupportInput = z.object({ caseId: z.string(), date: z.iso.date(), reason: text(5000) });

export const endAtOnceInput = z.object({
  caseId: z.string(),
  date: z.iso.date(),
  because: z.enum(['died', 'moved-away']),
  reason: text(5000),
});
