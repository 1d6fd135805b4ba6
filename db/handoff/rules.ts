/**
 * When a copy may leave (個人情報保護法69条). Between the city's own windows it is a use within the purpose, no disclosure, and one
 * 包括承認 covers the fiscal year (C7). To anybody else it is a disclosure: a basis of C8 with what that basis demands, and somebody
 * who approved it on a day. The file carries whole rows: on consent, everybody in it must have consented to every item that goes.
 */
import { fiscalYear } from '../calendar/rules.ts';
import type { ConsentItem, ConsentScope } from '../consents/codes.ts';
import { type ConsentFact, type NotSharedBecause, sharedItems } from '../consents/rules.ts';
import { BASIS_DEMANDS } from '../disclosures/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { LegalBasis } from './codes.ts';
import type { ChosenSection } from './sectionCodes.ts';

/** 包括承認 of a fiscal year, by its first calendar year. */
export interface BlanketApproval {
  fiscalYear: number;
  number: string;
  /** May lie before the year it is for: it is usually given in March. */
  approvedOn: string;
  approver: string;
}

export interface HandingOver {
  isOwnCity: boolean;
  basis: LegalBasis;
  on: string;
  eraseDue: string;
  /** What stands for the year, or is being entered with this file. */
  approval: BlanketApproval | null;
  organisationId: string | null;
  reason: string;
  approver: string;
  approvedOn: string | null;
  withhold: readonly ChosenSection[];
  concealed: { isTaken: boolean; reason: string; approver: string };
}

export interface HandedCase {
  caseNo: string;
  isConcealed: boolean;
  /** Entries marked 支援会議限り, and records of 支援会議, that would go. */
  meetingOnly: number;
  supportMeetings: number;
  people: readonly { id: string; name: string }[];
  consents: readonly ConsentFact[];
}

/** Left out of whatever leaves the section: secrecy binds the members of the 支援会議 (法106条の6第5項, R05). */
export const withheldFrom = (to: { isOwnCity: boolean; basis: LegalBasis }): ChosenSection[] =>
  to.isOwnCity
    ? []
    : to.basis === 'support-meeting'
      ? ['meeting-only']
      : ['meeting-only', 'support-meetings'];

export function mayHandOver(
  question: HandingOver,
  cases: readonly HandedCase[],
): Outcome<{ consentIds: string[] }> {
  if (question.eraseDue < question.on) return refused('invalid-input', 'fill-in', { fields: ['eraseDue'] });
  const grounds = question.isOwnCity && question.basis === 'within-purpose' ? withinCity : disclosed;
  const may = grounds(question);
  if (!may.ok) return may;
  const concealment = mayTakeConcealed(question);
  if (!concealment.ok) return concealment;
  const kept = keptInSection(question, cases);
  if (!kept.ok) return kept;
  if (question.basis !== 'consent') return allowed({ consentIds: [] });
  const coverage = cases.flatMap((each) => consentCoverage(question, each));
  const lacking = coverage.find(({ leftOut }) => leftOut.length > 0);
  const first = lacking?.leftOut[0];
  if (lacking && first)
    return refused('R06', 'record-consent', {
      because: first.because,
      caseNo: lacking.caseNo,
      name: lacking.name,
      ...(first.item ? { item: first.item } : {}),
    });
  return allowed({ consentIds: [...new Set(coverage.flatMap(({ consentIds }) => consentIds))] });
}

/** C7 — the approval is that of the fiscal year in which the file is made, and had been given by then. */
function withinCity({ approval, on }: HandingOver): Outcome<null> {
  if (approval?.fiscalYear !== fiscalYear(on))
    return refused('missing-required', 'fill-in', { fields: ['blanketApproval'] });
  if (approval.approvedOn > on) return refused('invalid-input', 'fill-in', { fields: ['approvedOn'] });
  return allowed(null);
}

/** C8 — a disclosure: never «within the purpose», and what its basis demands. */
function disclosed({ basis, reason, approver, approvedOn, organisationId, on }: HandingOver): Outcome<null> {
  if (basis === 'within-purpose') return refused('handoff-outside-basis', 'fill-in');
  const fields = [
    ...(organisationId === null ? ['recipientOrganisation'] : []),
    ...(BASIS_DEMANDS[basis].reason && reason === '' ? ['reason'] : []),
    ...(approver === '' ? ['approver'] : []),
    ...(approvedOn === null ? ['approvedOn'] : []),
  ];
  if (fields.length > 0) return refused('missing-required', 'fill-in', { fields });
  if (approvedOn !== null && approvedOn > on)
    return refused('invalid-input', 'fill-in', { fields: ['approvedOn'] });
  return allowed(null);
}

/** R09, C10 — a concealed address goes to the city's own windows alone, and only by an exception that somebody answers for. */
function mayTakeConcealed({ concealed, isOwnCity }: HandingOver): Outcome<null> {
  if (!concealed.isTaken) return allowed(null);
  if (!isOwnCity) return refused('handoff-concealed-outside');
  const fields = [
    ...(concealed.reason === '' ? ['concealedReason'] : []),
    ...(concealed.approver === '' ? ['concealedApprover'] : []),
  ];
  return fields.length > 0 ? refused('missing-required', 'fill-in', { fields }) : allowed(null);
}

/** R05 — what the 支援会議 keeps stays in the section. */
function keptInSection(question: HandingOver, cases: readonly HandedCase[]): Outcome<null> {
  const mustStay = withheldFrom(question).filter((section) => !question.withhold.includes(section));
  const holds = (each: HandedCase) =>
    (mustStay.includes('meeting-only') && each.meetingOnly > 0) ||
    (mustStay.includes('support-meetings') && each.supportMeetings > 0);
  const held = cases.find(holds);
  return held ? refused('R05', 'fill-in', { caseNo: held.caseNo }) : allowed(null);
}

export interface Coverage {
  caseNo: string;
  personId: string;
  name: string;
  consentIds: string[];
  /** `item` null: nothing of the scope. */
  leftOut: { scope: ConsentScope; item: ConsentItem | null; because: NotSharedBecause }[];
}

/** R06, R07 — person by person: what of them the file would carry, and what of it their consent doesn't give to that organisation. */
export function consentCoverage(
  question: Pick<HandingOver, 'organisationId' | 'on' | 'withhold'>,
  { caseNo, people, consents, isConcealed }: HandedCase,
): Coverage[] {
  const stays = (item: ConsentItem | null) =>
    (item === 'tel' && (isConcealed || question.withhold.includes('telephone'))) ||
    (item === 'address' && isConcealed);
  return people.map(({ id, name }) => {
    const { organisationId, on } = question;
    const { leftOut, consentIds } = sharedItems(
      { personId: id, organisationId: organisationId ?? '', on },
      consents,
    );
    return {
      caseNo,
      personId: id,
      name,
      consentIds,
      leftOut: leftOut.filter(({ item }) => !stays(item)),
    };
  });
}

/** What the paper 持出し・受領簿 is of: a fiscal year, of one window or of all. */
export const ledgerId = (year: number, officeId: string | null): string => `${year} ${officeId ?? '-'}`;

export function readLedgerId(id: string): { fiscalYear: number; officeId: string | null } | null {
  const [, year, office] = /^(\d{4}) (\S+)$/.exec(id) ?? [];
  return year && office ? { fiscalYear: Number(year), officeId: office === '-' ? null : office } : null;
}
