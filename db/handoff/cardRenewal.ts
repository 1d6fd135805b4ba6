/**
 * 作り直す: new keys and a new card for this office. The former keys stay, so that what was sealed to the old card and our own archive
 * copies still open; until another office has read the new words aloud, neither direction works between the two.
 */
import { desc, eq } from 'drizzle-orm';
import { toTokyoDate } from '../calendar/rules.ts';
import { allowed, type Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import type { RenewCard } from './cardInputs.ts';
import { renewalDue } from './cardRules.ts';
import { formerSecrets, knownOffices, ownOffice } from './cards.ts';
import { fingerprintHex } from './fingerprint.ts';
import type { Manifest } from './manifest.ts';
import { cardText, createCard } from './officeCard.ts';
import { createOfficeKeys } from './officeKeys.ts';
import { formerSecret, officeSecret, receivedHandoff } from './tables.ts';

export async function renewCard(
  session: Session,
  { reason, recipientKind }: RenewCard,
): Promise<Outcome<null>> {
  const { store, staff } = session;
  const keys = await createOfficeKeys();
  const at = store.now();
  const before = ownOffice(store);
  const card = await createCard(keys, {
    officeId: before.officeId,
    officeName: before.card.officeName,
    recipientKind: recipientKind ?? before.card.recipientKind,
    madeAt: new Date(at).toISOString(),
    isPractice: before.isPractice,
  });
  store.write(staff.id, (writer) => {
    writer.orm
      .insert(formerSecret)
      .values({
        officeId: before.officeId,
        keys: before.keys,
        card: cardText(before.card),
        replacedAt: at,
        byStaffId: staff.id,
        reason,
      })
      .run();
    writer.orm
      .update(officeSecret)
      .set({ keys, card: cardText(card) })
      .where(eq(officeSecret.officeId, before.officeId))
      .run();
    writer.audit({ action: 'card.renewed', detail: { reason, kind: card.recipientKind } });
  });
  return allowed(null);
}

/** The newest file of this office names the card that it was sealed to: then it has ours. */
function hasOurCard(store: Store, officeId: string, print: string): boolean {
  const last = store.orm
    .select({ manifest: receivedHandoff.manifest })
    .from(receivedHandoff)
    .where(eq(receivedHandoff.fromOfficeId, officeId))
    .orderBy(desc(receivedHandoff.at), desc(receivedHandoff.sequence))
    .limit(1)
    .get();
  return (
    (last?.manifest as Manifest | undefined)?.recipients.some(({ fingerprint }) => fingerprint === print) ??
    false
  );
}

/** Our own card: since when, until when, and whom the new one is still to be brought to. */
export function ownCard(store: Store) {
  const { card, officeId } = ownOffice(store);
  const names = staffNames(store);
  const [renewed] = formerSecrets(store);
  const print = fingerprintHex(card);
  return {
    officeId,
    name: card.officeName,
    kind: card.recipientKind,
    madeOn: toTokyoDate(Date.parse(card.madeAt)),
    due: renewalDue(card.madeAt),
    renewed: renewed
      ? {
          at: renewed.replacedAt,
          byName: names.get(renewed.byStaffId) ?? '',
          reason: renewed.reason,
          /** Windows that have not yet sent anything to the new card. */
          waitsFor: knownOffices(store)
            .filter((each) => !each.withdrawn && !hasOurCard(store, each.officeId, print))
            .map(({ name }) => name),
        }
      : null,
  };
}
