import { z } from 'zod';

const words = (max: number) => z.string().trim().min(1).max(max);

export const setUpInput = z.object({
  officeName: words(60),
  /** 窓口の記号, one character: it stands in the case numbers of this window. */
  mark: z.string().trim().min(1).max(2),
  city: words(40),
  section: words(60),
  recipientKind: z.enum(['hybrid', 'x25519']).default('hybrid'),
  administratorName: words(60),
  administratorKana: z.string().trim().max(60).default(''),
  login: z.string().trim().min(2).max(40),
  passphrase: z.string().max(200),
  alsoCounsellor: z.boolean().default(true),
});

/** What stands on papers and letters of this window. */
export const officeContactInput = z.object({
  tel: z
    .string()
    .max(40)
    .transform((text) => text.normalize('NFKC').trim()),
  address: z.string().trim().max(200),
});

export const unlockInput = z.object({
  login: z.string().max(100),
  passphrase: z.string().max(1000),
});

export const recoverInput = z.object({
  recoveryKey: z.string().max(200),
  login: z.string().trim().min(2).max(40),
  passphrase: z.string().max(200),
});

/** One of the backups by its name, and who puts it back. */
export const restoreInput = unlockInput.extend({
  file: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{4}-[0-9A-Za-z-]{1,80}\.db$/),
});
