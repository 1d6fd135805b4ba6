import { z } from 'zod';
import { RENEWAL_REASONS, WITHDRAWAL_REASONS } from './cardCodes.ts';

/** Two people compared the twelve words: who was on the telephone there, and whether it is a window of this city. */
export const confirmCardInput = z.object({
  officeId: z.string(),
  readWithName: z.string().trim().min(1).max(60),
  isOwnCity: z.boolean(),
});
export type ConfirmCard = z.output<typeof confirmCardInput>;

/** 無効にする. */
export const withdrawCardInput = z.object({ officeId: z.string(), reason: z.enum(WITHDRAWAL_REASONS) });

/** 作り直す: of the same kind as before, unless another one is asked for. */
export const renewCardInput = z.object({
  reason: z.enum(RENEWAL_REASONS),
  recipientKind: z.enum(['x25519', 'hybrid']).optional(),
});
export type RenewCard = z.output<typeof renewCardInput>;
