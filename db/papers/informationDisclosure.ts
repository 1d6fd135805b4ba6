/**
 * 情報提供書: the letter that goes with what is told to an organisation outside a つなぎ, made from its 提供記録 alone. Of each person it names
 * what the record says was told; a concealed address and telephone stand on no letter (R09), nor do the reason and the approval, which stay
 * in the section.
 */
import { toTokyoDate, toTokyoTime } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import type { ConsentItem } from '../consents/codes.ts';
import { mayStillGo } from '../disclosures/reprint.ts';
import type { DisclosureBasis } from '../disclosures/rules.ts';
import { findDisclosure } from '../disclosures/store.ts';
import { addressOf } from '../meetings/addressRules.ts';
import { meetingSettings } from '../meetings/settings.ts';
import { organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { concealedPeople } from '../people/concealment.ts';
import { peopleById } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead } from './head.ts';

export interface ToldOf {
  name: string;
  kana: string;
  birthDate: string | null;
  birthPrecision: 'day' | 'month' | 'year' | 'unknown';
  address: string;
  tels: string[];
}

export interface InformationDisclosureData {
  head: ReturnType<typeof paperHead>;
  caseId: string;
  caseNo: string;
  staffName: string;
  sender: string;
  sealOmitted: string;
  /** 決裁番号, once it is known. */
  number: string;
  on: string | null;
  time: string;
  to: ReturnType<typeof addressOf>;
  contactName: string;
  method: NonNullable<ReturnType<typeof findDisclosure>>['method'];
  people: ToldOf[];
  items: ConsentItem[];
  content: string;
  basis: DisclosureBasis;
  /** Somebody's address and telephone are concealed: said on the letter, and not what they are. */
  isConcealed: boolean;
}

/** Refuses what `mayStillGo` refuses. */
export function informationDisclosureData(session: Session, id: string): Outcome<InformationDisclosureData> {
  const { store } = session;
  const row = findDisclosure(store, id);
  const found = row?.caseId ? findCase(store, row.caseId) : null;
  if (!row || !found) return refused('not-found');
  const personIds = row.personIds ?? [];
  const items = row.items ?? [];
  const basis = (row.basis ?? 'consent') as DisclosureBasis;
  const may = mayStillGo(session, {
    paper: 'information-disclosure',
    id,
    caseId: found.id,
    personIds,
    organisationId: row.organisationId,
    named: [row.recipientName ?? '', row.contactName ?? ''],
    items,
    basis,
  });
  if (!may.ok) return may;
  const settings = meetingSettings(store);
  const people = peopleById(store, personIds);
  const concealed = concealedPeople(store, personIds);
  const carries = (item: ConsentItem) => items.includes(item);
  return allowed({
    head: paperHead(session),
    caseId: found.id,
    caseNo: found.caseNo ?? '',
    staffName: staffNames(store).get(row.staffId ?? '') ?? '',
    sender: settings.sender,
    sealOmitted: settings['seal-omitted'],
    number: row.approvalNumber ?? '',
    on: row.at === null ? null : toTokyoDate(row.at),
    time: row.at === null ? '' : toTokyoTime(row.at),
    to: addressOf({
      organisation: organisationNames(store).get(row.organisationId ?? '') || row.recipientName || '',
      name: row.contactName ?? '',
    }),
    contactName: row.contactName ?? '',
    method: row.method,
    people: personIds.flatMap((personId) => {
      const person = people.get(personId);
      if (!person) return [];
      const isHidden = concealed.has(personId);
      return {
        name: carries('name') ? (person.name ?? '') : '',
        kana: carries('name') ? (person.kana ?? '') : '',
        birthDate: carries('age') ? person.birthDate : null,
        birthPrecision: carries('age') ? (person.birthPrecision ?? 'unknown') : 'unknown',
        address:
          carries('address') && !isHidden ? [person.zip, person.address].filter(Boolean).join('　') : '',
        tels:
          carries('tel') && !isHidden ? [person.telHome, person.telMobile].filter((tel) => tel !== null) : [],
      };
    }),
    items,
    content: row.content ?? '',
    basis,
    isConcealed: concealed.size > 0,
  });
}
