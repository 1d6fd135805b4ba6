/** What the core answers on one case, and what the screen reads off it: names, consents that hold today, the next step. */
import type { inferRouterOutputs } from '@trpc/server';
import { ageOn, daysBetween, toTokyoDate } from '../../db/calendar/rules.ts';
import { type ConsentFact, consentFactsFrom } from '../../db/consents/rules.ts';
import { RELATIONS, type Relation } from '../../db/people/codes.ts';
import type { AppRouter } from '../../db/router.ts';

export type CaseView = Extract<inferRouterOutputs<AppRouter>['cases']['view'], { ok: true }>['value'];
export type Member = CaseView['members'][number];
export type AdverseParty = CaseView['adverseParties'][number];
export type Referral = CaseView['referrals'][number];
export type ConsentRow = CaseView['consents'][number];

const orderOf = ({ relation }: Member): number => {
  const place = RELATIONS.indexOf((relation ?? 'unknown') as Relation);
  return place < 0 ? RELATIONS.length : place;
};

/** In the order of the household table: 本人, spouse, parents, children …; of one relation the elder first. */
export const membersInOrder = (view: CaseView): Member[] =>
  [...view.members].sort(
    (a, b) =>
      orderOf(a) - orderOf(b) ||
      (a.person.birthDate ?? '9999').localeCompare(b.person.birthDate ?? '9999') ||
      a.memberId.localeCompare(b.memberId),
  );

export const principalOf = (view: CaseView): Member | undefined =>
  view.members.find(({ person }) => person.id === view.record.principalPersonId) ??
  view.members.find(({ relation }) => relation === 'self');

/** Whole years on the case's day; null where only an 年代 or nothing is known. */
export function ageOf(person: Member['person'], today: string): number | null {
  const { birthDate, birthPrecision } = person;
  if (!birthDate || !birthPrecision || birthPrecision === 'unknown') return null;
  return ageOn(birthDate, birthPrecision, today)?.years ?? null;
}

export const consentFactsOf = (view: CaseView): ConsentFact[] => consentFactsFrom(view.consents);

export const daysOpen = (view: CaseView): number => daysBetween(toTokyoDate(view.head.openedAt), view.today);

export const openReferral = (view: CaseView): Referral | undefined =>
  view.referrals.find((each) => each.outcome === null);

export const preparedMeeting = (view: CaseView) =>
  view.meetings.find(({ meeting }) => meeting.state === 'preparing')?.meeting;

/** Everyone who has to do with the case, each once, with the last thing they did. */
export function involvedOrganisations(view: CaseView): { id: string; what: 'referral' | 'note' | 'task' }[] {
  const found = new Map<string, 'referral' | 'note' | 'task'>();
  for (const each of view.referrals) if (each.organisationId) found.set(each.organisationId, 'referral');
  for (const each of view.tasks)
    if (each.organisationId && !found.has(each.organisationId)) found.set(each.organisationId, 'task');
  for (const each of view.notes)
    if (each.organisationId && !found.has(each.organisationId)) found.set(each.organisationId, 'note');
  return [...found].map(([id, what]) => ({ id, what }));
}
