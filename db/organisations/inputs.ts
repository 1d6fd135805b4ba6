import { z } from 'zod';
import { MANAGEMENT_KINDS, ORGANISATION_FIELDS } from '../cityPlan/codes.ts';
import { WORRIES } from '../receptions/codes.ts';
import { CONTACT_KINDS } from './codes.ts';

const line = z.string().trim().max(200);
/** Digits may be typed in either width. */
const tel = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').trim());
const day = z.iso.date().nullable().default(null);

export const managementTermInput = z
  .object({ kind: z.enum(MANAGEMENT_KINDS), from: day, until: day })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'reversed',
  });

export const saveOrganisationInput = z.object({
  id: z.string().optional(),
  name: line.min(1),
  kana: line.default(''),
  field: z.enum(ORGANISATION_FIELDS).nullable().optional(),
  section: line.default(''),
  target: line.default(''),
  tel: tel.default(''),
  extension: tel.default(''),
  fax: tel.optional(),
  email: line.optional(),
  hours: line.default(''),
  address: line.default(''),
  worries: z.array(z.enum(WORRIES)).optional(),
  /** 担当地区: the beginnings of addresses. */
  districts: z.array(line.min(1)).max(200).optional(),
  managementTerms: z.array(managementTermInput).max(20).optional(),
  note: z.string().trim().max(2000).optional(),
});

export const saveContactInput = z.object({
  id: z.string().optional(),
  organisationId: z.string(),
  kind: z.enum(CONTACT_KINDS),
  name: line.default(''),
  kana: line.default(''),
  title: line.default(''),
  tel: tel.default(''),
  extension: tel.default(''),
  since: day,
  until: day,
  note: z.string().trim().max(1000).default(''),
});

export const saveMemberInput = z.object({
  id: z.string().optional(),
  organisationId: z.string(),
  name: line.min(1),
  title: line.default(''),
  secrecyNoticeDate: z.iso.date().nullable().default(null),
});

export const explainSecrecyInput = z.object({ memberId: z.string(), date: z.iso.date() });
