/**
 * Our own keys and card, and the cards of the offices we know. A card that two people have not compared word by word is
 * neither written to nor believed.
 */
import { eq } from 'drizzle-orm';
import { noteOffice } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import { fingerprint } from './fingerprint.ts';
import { cardText, type OfficeCard, parseCard } from './officeCard.ts';
import { type OfficeKeys, officeKeysSchema } from './officeKeys.ts';
import { knownOffice, officeSecret } from './tables.ts';

export const keepOfficeSecret = (
  writer: Writer,
  officeId: string,
  keys: OfficeKeys,
  card: OfficeCard,
): void => {
  writer.orm
    .insert(officeSecret)
    .values({ officeId, keys, card: cardText(card) })
    .run();
};

export function ownOffice(store: Store): { officeId: string; keys: OfficeKeys; card: OfficeCard } {
  const row = store.orm.select().from(officeSecret).get();
  const card = row ? parseCard(row.card) : undefined;
  if (!row || !card?.ok) throw new Error('this store has no office');
  return { officeId: row.officeId, keys: officeKeysSchema.parse(row.keys), card: card.value };
}

export interface KnownOffice {
  officeId: string;
  name: string;
  card: OfficeCard;
  confirmed: boolean;
}

export const knownOffices = (store: Store): KnownOffice[] =>
  store.orm
    .select()
    .from(knownOffice)
    .all()
    .flatMap((row) => {
      const card = parseCard(row.card);
      return card.ok
        ? [{ officeId: row.officeId, name: row.name, card: card.value, confirmed: row.confirmedAt !== null }]
        : [];
    });

/** A new card of an office that is known already is unconfirmed again: its keys may have been changed by anybody. */
export function importCard(session: Session, text: string): Outcome<{ officeId: string; words: string[] }> {
  const card = parseCard(text);
  if (!card.ok) return card;
  const { officeId, officeName } = card.value;
  if (officeId === session.office.id) return refused('card-own', 'choose-other-file');
  const before = knownOffices(session.store).find((each) => each.officeId === officeId);
  const same = before !== undefined && cardText(before.card) === cardText(card.value);
  session.store.write(session.staff.id, (writer) => {
    if (!same) {
      const row = {
        officeId,
        name: officeName,
        card: cardText(card.value),
        receivedAt: session.store.now(),
        confirmedAt: null,
        confirmedByStaffId: null,
      };
      writer.orm
        .insert(knownOffice)
        .values(row)
        .onConflictDoUpdate({ target: knownOffice.officeId, set: row })
        .run();
    }
    writer.audit({ action: 'card.imported', detail: { office: officeId, same } });
  });
  return allowed({ officeId, words: fingerprint(card.value) });
}

export function confirmCard(session: Session, officeId: string): Outcome<null> {
  const known = knownOffices(session.store).find((each) => each.officeId === officeId);
  if (!known) return refused('not-found');
  session.store.write(session.staff.id, (writer) => {
    writer.orm
      .update(knownOffice)
      .set({ confirmedAt: session.store.now(), confirmedByStaffId: session.staff.id })
      .where(eq(knownOffice.officeId, officeId))
      .run();
    // From now on papers and lists can name the other window, and a case can be in its charge.
    noteOffice(writer, officeId, known.name);
    writer.audit({ action: 'card.confirmed', detail: { office: officeId } });
  });
  return allowed(null);
}
