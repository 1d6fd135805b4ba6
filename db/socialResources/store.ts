import { and, eq, ne, sql } from 'drizzle-orm';
import { perStore, type Store, type Writer } from '../store/store.ts';
import { socialResourceGap } from './tables.ts';

export const putGap = (
  writer: Writer,
  id: string,
  fields: { caseId: string; meetingCaseId: string | null; what: string; foundOn: string },
): void => writer.put('socialResourceGap', id, { ...fields, status: 'found' });

/**
 * The one entry that an assessment sheet's 「足りない支援・社会資源」 makes: it follows the text, keeps the day on which it was found and what has
 * become of it since. An emptied text leaves nothing to develop.
 */
export function keepGap(
  store: Store,
  writer: Writer,
  id: string,
  { caseId, what, foundOn }: { caseId: string; what: string; foundOn: string },
): void {
  const known = store.orm.select().from(socialResourceGap).where(eq(socialResourceGap.id, id)).get();
  if (known) writer.put('socialResourceGap', id, { what });
  else if (what !== '') putGap(writer, id, { caseId, meetingCaseId: null, what, foundOn });
}

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(socialResourceGap)
    .where(and(eq(socialResourceGap.caseId, sql.placeholder('caseId')), ne(socialResourceGap.what, '')))
    .prepare(),
);
export const gapsOf = (store: Store, caseId: string) => ofCase(store).all({ caseId });
