/** What the settings and the two doors show of the cards: names, words, days and people; never a key. */
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { ownCard } from './cardRenewal.ts';
import { knownOffices, ownOffice } from './cards.ts';
import { fingerprint } from './fingerprint.ts';

export function officesView(store: Store) {
  const names = staffNames(store);
  const nameOf = (staffId: string | null): string => names.get(staffId ?? '') ?? '';
  return {
    own: { ...ownCard(store), words: fingerprint(ownOffice(store).card) },
    others: knownOffices(store).map(({ card, withdrawn, confirmedByStaffId, ...each }) => ({
      ...each,
      confirmedByName: nameOf(confirmedByStaffId),
      withdrawn: withdrawn && {
        at: withdrawn.at,
        reason: withdrawn.reason,
        byName: nameOf(withdrawn.byStaffId),
      },
      words: fingerprint(card),
    })),
  };
}
