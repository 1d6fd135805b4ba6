/**
 * What a newer version of this application entered and this one keeps without being able to read it. It travels on with the case that
 * it names, so that a window which was upgraded first loses nothing by way of one that was not.
 */
import type { Change } from '../store/changeLog.ts';
import type { Store } from '../store/store.ts';

/** Rows of entities that this version does not know and whose newest `caseId` is the case. */
export function unknownRows(
  { connection, entities }: Store,
  caseId: string,
): { entity: string; id: string }[] {
  const named = connection
    .prepare(
      `SELECT DISTINCT c.entity, c.id FROM unapplied u JOIN change c ON c.hlc = u.hlc
       WHERE c.field = 'caseId' AND c.value = ?`,
    )
    .all(JSON.stringify(caseId)) as { entity: string; id: string }[];
  const newest = connection
    .prepare(
      `SELECT value FROM change WHERE entity = ? AND id = ? AND field = 'caseId' ORDER BY hlc DESC LIMIT 1`,
    )
    .pluck();
  return named.filter(
    ({ entity, id }) => !entities.has(entity) && newest.get(entity, id) === JSON.stringify(caseId),
  );
}

/** A field that a newer version added, of a row that this one knows. */
export const isUnknownField = (
  { entities }: Store,
  { entity, field }: Pick<Change, 'entity' | 'field'>,
): boolean => entities.get(entity)?.fields.has(field) === false;
