/**
 * Our own keys and card, and the cards of the offices we know. A card that two people have not compared word by word is
 * neither written to nor believed, and one that was declared void is not either, whenever the file was made.
 */
import { eq } from 'drizzle-orm';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Store, Writer } from '../store/store.ts';
import type { WithdrawalReason } from './cardCodes.ts';
import { isStillBelieved } from './cardRules.ts';
import type { KnownCard } from './examine.ts';
import { cardText, type OfficeCard, parseCard } from './officeCard.ts';
import { type OfficeKeys, officeKeysSchema } from './officeKeys.ts';
import { formerCard, formerSecret, knownOffice, officeSecret } from './tables.ts';

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

export interface OwnOffice {
  officeId: string;
  keys: OfficeKeys;
  card: OfficeCard;
  /** 練習用, as its own card says. */
  isPractice: boolean;
  /** From before a renewal, newest first. */
  former: OfficeKeys[];
}

export function ownOffice(store: Store): OwnOffice {
  const row = store.orm.select().from(officeSecret).get();
  const card = row ? parseCard(row.card) : undefined;
  if (!row || !card?.ok) throw new Error('this store has no office');
  return {
    officeId: row.officeId,
    keys: officeKeysSchema.parse(row.keys),
    card: card.value,
    isPractice: card.value.practice === true,
    former: formerSecrets(store).map(({ keys }) => keys),
  };
}

export const formerSecrets = (store: Store) =>
  store.orm
    .select()
    .from(formerSecret)
    .all()
    .flatMap((row) => {
      const card = parseCard(row.card);
      return card.ok ? [{ ...row, keys: officeKeysSchema.parse(row.keys), card: card.value }] : [];
    })
    .toReversed();

export interface KnownOffice {
  officeId: string;
  name: string;
  card: OfficeCard;
  /** Read aloud by two people and not declared void since: it may be given to, and what it signed is believed. */
  confirmed: boolean;
  confirmedAt: number | null;
  confirmedByStaffId: string | null;
  /** Who read the words at the other office. */
  readWithName: string | null;
  /** A window of this city, as whoever confirmed the card said; else a receiver outside it. */
  isOwnCity: boolean;
  withdrawn: { at: number; byStaffId: string | null; reason: WithdrawalReason } | null;
  /** A new card lies here that nobody has read aloud yet, in the place of one that was. */
  isRenewed: boolean;
}

export function knownOffices(store: Store): KnownOffice[] {
  const displaced = new Set(
    store.orm
      .select()
      .from(formerCard)
      .all()
      .filter((each) => each.replacedAt === null)
      .map(({ officeId }) => officeId),
  );
  return store.orm
    .select()
    .from(knownOffice)
    .all()
    .flatMap((row) => {
      const card = parseCard(row.card);
      if (!card.ok) return [];
      const isRead = row.confirmedAt !== null;
      return [
        {
          officeId: row.officeId,
          name: row.name,
          card: card.value,
          confirmed: isRead && row.withdrawnAt === null,
          confirmedAt: row.confirmedAt,
          confirmedByStaffId: row.confirmedByStaffId,
          readWithName: row.readWithName,
          isOwnCity: row.isOwnCity,
          withdrawn:
            row.withdrawnAt === null || row.withdrawnReason === null
              ? null
              : { at: row.withdrawnAt, byStaffId: row.withdrawnByStaffId, reason: row.withdrawnReason },
          isRenewed: !isRead && displaced.has(row.officeId),
        },
      ];
    });
}

export const knownOfficeById = (store: Store, officeId: string): KnownOffice | undefined =>
  knownOffices(store).find((each) => each.officeId === officeId);

/** Refuses `not-found`, `card-withdrawn`, `card-unconfirmed`: whom nothing is sealed to. */
export function mayGiveTo(store: Store, officeId: string): Outcome<KnownOffice> {
  const to = knownOfficeById(store, officeId);
  if (!to) return refused('not-found', 'exchange-cards');
  if (to.withdrawn) return refused('card-withdrawn', 'exchange-cards', { officeName: to.name });
  return to.confirmed ? allowed(to) : refused('card-unconfirmed', 'exchange-cards', { officeName: to.name });
}

/**
 * Every card that a file may be judged by. Our own are among them, so that a file of ours is called that and not a stranger's; of the
 * other offices the former ones too: a file may have been on its way while the new card was read aloud.
 */
export function cardsToJudgeBy(store: Store): KnownCard[] {
  const own = ownOffice(store);
  const former = store.orm.select().from(formerCard).all();
  return [
    { card: own.card, confirmed: true },
    ...formerSecrets(store).map(({ card }) => ({ card, confirmed: true })),
    ...knownOffices(store).map(({ card, confirmed, withdrawn }) => ({
      card,
      confirmed,
      ...(withdrawn ? { isVoid: 'withdrawn' as const } : {}),
    })),
    ...former.flatMap((row) => {
      const card = parseCard(row.card);
      if (!card.ok) return [];
      const isVoid =
        row.withdrawnAt !== null
          ? 'withdrawn'
          : isStillBelieved(row.replacedAt, store.now())
            ? null
            : 'replaced';
      return [
        { card: card.value, confirmed: row.confirmedAt !== null, ...(isVoid ? { isVoid } : ({} as const)) },
      ];
    }),
  ];
}

export const rowOfOffice = (store: Store, officeId: string) =>
  store.orm.select().from(knownOffice).where(eq(knownOffice.officeId, officeId)).get();
