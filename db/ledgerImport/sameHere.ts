/** 名寄せ against the people of the record: who of the file may be here already, and why. Proposals; the clerk decides. */

import { keptFrom } from '../closeRelations/reach.ts';
import type { Step } from '../handoff/step.ts';
import { type Candidate, findCandidates } from '../people/candidates.ts';
import type { MatchReason } from '../people/codes.ts';
import type { Session } from '../session.ts';
import type { Cluster } from './grouping.ts';
import type { OpenLedger } from './opened.ts';
import type { LedgerPerson } from './rows.ts';

export interface Alike {
  personId: string;
  name: string;
  kana: string;
  birthDate: string | null;
  birthPrecision: Candidate['birthPrecision'];
  address: string;
  caseNos: string[];
  reasons: MatchReason[];
  strength: number;
}

/** A name alone: below that a telephone or a reading is shared by too many. */
const ASKED_FROM = 3;
/** A name and a birthday. */
const SURE_FROM = 7;
const MOST = 4;

const keyOf = (person: LedgerPerson): string =>
  JSON.stringify([person.name, person.kana, person.birth, person.telHome, person.telMobile, person.address]);

/** R17: whom the member is kept from is not proposed, nor filled in; the numbers of such a case are not told. */
function alikeOf({ store, staff }: Session, person: LedgerPerson): Alike[] {
  const kept = keptFrom(store, staff.id)?.ids;
  return findCandidates(store, {
    name: person.name,
    kana: person.kana,
    birth: person.birth,
    tel: [person.telHome, person.telMobile].filter(Boolean).join('、').slice(0, 60),
    address: person.address,
  })
    .filter(({ personId, strength }) => strength >= ASKED_FROM && !kept?.has(personId))
    .slice(0, MOST)
    .map(({ personId, name, kana, birthDate, birthPrecision, address, cases, reasons, strength }) => ({
      personId,
      name,
      kana,
      birthDate,
      birthPrecision,
      address,
      caseNos: cases.map(({ caseNo }) => caseNo).filter((caseNo) => !kept?.has(caseNo)),
      reasons,
      strength,
    }));
}

/** Asks once for each person of the file, however often it is compared. */
export function compare(session: Session, ledger: OpenLedger, step: Step): void {
  const known = ledger.compared ?? new Map<string, Alike[]>();
  ledger.clusters.forEach(({ person }, nth) => {
    step('comparing', nth, ledger.clusters.length);
    const key = keyOf(person);
    if (!known.has(key)) known.set(key, alikeOf(session, person));
  });
  step('comparing', ledger.clusters.length, ledger.clusters.length);
  ledger.compared = known;
}

export const alikeHere = (ledger: OpenLedger, { person }: Cluster): Alike[] =>
  ledger.compared?.get(keyOf(person)) ?? [];

/**
 * Who a person of the file is: somebody of the record, somebody new, or nobody knows yet. A name with its birthday is taken for the same
 * unless the clerk says otherwise; anything less is asked.
 */
export type Identity = { kind: 'new' } | { kind: 'here'; personId: string } | { kind: 'open' };

export function identityOf(ledger: OpenLedger, cluster: Cluster): Identity {
  const said = ledger.decisions.people[cluster.first];
  if (said === 'new') return { kind: 'new' };
  if (said && !said.startsWith('row:')) return { kind: 'here', personId: said };
  const here = alikeHere(ledger, cluster);
  const sure = here.filter(({ strength, reasons }) => strength >= SURE_FROM && reasons.includes('name'));
  if (sure.length === 1) return { kind: 'here', personId: sure[0]?.personId ?? '' };
  if (here.length > 0 || cluster.alike) return { kind: 'open' };
  return { kind: 'new' };
}
