/** 持出し記録票: the record with its names: who, to which organisation, on whose consents, of which file it was made again. */
import { casesById } from '../cases/store.ts';
import { findConsent } from '../consents/store.ts';
import { takeoutById } from '../handoff/ledger.ts';
import { organisationNames } from '../organisations/store.ts';
import { peopleById } from '../people/store.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import { paperHead } from './head.ts';

export function takeoutData(session: Session, takeoutId: string) {
  const { store } = session;
  const record = takeoutById(store, takeoutId);
  if (!record) return null;
  const heads = casesById(store, record.caseIds);
  const consents = (record.consentIds ?? []).flatMap((id) => findConsent(store, id) ?? []);
  const people = peopleById(
    store,
    consents.flatMap(({ personId }) => personId ?? []),
  );
  return {
    head: paperHead(session),
    record,
    staffName: staffNames(store).get(record.staffId) ?? '',
    organisationName: organisationNames(store).get(record.organisationId ?? '') ?? '',
    caseNumbers: record.caseIds.map((id) => heads.get(id)?.caseNo ?? ''),
    consents: consents.map(({ personId, date }) => ({ name: people.get(personId ?? '')?.name ?? '', date })),
    remakesNumber: record.remakesId ? (takeoutById(store, record.remakesId)?.number ?? '') : '',
  };
}
export type TakeoutData = NonNullable<ReturnType<typeof takeoutData>>;
