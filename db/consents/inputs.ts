import { z } from 'zod';
import {
  ANNEX_VERSIONS,
  CONSENT_GIVERS,
  CONSENT_ITEMS,
  CONSENT_KINDS,
  CONSENT_METHODS,
  CONSENT_SCOPES,
  CURRENT_ANNEX,
  ITEM_RULINGS,
  PARENTAL_AUTHORITIES,
} from './codes.ts';

const short = z.string().trim().max(60).default('');
const long = z.string().trim().max(2000).default('');
const day = z.iso.date().nullable().default(null);

/** What is consented to, and how it was explained: the same for everybody who consents in one sitting. */
const agreed = z.object({
  caseId: z.string(),
  kind: z.enum(CONSENT_KINDS).default('information-sharing'),
  method: z.enum(CONSENT_METHODS),
  scope: z.array(z.enum(CONSENT_SCOPES)).default([]),
  /** Exceptions within ①–⑥ (C11). */
  items: z.partialRecord(z.enum(CONSENT_ITEMS), z.enum(ITEM_RULINGS)).default({}),
  itemsText: long,
  organisationIds: z.array(z.string()).default([]),
  excludedOrganisationIds: z.array(z.string()).default([]),
  date: z.iso.date(),
  until: day,
  /** Null: whoever records it explained it. */
  explainedByStaffId: z.string().nullable().default(null),
  explainedOn: day,
  explainedText: z.enum(ANNEX_VERSIONS).default(CURRENT_ANNEX),
  witness: short,
  note: long,
});

/** Whose consent, and who gave it: a child's is given by whoever has parental authority, and the child is heard (C11). */
const givenBy = z.object({
  personId: z.string().min(1),
  giver: z.enum(CONSENT_GIVERS).default('self'),
  giverName: short,
  giverRelation: short,
  parentalAuthority: z.enum(PARENTAL_AUTHORITIES).nullable().default(null),
  otherParent: long,
  childWish: long,
  childWishOn: day,
  childWishHeardByStaffId: z.string().nullable().default(null),
  capacityNote: long,
});

/** Sharing names what and with whom; any consent's term ends after it began. */
function isWhole(
  given: z.output<typeof agreed>,
  issue: (path: 'scope' | 'organisationIds' | 'excludedOrganisationIds' | 'until') => void,
): void {
  if (given.kind === 'information-sharing') {
    if (given.scope.length === 0 && !Object.values(given.items).includes('share')) issue('scope');
    if (given.organisationIds.length === 0) issue('organisationIds');
  }
  if (given.excludedOrganisationIds.some((id) => given.organisationIds.includes(id)))
    issue('excludedOrganisationIds');
  if (given.until !== null && given.until < given.date) issue('until');
}

export const consentInput = agreed
  .extend(givenBy.shape)
  .superRefine((given, context) =>
    isWhole(given, (path) => context.addIssue({ code: 'custom', path: [path] })),
  );

/** Several people of a household in one sitting: one text, one scope, one signature each (scenario 03). */
export const consentsInput = agreed
  .extend({ people: z.array(givenBy).min(1).max(30) })
  .superRefine((given, context) =>
    isWhole(given, (path) => context.addIssue({ code: 'custom', path: [path] })),
  );

/** Null: everything that the consent gives, or towards everybody. */
export const withdrawInput = z.object({
  consentId: z.string(),
  date: z.iso.date(),
  method: z.enum(CONSENT_METHODS),
  note: long,
  scope: z.array(z.enum(CONSENT_SCOPES)).min(1).nullable().default(null),
  organisationIds: z.array(z.string()).min(1).nullable().default(null),
});

export const matrixInput = z.object({ caseId: z.string(), on: z.iso.date() });
