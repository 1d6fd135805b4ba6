import { z } from 'zod';

const line = z.string().trim().max(200);

export const saveOrganisationInput = z.object({
  id: z.string().optional(),
  name: line.min(1),
  kana: line.default(''),
  section: line.default(''),
  target: line.default(''),
  tel: line.default(''),
  extension: line.default(''),
  hours: line.default(''),
  address: line.default(''),
});

export const saveMemberInput = z.object({
  id: z.string().optional(),
  organisationId: z.string(),
  name: line.min(1),
  title: line.default(''),
  secrecyNoticeDate: z.iso.date().nullable().default(null),
});

export const explainSecrecyInput = z.object({ memberId: z.string(), date: z.iso.date() });
