/**
 * What follows from a withdrawal (R08): what had gone out before, to whom and on what basis, and which meetings it takes the case off.
 * Nothing is taken back by it: what was shared stays recorded.
 */
import { toTokyoDate } from '../calendar/rules.ts';
import { disclosuresOf } from '../disclosures/store.ts';
import { takeoutsOfCase } from '../handoff/ledger.ts';
import { endangeredPlanReviews, planReviewsOf } from '../meetings/planReview.ts';
import { organisationNames } from '../organisations/store.ts';
import { referralsOf } from '../referrals/store.ts';
import type { Store } from '../store/store.ts';
import type { ConsentItem } from './codes.ts';
import { itemsOf } from './rules.ts';

export interface SharedBefore {
  kind: 'referral' | 'disclosure' | 'plan-review' | 'takeout';
  id: string;
  on: string | null;
  organisationId: string | null;
  recipient: string;
  /** Null: the case as a whole. */
  items: ConsentItem[] | null;
  basis: string;
}

export function sharedBefore(store: Store, caseId: string): SharedBefore[] {
  const names = organisationNames(store);
  const day = (at: number | null) => (at === null ? null : toTokyoDate(at));
  const all: SharedBefore[] = [
    ...referralsOf(store, caseId).map((each) => ({
      kind: 'referral' as const,
      id: each.id,
      on: day(each.sentAt),
      organisationId: each.organisationId,
      recipient: names.get(each.organisationId ?? '') ?? '',
      items: each.items ?? itemsOf(each.scope ?? []),
      basis: each.basis ?? 'consent',
    })),
    ...disclosuresOf(store, caseId).map((each) => ({
      kind: 'disclosure' as const,
      id: each.id,
      on: day(each.at),
      organisationId: each.organisationId,
      recipient: names.get(each.organisationId ?? '') ?? each.recipientName ?? '',
      items: each.items ?? [],
      basis: each.basis ?? 'consent',
    })),
    ...planReviewsOf(store, caseId)
      .filter((each) => each.state !== 'preparing')
      .map((each) => ({
        kind: 'plan-review' as const,
        id: each.meetingCaseId,
        on: each.date,
        organisationId: null,
        recipient: '',
        items: null,
        basis: 'consent',
      })),
    ...takeoutsOfCase(store, caseId).map((each) => ({
      kind: 'takeout' as const,
      id: each.id,
      on: day(each.at),
      organisationId: each.organisationId,
      recipient: each.toOfficeName,
      items: null,
      basis: each.basis,
    })),
  ];
  return all.sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''));
}

export const consequences = (store: Store, caseId: string) => ({
  shared: sharedBefore(store, caseId),
  meetings: endangeredPlanReviews(store, caseId),
});
