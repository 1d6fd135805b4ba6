/**
 * Who may be sent a 開催通知: the organisations of those who are to attend, and those of the register of members. Our own section calls the
 * meeting and sends itself nothing.
 */
import { standingOf } from '../organisations/rules.ts';
import { findOrganisation, listMembers } from '../organisations/store.ts';
import type { Session } from '../session.ts';
import { type Address, addressOf, isPersonal } from './addressRules.ts';
import { type SittingKind, sittingOf } from './sitting.ts';

export interface Addressee {
  /** The organisation's id; of somebody in an office of their own, or of no organisation known here, theirs. */
  key: string;
  address: Address;
  /** Who is asked to come, of those named. */
  people: { title: string; name: string }[];
  isAttending: boolean;
}

interface Named {
  id: string;
  organisationId: string | null;
  organisation: string;
  title: string;
  name: string;
}

function sheetsOf(people: readonly Named[], isAttending: boolean): Addressee[] {
  const sheets = new Map<string, Addressee>();
  for (const each of people) {
    const apart = isPersonal(each.organisation) || !each.organisationId;
    const key = apart ? each.id : (each.organisationId as string);
    const sheet = sheets.get(key) ?? { key, address: addressOf(each), people: [], isAttending };
    if (each.name !== '') sheet.people.push({ title: each.title, name: each.name });
    sheets.set(key, sheet);
  }
  return [...sheets.values()];
}

export function addresseesOf(session: Session, kind: SittingKind, meetingId: string): Addressee[] | null {
  const { store } = session;
  const sitting = sittingOf(store, kind, meetingId);
  if (!sitting) return null;
  const isOwn = (organisationId: string | null): boolean => {
    const found = organisationId ? findOrganisation(store, organisationId) : null;
    return found !== null && standingOf(found, session.office.section) === 'own-section';
  };
  const theirs = ({ organisationId }: { organisationId: string | null }) => !isOwn(organisationId);
  const attending = sheetsOf(sitting.attendees.filter(theirs), true);
  const coming = new Set(sitting.attendees.map(({ name, organisationId }) => `${organisationId} ${name}`));
  const members = listMembers(store)
    .filter(theirs)
    .filter(({ name, organisationId }) => !coming.has(`${organisationId} ${name}`))
    .map((each) => ({
      id: each.id,
      organisationId: each.organisationId,
      organisation: each.organisationName ?? '',
      title: each.title ?? '',
      name: each.name ?? '',
    }));
  const others = sheetsOf(members, false).filter(({ key }) => !attending.some((each) => each.key === key));
  return [...attending, ...others];
}
