/**
 * 相談受付・申込票 (F1a with the person's consent, F1b without): one reception, with the shared head of the person. It goes from the
 * counter to 多機関協働 in the same section; all the same, a concealed address is not even in the data (R09). What the counter wrote
 * down while listening is on F1b alone: F1a is read and signed by the person.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { officeNames } from '../offices/names.ts';
import { findHousehold, isConcealed, membersOf } from '../people/store.ts';
import { findReception } from '../receptions/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead, personOn } from './head.ts';

export function applicationFormData(session: Session, receptionId: string) {
  const { store } = session;
  const reception = findReception(store, receptionId);
  const found = reception?.caseId ? findCase(store, reception.caseId) : null;
  if (!reception || !found) return null;
  const on = toTokyoDate(reception.receivedAt ?? store.now());
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  const whom = reception.personId ?? found.principalPersonId;
  const person = members.find((member) => member.person.id === whom) ?? null;
  const concealed = isConcealed(members);
  const household = found.householdId ? findHousehold(store, found.householdId) : null;
  const shown = (text: string | null | undefined) => (concealed ? '' : (text ?? ''));
  return {
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    concealed,
    person: person && {
      ...personOn(person, on),
      zip: shown(person.person.zip),
      address: shown(person.person.address) || shown(household?.address),
      telHome: shown(person.person.telHome) || shown(household?.tel),
      telMobile: shown(person.person.telMobile) || shown(household?.telMobile),
      email: shown(person.person.email),
    },
    receivedOn: on,
    receivedAt: reception.receivedAt ?? 0,
    officeName: officeNames(store).get(reception.officeId ?? '') ?? '',
    staffName: staffNames(store).get(reception.staffId ?? '') ?? '',
    method: reception.method,
    route: reception.route,
    visitor: reception.visitorIsPrincipal
      ? null
      : {
          isAnonymous: reception.visitorAnonymous ?? false,
          name: reception.visitorAnonymous ? '' : (reception.visitorName ?? ''),
          tel: reception.visitorAnonymous ? '' : shown(reception.visitorTel),
          relation: reception.visitorRelation,
          relationText: reception.visitorRelationText ?? '',
        },
    worries: reception.worries ?? {},
    worryOther: reception.worryOther ?? '',
    wish: reception.wish ?? '',
    memo: reception.memo ?? '',
    noConsent: {
      reason: reception.noConsentReason,
      text: reception.noConsentReasonText ?? '',
      source: reception.noConsentSource ?? '',
      request: reception.noConsentRequest ?? '',
    },
  };
}

export type ApplicationFormData = NonNullable<ReturnType<typeof applicationFormData>>;
