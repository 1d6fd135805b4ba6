/**
 * 案内メモ for the person: where to go, when, whom to ask, what to bring. It is carried in a bag and seen by others: nothing of what the
 * consultation is about stands on it, no name of theirs, no case number.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import { listContacts } from '../organisations/contacts.ts';
import { contactsOn } from '../organisations/rules.ts';
import { findOrganisation } from '../organisations/store.ts';
import { findReferral } from '../referrals/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead } from './head.ts';

const bare = (name: string | null): string => (name ?? '').replace(/\s/gu, '');

export function guideMemoData(session: Session, referralId: string) {
  const { store } = session;
  const referral = findReferral(store, referralId);
  const to = referral?.organisationId ? findOrganisation(store, referral.organisationId) : null;
  if (!referral || !to) return null;
  const on = toTokyoDate(referral.sentAt ?? store.now());
  const contact = contactsOn(listContacts(store), to.id, on).find(
    ({ name }) => bare(name) !== '' && bare(name) === bare(referral.contactName),
  );
  return {
    head: paperHead(session),
    caseId: referral.caseId,
    madeOn: on,
    place: {
      name: to.name ?? '',
      kana: to.kana ?? '',
      where: referral.memoPlace || to.address || '',
      hours: to.hours ?? '',
    },
    appointment: referral.appointment ?? '',
    contact: { name: referral.contactName ?? '', kana: contact?.kana ?? '' },
    tel: referral.contactTel || [to.tel, to.extension && `（内線 ${to.extension}）`].filter(Boolean).join(''),
    bring: referral.memoBring ?? '',
    staffName: staffNames(store).get(referral.staffId ?? '') ?? '',
  };
}
export type GuideMemoData = NonNullable<ReturnType<typeof guideMemoData>>;
