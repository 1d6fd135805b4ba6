/** What papers have in common: who printed them and when, and how a person stands on them. */
import { ageOn } from '../calendar/rules.ts';
import { findOffice } from '../offices/names.ts';
import type { HouseholdMember } from '../people/store.ts';
import type { Session } from '../session.ts';

/** Who printed it and when: on every page. */
export interface PaperHead {
  printedAt: number;
  printedBy: string;
  officeName: string;
  /** Empty while nobody has entered it. */
  officeTel: string;
  city: string;
  section: string;
}

export const paperHead = (session: Session): PaperHead => ({
  printedAt: session.store.now(),
  printedBy: session.staff.name,
  officeName: session.office.name,
  officeTel: findOffice(session.store, session.office.id)?.tel ?? '',
  city: session.office.city,
  section: session.office.section,
});

/** A person as a paper shows them: the age is that of the form's date. */
export const personOn = (member: HouseholdMember, on: string) => ({
  personId: member.person.id,
  name: member.person.name ?? '',
  kana: member.person.kana ?? '',
  sex: member.person.sex ?? 'unknown',
  birthDate: member.person.birthDate,
  birthPrecision: member.person.birthPrecision ?? 'unknown',
  age:
    member.person.birthDate && member.person.birthPrecision && member.person.birthPrecision !== 'unknown'
      ? (ageOn(member.person.birthDate, member.person.birthPrecision, on)?.years ?? null)
      : null,
  ageNote: member.person.ageNote ?? '',
  relation: member.relation ?? '',
  livingTogether: member.livingTogether ?? false,
  keyPerson: member.keyPerson ?? false,
});
