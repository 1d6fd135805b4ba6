/**
 * 情報提供依頼書 and the 回答書 that goes with it (社会福祉法106条の6第3項). Of the case they say who, by name and birthday, and nothing else: neither its
 * number nor why, nor an address (R09).
 */

import { addressOf } from '../meetings/addressRules.ts';
import { findRequest } from '../meetings/requests/store.ts';
import { meetingSettings } from '../meetings/settings.ts';
import { organisationNames } from '../organisations/store.ts';
import { peopleById } from '../people/store.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

export function informationRequestData(session: Session, id: string) {
  const { store } = session;
  const row = findRequest(store, id);
  if (!row) return null;
  const settings = meetingSettings(store);
  const organisation = organisationNames(store).get(row.organisationId ?? '') ?? '';
  const people = peopleById(store, row.personIds ?? []);
  return {
    head: paperHead(session),
    staffName: session.staff.name,
    caseId: row.caseId ?? '',
    meetingName: settings['support-name'],
    sender: settings.sender,
    sealOmitted: settings['seal-omitted'],
    number: row.number ?? '',
    requestedOn: row.requestedOn,
    dueOn: row.dueOn,
    organisation,
    address: addressOf({ organisation, name: '' }),
    questions: (row.content ?? '').split('\n').filter((line) => line.trim() !== ''),
    people: (row.personIds ?? []).flatMap((personId) => {
      const person = people.get(personId);
      return person
        ? [
            {
              name: person.name ?? '',
              kana: person.kana ?? '',
              birthDate: person.birthDate,
              birthPrecision: person.birthPrecision ?? ('unknown' as const),
            },
          ]
        : [];
    }),
  };
}
export type InformationRequestData = NonNullable<ReturnType<typeof informationRequestData>>;

/** The form that goes along, with its head filled in. It names nobody: it comes back by other hands. */
export function informationAnswerData(session: Session, id: string) {
  const data = informationRequestData(session, id);
  if (!data) return null;
  const { people: _, ...rest } = data;
  return rest;
}
export type InformationAnswerData = NonNullable<ReturnType<typeof informationAnswerData>>;
