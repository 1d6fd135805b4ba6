/**
 * May this be told, and what does its basis demand (C8)? The bases are those of a disclosure by the city; 個人情報保護法27条 is absent
 * because it binds contractors only, use within the purpose because it is no disclosure (C7).
 */
import type { ConsentItem } from '../consents/codes.ts';
import { type ConsentFact, ITEM_SCOPE, maySend } from '../consents/rules.ts';
import type { LegalBasis } from '../handoff/codes.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';

export type DisclosureBasis = Exclude<LegalBasis, 'within-purpose'>;

interface Demand {
  /** Why this basis holds here: in words, for whoever asks later. */
  reason: boolean;
  /** Somebody other than the counter answers for it: name, day and time. */
  approver: boolean;
}

/**
 * - `consent`: 69条2項1号. The record of the consent says it all.
 * - `support-meeting`: 社会福祉法106条の6第3項, asked for by the 支援会議; its members are bound to secrecy (第5項).
 * - `by-law`: 69条1項, e.g. an inquiry under 生活保護法29条 or 刑事訴訟法197条2項: which one has to be said.
 * - `public-body-duties`: 69条2項3号, needed for the duties of another public body, with 相当の理由.
 * - `benefit-of-person`: 69条2項4号, plainly for the person's benefit or another special reason. The judgement is not the counter's alone.
 * - `abuse-notification`: 児童虐待防止法6条, 高齢者虐待防止法7条・21条, 障害者虐待防止法7条: a duty, which breaks no secrecy.
 * - `child-welfare-act`: 児童福祉法25条の3 (要対協) and the 児童虐待防止法13条の4.
 */
export const BASIS_DEMANDS: Readonly<Record<DisclosureBasis, Demand>> = {
  consent: { reason: false, approver: false },
  'support-meeting': { reason: true, approver: false },
  'by-law': { reason: true, approver: false },
  'public-body-duties': { reason: true, approver: false },
  'benefit-of-person': { reason: true, approver: true },
  'abuse-notification': { reason: true, approver: false },
  'child-welfare-act': { reason: true, approver: false },
};

export interface DisclosureFacts {
  basis: DisclosureBasis;
  people: readonly { personId: string; name: string }[];
  /** Null: somebody who is not in the directory; no consent names them. */
  organisationId: string | null;
  items: readonly ConsentItem[];
  on: string;
  recipientIsAdverse: boolean;
  reason: string;
  approver: string;
  approvedAt: number | null;
}

/** R06 — each item of each person by consent, or another basis with what it demands. The adverse party is told nothing (C9). */
export function mayDisclose(
  facts: DisclosureFacts,
  consents: readonly ConsentFact[],
): Outcome<{ consentIds: string[] }> {
  const may = mayTell(facts, consents);
  if (!may.ok) return may;
  const demand = BASIS_DEMANDS[facts.basis];
  const fields = [
    ...(demand.reason && facts.reason === '' ? ['reason'] : []),
    ...(demand.approver && facts.approver === '' ? ['approver'] : []),
    ...(demand.approver && facts.approvedAt === null ? ['approvedOn'] : []),
  ];
  return fields.length > 0 ? refused('missing-required', 'fill-in', { fields }) : may;
}

/** The first half of the question: before anybody has written down why. */
export function mayTell(
  facts: Pick<DisclosureFacts, 'basis' | 'people' | 'organisationId' | 'items' | 'on' | 'recipientIsAdverse'>,
  consents: readonly ConsentFact[],
): Outcome<{ consentIds: string[] }> {
  if (facts.recipientIsAdverse) return refused('adverse-party');
  const consentIds = new Set<string>();
  if (facts.basis === 'consent') {
    for (const person of facts.people) {
      for (const item of facts.items) {
        const answer = maySend(
          {
            scope: ITEM_SCOPE[item],
            item,
            personId: person.personId,
            organisationId: facts.organisationId ?? '',
            on: facts.on,
          },
          consents,
        );
        if (!answer.may)
          return refused('R06', 'record-consent', { because: answer.because, name: person.name, item });
        if (answer.consentId) consentIds.add(answer.consentId);
      }
    }
  }
  return allowed({ consentIds: [...consentIds] });
}
