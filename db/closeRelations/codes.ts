/** What a member of staff is to somebody of a case's household (R17). */
export const RELATION_KINDS = ['relative', 'acquaintance', 'neighbour', 'other-tie'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];
