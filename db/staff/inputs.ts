import { z } from 'zod';
import { ROLES } from './codes.ts';

export const addStaffInput = z.object({
  name: z.string().trim().min(1).max(60),
  kana: z.string().trim().max(60).default(''),
  title: z.string().trim().max(60).default(''),
  section: z.string().trim().max(60).default(''),
  login: z.string().trim().min(2).max(40),
  passphrase: z.string().max(200),
  roles: z.array(z.enum(ROLES)).min(1),
});
