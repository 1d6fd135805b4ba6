import { z } from 'zod';

const row = {
  entity: z.string().regex(/^[A-Za-z]{1,40}$/),
  id: z.string().regex(/^[0-9A-Za-z-]{1,64}$/),
};
const stamp = z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{12}$/);

export const differencesInput = z.object({ caseId: z.string().nullable().default(null) });

export const decideInput = z.object({
  ...row,
  field: z.string().regex(/^[A-Za-z]{1,40}$/),
  /** The heads that were read: what came in meanwhile is not decided unseen. */
  heads: z.array(stamp).min(2).max(64),
  decision: z.discriminatedUnion('take', [
    z.object({ take: z.literal('head'), hlc: stamp }),
    z.object({ take: z.literal('both') }),
    z.object({ take: z.literal('written'), written: z.string().trim().max(20_000) }),
  ]),
});

export const decideRemovalInput = z.object({ ...row, removal: stamp, isKept: z.boolean() });

export const gatherStraysInput = z.object({ mergedId: z.string(), keptId: z.string() });

export const keepSettledInput = z.object({
  ...row,
  field: z.string().regex(/^[A-Za-z]{1,40}$/),
  written: stamp,
});

const memberId = z.string().regex(/^[0-9A-Za-z-]{1,64}$/);

/** 別々の世帯にいる人: the two memberships that were read, and which of them stays. */
export const decideHouseholdInput = z.object({
  memberIds: z.tuple([memberId, memberId]),
  stays: z.union([memberId, z.literal('both')]),
});
