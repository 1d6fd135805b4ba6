/** 同意書 (F8): one consent as it was given, whatever was withdrawn since is said beside it. No address: it is written by hand (R09). */
import { ageOn } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { consentFactsFrom, itemsOf, sharedItems } from '../consents/rules.ts';
import { findConsent } from '../consents/store.ts';
import { organisationNames } from '../organisations/store.ts';
import { peopleById } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead } from './head.ts';

export function consentFormData(session: Session, consentId: string) {
  const { store } = session;
  const given = findConsent(store, consentId);
  const found = given?.caseId ? findCase(store, given.caseId) : null;
  const person = given?.personId ? peopleById(store, [given.personId]).get(given.personId) : undefined;
  if (!given?.date || !found || !person) return null;
  const on = given.date;
  const names = organisationNames(store);
  const named = (ids: readonly string[] | null) => (ids ?? []).flatMap((id) => names.get(id) ?? []);
  const staff = staffNames(store);
  // What this consent alone gave, on its day.
  const [fact] = consentFactsFrom([{ ...given, withdrawals: [] }]);
  const organisationId = fact?.organisationIds[0];
  const items =
    fact && organisationId
      ? sharedItems({ personId: person.id, organisationId, on }, [{ ...fact, excludedOrganisationIds: [] }])
          .items
      : itemsOf(given.scope ?? []);
  const { birthDate, birthPrecision } = person;
  return {
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    person: {
      name: person.name ?? '',
      kana: person.kana ?? '',
      birthDate,
      birthPrecision: birthPrecision ?? ('unknown' as const),
      age:
        birthDate && birthPrecision && birthPrecision !== 'unknown'
          ? (ageOn(birthDate, birthPrecision, on)?.years ?? null)
          : null,
      ageNote: person.ageNote ?? '',
    },
    kind: given.kind ?? 'information-sharing',
    method: given.method,
    date: on,
    until: given.until,
    items,
    itemsText: given.itemsText ?? '',
    organisations: named(given.organisationIds),
    excluded: named(given.excludedOrganisationIds),
    giver: given.giver ?? 'self',
    giverName: given.giverName ?? '',
    giverRelation: given.giverRelation ?? '',
    parentalAuthority: given.parentalAuthority,
    otherParent: given.otherParent ?? '',
    childWish: given.childWish ?? '',
    childWishOn: given.childWishOn,
    childWishHeardBy: staff.get(given.childWishHeardByStaffId ?? '') ?? '',
    capacityNote: given.capacityNote ?? '',
    witness: given.witness ?? '',
    explainedBy: staff.get(given.explainedByStaffId ?? '') ?? '',
    explainedOn: given.explainedOn ?? on,
    explainedText: given.explainedText,
    note: given.note ?? '',
    withdrawals: given.withdrawals.map((each) => ({
      date: each.date,
      scope: each.scope,
      organisations: each.organisationIds === null ? null : named(each.organisationIds),
    })),
  };
}
export type ConsentFormData = NonNullable<ReturnType<typeof consentFormData>>;
