/** Shapes shared by the office card and the manifest. All are narrow: what they admit stands on screens and in paths. */
import { z } from 'zod';

/** No control or direction characters: names stand beside the words that people compare aloud. */
export const nameText = z.string().regex(/^\P{C}{1,120}$/u);
export const idText = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);
export const codeText = z.string().regex(/^[0-9A-Za-z._-]{1,64}$/);
/** An instant with its offset; the time is always the origin's. */
export const instantText = z.iso.datetime({ offset: true });
export const sha256Text = z.string().regex(/^[0-9a-f]{64}$/);
export const count = z.int().min(0);
