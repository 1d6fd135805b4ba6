/** What the rules are asked of when cases are to leave: the recipient, the cases as they would go, and the year's approval. */

import type { z } from 'zod';
import { meetingOnlyAttachments } from '../attachments/store.ts';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { type CaseHead, casesById } from '../cases/store.ts';
import { consentFacts } from '../consents/store.ts';
import { peopleById } from '../people/store.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { approvalOf, offeredApproval } from './blanketApproval.ts';
import { type KnownOffice, knownOfficeById, knownOffices } from './cards.ts';
import { type CaseScope, caseScope } from './caseScope.ts';
import { type CounterChanges, counterChanges } from './counterRows.ts';
import type { contentsInput, ExportInput, GroundsInput } from './inputs.ts';
import { consentCoverage, type HandedCase, type HandingOver, withheldFrom } from './rules.ts';
import { meetingOnlyNotes } from './withholding.ts';

/** A window of the city itself, of the same section: use within the purpose (C7). Any other is an outside recipient (C8). */
export const isOwnCity = (office: Pick<KnownOffice, 'isOwnCity'>): boolean => office.isOwnCity;

export function scopesOf(store: Store, input: z.output<typeof contentsInput>): CaseScope[] {
  const to = knownOffices(store).find(({ officeId }) => officeId === input.toOfficeId);
  const choice = { ...input, leavesCity: to !== undefined && !isOwnCity(to) };
  return input.caseIds.map((id) => caseScope(store, id, choice));
}

const countOfMeetingOnly = (store: Store, caseId: string): number =>
  meetingOnlyNotes(store, caseId).size + meetingOnlyAttachments(store, caseId).length;

export function handedCase(
  store: Store,
  caseId: string,
  { contents, personIds, isConcealed }: CaseScope,
  withhold: readonly string[],
): HandedCase {
  const names = peopleById(store, personIds);
  return {
    caseNo: casesById(store, [caseId]).get(caseId)?.caseNo ?? '',
    isConcealed,
    meetingOnly: withhold.includes('meeting-only') ? 0 : countOfMeetingOnly(store, caseId),
    supportMeetings: withhold.includes('support-meetings') ? 0 : (contents.supportMeetingCase ?? 0),
    people: personIds.map((id) => ({ id, name: names.get(id)?.name ?? '' })),
    consents: consentFacts(store, caseId),
  };
}

/** The approval that stands wins: what a page still had on it is asked about, not taken over silently. */
export function handingOver(session: Session, to: KnownOffice, input: ExportInput): HandingOver {
  const { store } = session;
  const on = toTokyoDate(store.now());
  return {
    isOwnCity: isOwnCity(to),
    basis: input.basis,
    on,
    eraseDue: input.eraseDue,
    approval: approvalOf(store, fiscalYear(on)) ?? offeredApproval(input, on),
    organisationId: input.organisationId,
    reason: input.reason,
    approver: input.approver,
    approvedOn: input.approvedOn,
    withhold: input.withhold,
    concealed: {
      isTaken: input.takesConcealed,
      reason: input.concealedReason,
      approver: input.concealedApprover,
    },
  };
}

const added = (all: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const each of all)
    for (const [key, count] of Object.entries(each)) sums[key] = (sums[key] ?? 0) + count;
  return sums;
};
export const contentsOf = (scopes: readonly Pick<CaseScope, 'contents'>[]) =>
  added(scopes.map(({ contents }) => contents));

/** 伝言 of no case, between the city's own windows: whoever is outside it gets none. */
export const counterGoing = (
  store: Store,
  from: string,
  to: Pick<KnownOffice, 'officeId' | 'isOwnCity'> | undefined,
): CounterChanges =>
  to && isOwnCity(to) ? counterChanges(store, from, to.officeId) : { changes: [], contents: {} };

/** What would go, before it goes: rows by kind, what is withheld, and in which cases an address is concealed. */
export function previewExport({ store, office }: Session, input: z.output<typeof contentsInput>) {
  const scopes = scopesOf(store, input);
  const to = input.toOfficeId === null ? undefined : knownOfficeById(store, input.toOfficeId);
  return {
    contents: contentsOf([...scopes, counterGoing(store, office.id, to)]),
    withheld: scopes.flatMap((scope) => scope.withheld),
    concealedCaseIds: input.caseIds.filter((_, index) => scopes[index]?.isConcealed),
    cases: [...casesById(store, input.caseIds).values()] satisfies CaseHead[],
  };
}

/** Person by person, what their consents give to the organisation and what of the file they don't. */
export function previewConsents({ store }: Session, input: GroundsInput) {
  const on = toTokyoDate(store.now());
  const to = knownOffices(store).find(({ officeId }) => officeId === input.toOfficeId);
  const withhold = [
    ...new Set([
      ...input.withhold,
      ...withheldFrom({ isOwnCity: to ? isOwnCity(to) : true, basis: input.basis }),
    ]),
  ];
  const scopes = scopesOf(store, { ...input, withhold });
  return input.caseIds.flatMap((caseId, index) => {
    const scope = scopes[index];
    if (!scope) return [];
    const handed = handedCase(store, caseId, scope, withhold);
    const covered = consentCoverage({ organisationId: input.organisationId, on, withhold }, handed);
    return covered.map(({ consentIds, ...each }) => ({
      ...each,
      caseId,
      /** Which consents carry it, by their days. */
      consentDates: handed.consents.flatMap(({ id, date }) => (consentIds.includes(id) ? [date] : [])),
    }));
  });
}
