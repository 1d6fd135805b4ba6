/**
 * 宛名: the addresses of people of a case, for a window or for labels. A concealed one is not printed at all (R09); of somebody who asked
 * for it, or whose case says 窓口の名前を出さない, the office's name is absent from the data.
 */
import { findCase } from '../cases/transitions.ts';
import { findOffice } from '../offices/names.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { findHousehold, membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { type AddressesOrder, readAddressesId } from './addressRules.ts';

interface Addressee {
  caseId: string;
  personId: string;
  name: string;
  zip: string;
  address: string;
  /** Null: nobody sees whom it is from. */
  sender: { name: string; address: string } | null;
  /** 郵送しない is said of the case. */
  isNotToBePosted: boolean;
}

export interface Addresses {
  order: Pick<AddressesOrder, 'form' | 'start' | 'shift'>;
  addressees: Addressee[];
}

export function addressesData(session: Session, id: string): Outcome<Addresses> {
  const order = readAddressesId(id);
  if (!order) return refused('not-found');
  const addressees: Addressee[] = [];
  for (const { caseId, personId } of order.addressees) {
    const one = addresseeOf(session, caseId, personId);
    if (!one.ok) return one;
    addressees.push(one.value);
  }
  const { form, start, shift } = order;
  return allowed({ order: { form, start, shift }, addressees });
}

function addresseeOf({ store, office }: Session, caseId: string, personId: string): Outcome<Addressee> {
  const found = findCase(store, caseId);
  const home = found?.householdId ? findHousehold(store, found.householdId) : null;
  const members = found?.householdId ? membersOf(store, found.householdId) : [];
  const member = members.find(({ person }) => person.id === personId);
  const principal = members.find(({ person }) => person.id === found?.principalPersonId)?.person;
  if (!found || !home || !member) return refused('not-found');
  const { person } = member;
  if (person.isContactHidden || home.isContactHidden) return refused('letter-concealed');
  // Whoever lives with 本人 is written to where 本人 lives.
  const shared = member.livingTogether ? principal : undefined;
  const address = person.address || home.address || shared?.address || '';
  if (address === '' || !person.name) return refused('letter-no-address');
  const cautions = found.cautionCodes ?? [];
  const isNameless = person.withoutSender === true || cautions.includes('no-office-name');
  return allowed({
    caseId,
    personId,
    name: person.name,
    zip: person.zip || (person.address ? '' : (shared?.zip ?? '')),
    address,
    sender: isNameless
      ? null
      : {
          name: [office.city, office.section].filter(Boolean).join('　'),
          address: findOffice(store, office.id)?.address ?? '',
        },
    isNotToBePosted: cautions.includes('no-post'),
  });
}
