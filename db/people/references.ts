/** Rows that point at a person, found through the entities' own references; merges and the person's own row apart. */
import { perStore, type Store } from '../store/store.ts';
import type { MovedReference } from './tables.ts';

const pointing = perStore(({ connection, entities }) =>
  [...entities.values()].flatMap((of) =>
    of.name === 'person' || of.name === 'personMerge'
      ? []
      : [...of.references].flatMap(([field, table]) =>
          table === 'person'
            ? [
                {
                  entity: of.name,
                  field,
                  statement: connection
                    .prepare(`SELECT id FROM "${of.tableName}" WHERE "${of.fields.get(field)?.name}" = ?`)
                    .pluck(),
                },
              ]
            : [],
        ),
  ),
);

export const referencesTo = (store: Store, personId: string): MovedReference[] =>
  pointing(store).flatMap(({ entity, field, statement }) =>
    (statement.all(personId) as string[]).map((id) => ({ entity, id, field })),
  );
