import { z } from 'zod';
import { CONSENT_GIVERS, CONSENT_KINDS, CONSENT_METHODS, CONSENT_SCOPES } from './codes.ts';

export const consentInput = z.object({
  caseId: z.string(),
  personId: z.string(),
  kind: z.enum(CONSENT_KINDS).default('information-sharing'),
  method: z.enum(CONSENT_METHODS),
  giver: z.enum(CONSENT_GIVERS).default('self'),
  giverName: z.string().trim().max(60).default(''),
  scope: z.array(z.enum(CONSENT_SCOPES)).min(1),
  organisationIds: z.array(z.string()).min(1),
  excludedOrganisationIds: z.array(z.string()).default([]),
  date: z.iso.date(),
  until: z.iso.date().nullable().default(null),
  note: z.string().trim().max(2000).default(''),
});

export const withdrawInput = z.object({
  consentId: z.string(),
  date: z.iso.date(),
  method: z.enum(CONSENT_METHODS),
  note: z.string().trim().max(2000).default(''),
});
