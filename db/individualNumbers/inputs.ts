import { z } from 'zod';

/** Why twelve digits that look like a 個人番号 are kept all the same: 「介護保険の被保険者番号」. Empty: there are none. */
export const numberReasonInput = z.string().trim().max(200).default('');
