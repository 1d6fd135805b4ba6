/** 文例 of this city's own, beside those that come with the application. */
import { asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { allowed, type Outcome, refused } from '../../outcome.ts';
import type { Session } from '../../session.ts';
import type { Store } from '../../store/store.ts';
import { phrase } from '../tables.ts';
import type { savePhraseInput } from './inputs.ts';

export const listPhrases = (store: Store) =>
  store.orm
    .select()
    .from(phrase)
    .where(isNull(phrase.deletedAt))
    .orderBy(asc(phrase.position), asc(phrase.id))
    .all();

const findPhrase = (store: Store, id: string) =>
  store.orm.select().from(phrase).where(eq(phrase.id, id)).get();

export function savePhrase(
  session: Session,
  { id, ...fields }: z.output<typeof savePhraseInput>,
): Outcome<{ phraseId: string }> {
  const { store } = session;
  if (id !== null && !findPhrase(store, id)) return refused('not-found');
  const last = listPhrases(store).at(-1)?.position ?? 0;
  const phraseId = store.write(session.staff.id, (writer) => {
    if (id === null) return writer.add('phrase', { ...fields, position: last + 1 });
    writer.put('phrase', id, fields);
    return id;
  });
  return allowed({ phraseId });
}

export function removePhrase(session: Session, id: string): Outcome<null> {
  const { store } = session;
  if (!findPhrase(store, id)) return refused('not-found');
  store.write(session.staff.id, (writer) => writer.put('phrase', id, { deletedAt: store.now() }));
  return allowed(null);
}
