/**
 * Exchanging cards: in by a file, believed only once two people have read the twelve words to each other. A new card of an office
 * that is known already holds back what goes there until it has been read aloud; the former one is kept meanwhile, so that the new one
 * can also be thrown away: anybody can write a card with somebody's name on it.
 */
import { and, eq, isNull } from 'drizzle-orm';
import { noteOffice } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { practiceApart } from '../practice/rules.ts';
import type { Session } from '../session.ts';
import type { Writer } from '../store/store.ts';
import type { WithdrawalReason } from './cardCodes.ts';
import type { ConfirmCard } from './cardInputs.ts';
import { ownOffice, rowOfOffice } from './cards.ts';
import { fingerprint, fingerprintHex } from './fingerprint.ts';
import { cardText, type OfficeCard, parseCard } from './officeCard.ts';
import { formerCard, knownOffice } from './tables.ts';

type Row = typeof knownOffice.$inferSelect;

const UNREAD = {
  confirmedAt: null,
  confirmedByStaffId: null,
  readWithName: null,
  withdrawnAt: null,
  withdrawnByStaffId: null,
  withdrawnReason: null,
} as const;

const fingerprintOf = (text: string): string | null => {
  const card = parseCard(text);
  return card.ok ? fingerprintHex(card.value) : null;
};

/** The card that holds until another one has been read aloud in its place. */
function keepFormer(writer: Writer, row: Row): void {
  const print = fingerprintOf(row.card);
  if (print === null) return;
  const kept = { ...row, fingerprint: print, replacedAt: null };
  writer.orm
    .insert(formerCard)
    .values(kept)
    .onConflictDoUpdate({ target: formerCard.fingerprint, set: kept })
    .run();
}

const displacedOf = (writer: Writer, officeId: string) =>
  writer.orm
    .select()
    .from(formerCard)
    .where(and(eq(formerCard.officeId, officeId), isNull(formerCard.replacedAt)))
    .get();

/** Back in its place: the card that came after it is thrown away. */
function putBack(
  writer: Writer,
  { fingerprint: print, replacedAt: _, ...row }: typeof formerCard.$inferSelect,
): void {
  writer.orm.update(knownOffice).set(row).where(eq(knownOffice.officeId, row.officeId)).run();
  writer.orm.delete(formerCard).where(eq(formerCard.fingerprint, print)).run();
}

function takeIn(writer: Writer, card: OfficeCard, before: Row | undefined, now: number): void {
  const { officeId, officeName: name } = card;
  if (before && (before.confirmedAt !== null || before.withdrawnAt !== null)) keepFormer(writer, before);
  const displaced = displacedOf(writer, officeId);
  if (displaced && displaced.withdrawnAt === null && displaced.card === cardText(card)) {
    putBack(writer, displaced);
    return;
  }
  const row = { officeId, name, card: cardText(card), receivedAt: now, ...UNREAD };
  writer.orm
    .insert(knownOffice)
    .values(row)
    .onConflictDoUpdate({ target: knownOffice.officeId, set: row })
    .run();
}

/** Refuses `card-invalid`, `practice-apart`, `card-own`. A card that was declared void is unread again when it is taken in again. */
export function importCard(session: Session, text: string): Outcome<{ officeId: string; words: string[] }> {
  const card = parseCard(text);
  if (!card.ok) return card;
  const apart = practiceApart('card', card.value.practice === true, ownOffice(session.store).isPractice);
  if (!apart.ok) return apart;
  const { officeId } = card.value;
  if (officeId === session.office.id) return refused('card-own', 'choose-other-file');
  const before = rowOfOffice(session.store, officeId);
  const same = before?.card === cardText(card.value) && before.withdrawnAt === null;
  session.store.write(session.staff.id, (writer) => {
    if (!same) takeIn(writer, card.value, before, session.store.now());
    writer.audit({ action: 'card.imported', detail: { office: officeId, same } });
  });
  return allowed({ officeId, words: fingerprint(card.value) });
}

/** Two people have read the twelve words aloud and they agree. Refuses `not-found`, `card-withdrawn`, `practice-apart`. */
export function confirmCard(
  session: Session,
  { officeId, readWithName, isOwnCity }: ConfirmCard,
): Outcome<null> {
  const known = rowOfOffice(session.store, officeId);
  if (!known) return refused('not-found');
  if (known.withdrawnAt !== null)
    return refused('card-withdrawn', 'exchange-cards', { officeName: known.name });
  // A card that lay here before the two were told apart is asked once more.
  const card = parseCard(known.card);
  const apart = practiceApart(
    'card',
    card.ok && card.value.practice === true,
    ownOffice(session.store).isPractice,
  );
  if (!apart.ok) return apart;
  const at = session.store.now();
  session.store.write(session.staff.id, (writer) => {
    writer.orm
      .update(knownOffice)
      .set({ confirmedAt: at, confirmedByStaffId: session.staff.id, readWithName, isOwnCity })
      .where(eq(knownOffice.officeId, officeId))
      .run();
    writer.orm
      .update(formerCard)
      .set({ replacedAt: at })
      .where(and(eq(formerCard.officeId, officeId), isNull(formerCard.replacedAt)))
      .run();
    // Taken up again: it is no former one any more.
    writer.orm
      .delete(formerCard)
      .where(eq(formerCard.fingerprint, fingerprintOf(known.card) ?? ''))
      .run();
    // From now on papers and lists can name the other window, and a case can be in its charge.
    noteOffice(writer, officeId, known.name);
    writer.audit({ action: 'card.confirmed', detail: { office: officeId, readWithName, isOwnCity } });
  });
  return allowed(null);
}

/** The words did not agree, or the file was the wrong one: a card that nobody has read aloud goes, what was there before holds. */
export function discardCard(session: Session, officeId: string): Outcome<null> {
  const known = rowOfOffice(session.store, officeId);
  if (!known) return refused('not-found');
  if (known.confirmedAt !== null || known.withdrawnAt !== null) return refused('state-changed');
  session.store.write(session.staff.id, (writer) => {
    const before = displacedOf(writer, officeId);
    if (before) putBack(writer, before);
    else writer.orm.delete(knownOffice).where(eq(knownOffice.officeId, officeId)).run();
    writer.audit({ action: 'card.discarded', detail: { office: officeId } });
  });
  return allowed(null);
}

/**
 * 無効にする: from now on nothing is sealed to this office and nothing that any card of it signed is believed, files made before
 * included: whoever took the stick or the PC may date a file as they like.
 */
export function withdrawCard(
  session: Session,
  { officeId, reason }: { officeId: string; reason: WithdrawalReason },
): Outcome<null> {
  const known = rowOfOffice(session.store, officeId);
  if (!known) return refused('not-found');
  if (known.withdrawnAt !== null) return refused('state-changed');
  const withdrawn = {
    withdrawnAt: session.store.now(),
    withdrawnByStaffId: session.staff.id,
    withdrawnReason: reason,
  };
  session.store.write(session.staff.id, (writer) => {
    writer.orm.update(knownOffice).set(withdrawn).where(eq(knownOffice.officeId, officeId)).run();
    writer.orm
      .update(formerCard)
      .set(withdrawn)
      .where(and(eq(formerCard.officeId, officeId), isNull(formerCard.withdrawnAt)))
      .run();
    writer.audit({ action: 'card.withdrawn', detail: { office: officeId, reason } });
  });
  return allowed(null);
}
