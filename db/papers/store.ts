/**
 * The data of each printed form, one function a paper, so that preview, PDF and printer show the same. Each paper is
 * about one case: nothing of another case of the same sitting is read here.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import type { ConsentItem } from '../consents/codes.ts';
import { itemsOf } from '../consents/rules.ts';
import { consentFacts, consentsOf } from '../consents/store.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { organisationNames } from '../organisations/store.ts';
import { type HouseholdMember, isConcealed, membersOf } from '../people/store.ts';
import { receptionsOf } from '../receptions/store.ts';
import { carriedWorries, mayTellAge } from '../referrals/rules.ts';
import { findReferral, worriesIn } from '../referrals/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store } from '../store/store.ts';
import { paperHead, personOn } from './head.ts';

/** つなぐシート: only the items that the referral carries; the rest is absent here, not hidden on the paper. */
export function referralSheetData(session: Session, referralId: string) {
  const { store } = session;
  const referral = findReferral(store, referralId);
  const found = referral?.caseId ? findCase(store, referral.caseId) : null;
  if (!referral || !found) return null;
  const on = toTokyoDate(referral.sentAt ?? store.now());
  const scope = referral.scope ?? [];
  const items = referral.items ?? itemsOf(scope);
  const carries = (item: ConsentItem) => items.includes(item);
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const principal = members.find((member) => member.person.id === found.principalPersonId) ?? null;
  const concealed = isConcealed(members);
  const basis = (referral.basis ?? 'consent') as LegalBasis;
  const facts = consentFacts(store, found.id);
  const mayTell = (personId: string) =>
    mayTellAge({ personId, organisationId: referral.organisationId ?? '', on, basis }, facts);
  const receptions = receptionsOf(store, found.id);
  const { worries, most } = worriesIn(receptions);
  const carried = carriedWorries(worries, items);
  return {
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    organisationName: organisationNames(store).get(referral.organisationId ?? '') ?? '',
    referral: {
      way: referral.way,
      reason: referral.reason ?? '',
      request: referral.request ?? '',
      appointment: referral.appointment ?? '',
      contactName: referral.contactName ?? '',
      sentAt: referral.sentAt,
      confirmDue: referral.confirmDue,
      basis: referral.basis ?? 'consent',
      organisationId: referral.organisationId,
    },
    principalId: found.principalPersonId,
    staffName: staffNames(store).get(referral.staffId ?? '') ?? '',
    scope,
    items,
    principal: principal && carries('name') ? carriedParticulars(principal, on, carries, concealed) : null,
    // R07 — other members by name and relation; their age only with their own consent, or on a basis that needs none.
    /** ⑥ — in the person's own words, as they were written down at the counter. */
    wish: carries('wish') ? (receptions.find((each) => each.wish)?.wish ?? '') : '',
    members: carries('family')
      ? members
          .filter((member) => member.person.id !== found.principalPersonId)
          .map((member) => carriedMember(member, on, mayTell))
      : null,
    worries: carried,
    most: most && carried.includes(most) ? most : null,
    consent: consentOf(store, found.id, referral.consentId),
  };
}

/** That it was given, how and until when; what is noted on it stays inside. */
function consentOf(store: Store, caseId: string, consentId: string | null) {
  const given = consentsOf(store, caseId).find((each) => each.id === consentId);
  return given ? { method: given.method, date: given.date, until: given.until } : null;
}

const carriedMember = (member: HouseholdMember, on: string, mayTellAge: (personId: string) => boolean) => {
  const { name, relation, age, ageNote } = personOn(member, on);
  const tells = mayTellAge(member.person.id);
  return { name, relation, age: tells ? age : null, ageNote: tells && age === null ? ageNote : '' };
};

/** ① of the person, item by item; a concealed address and telephone go on no sheet (R09). */
function carriedParticulars(
  member: HouseholdMember,
  on: string,
  carries: (item: ConsentItem) => boolean,
  concealed: boolean,
) {
  const { person } = member;
  const { birthDate, birthPrecision, age, ageNote, sex, ...named } = personOn(member, on);
  const [address, tel] = [carries('address') && !concealed, carries('tel') && !concealed];
  return {
    name: named.name,
    kana: named.kana,
    sex: carries('sex') ? sex : 'unknown',
    ...(carries('age')
      ? { birthDate, birthPrecision, age, ageNote }
      : { birthDate: null, birthPrecision: 'unknown' as const, age: null, ageNote: '' }),
    address: address ? (person.address ?? '') : '',
    zip: address ? (person.zip ?? '') : '',
    telHome: tel ? (person.telHome ?? '') : '',
    telMobile: tel ? (person.telMobile ?? '') : '',
  };
}
export type ReferralSheetData = NonNullable<ReturnType<typeof referralSheetData>>;
