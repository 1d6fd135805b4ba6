/** Wording of 親族・知人の職員. */
import type { RelationKind } from '../../../db/closeRelations/codes.ts';

export const RELATION_KIND_LABELS: Record<RelationKind, string> = {
  relative: '親族',
  acquaintance: '知人・友人',
  neighbour: '近所の人',
  'other-tie': 'そのほかの関わり',
};
