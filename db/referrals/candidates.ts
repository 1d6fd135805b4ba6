/** つなぎ先の候補 of a case, with what the clerk needs to call there at once: telephone, hours, the section's コネクター. */
import { ageOn, toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { listContacts } from '../organisations/contacts.ts';
import { connectorOf, contactsOn } from '../organisations/rules.ts';
import { listOrganisations } from '../organisations/store.ts';
import { findHousehold, type HouseholdMember, membersOf } from '../people/store.ts';
import type { Session } from '../session.ts';
import { groupsOf, proposalsFor } from './proposals.ts';
import { worriesOf } from './store.ts';

const MOST_SHOWN = 6;

const ageOf = ({ person }: HouseholdMember, on: string): number[] => {
  const { birthDate, birthPrecision, ageNote } = person;
  if (birthDate && birthPrecision && birthPrecision !== 'unknown') {
    const age = ageOn(birthDate, birthPrecision, on);
    return age ? [age.years] : [];
  }
  // 「80代」, where the date is not known.
  const decade = /^(\d{1,3})(?:歳)?代/u.exec((ageNote ?? '').normalize('NFKC'));
  return decade ? [Number(decade[1])] : [];
};

export function referralCandidates(session: Session, caseId: string) {
  const { store } = session;
  const found = findCase(store, caseId);
  if (!found) return [];
  const today = toTokyoDate(store.now());
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const principal = members.find(({ person }) => person.id === found.principalPersonId);
  const address =
    principal?.person.address ||
    (found.householdId && findHousehold(store, found.householdId)?.address) ||
    '';
  const { worries, most } = worriesOf(store, caseId);
  const organisations = listOrganisations(store);
  const contacts = listContacts(store);
  const byId = new Map(organisations.map((each) => [each.id, each]));
  const groups = groupsOf(
    members.flatMap((member) => ageOf(member, today)),
    worries,
  );
  return proposalsFor({ worries, most, address, city: session.office.city, groups }, organisations)
    .slice(0, MOST_SHOWN)
    .flatMap(({ organisationId, reasons }) => {
      const each = byId.get(organisationId);
      if (!each) return [];
      const inCharge = contactsOn(contacts, each.id, today).find(({ kind }) => kind === 'in-charge');
      return [
        {
          organisationId,
          name: each.name ?? '',
          reasons,
          tel: each.tel ?? '',
          extension: each.extension ?? '',
          hours: each.hours ?? '',
          inChargeName: inCharge?.name ?? '',
          connectorName: connectorOf(each, organisations, contacts, today)?.name ?? '',
        },
      ];
    });
}
