/**
 * 配付№: every copy of every paper that is laid before a case of a sitting has its number and its recipient, so that all of them can be
 * collected at the end. Who may get one is `mayGetHandouts`'; which papers there are is `HANDOUT_PAPERS`.
 */
import { and, asc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { sharedItems } from '../consents/rules.ts';
import { consentFacts } from '../consents/store.ts';
import { standingOf } from '../organisations/rules.ts';
import { listOrganisations } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { adverseNamed } from '../people/adverse.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import { findPlan } from '../supportPlans/reading.ts';
import type { collectInput, handOutInput } from './handoutInputs.ts';
import { mayGetHandouts, numbersOf } from './handoutRules.ts';
import { type Invited, isOwnSection, type MeetingPart, meetingPartOf } from './laying.ts';
import { handout } from './recordTables.ts';

export const handoutsOf = (store: Store, part: Pick<MeetingPart, 'kind' | 'meetingId' | 'caseId'>) =>
  store.orm
    .select()
    .from(handout)
    .where(
      and(
        eq(handout.meetingKind, part.kind),
        eq(handout.meetingId, part.meetingId),
        eq(handout.caseId, part.caseId),
      ),
    )
    .orderBy(asc(handout.paper), asc(handout.paperId), asc(handout.number))
    .all();

export const findHandout = (store: Store, id: string) =>
  store.orm.select().from(handout).where(eq(handout.id, id)).get() ?? null;

const nameOf = ({ organisationName, title, name }: Invited): string =>
  [organisationName, title, name].filter(Boolean).join('　');

function mayGet(session: Session, part: MeetingPart, each: Invited): Outcome<null> {
  const { store, office } = session;
  const on = part.date ?? toTokyoDate(store.now());
  const organisation = listOrganisations(store).find(({ id }) => id === each.organisationId);
  const isOwn = organisation
    ? standingOf(organisation, office.section) === 'own-section'
    : isOwnSection(each.organisationName, office.section);
  const found = findCase(store, part.caseId);
  const shared = () =>
    found?.principalPersonId && each.organisationId
      ? sharedItems(
          { personId: found.principalPersonId, organisationId: each.organisationId, on },
          consentFacts(store, part.caseId),
        ).items
      : [];
  return mayGetHandouts({
    kind: part.kind,
    name: each.name,
    way: each.way,
    secrecyNoticeDate: each.secrecyNoticeDate,
    on,
    isAdverse: adverseNamed(store, part.caseId, { name: each.name }) !== null,
    isShared: isOwn || (part.kind === 'plan-review' && shared().length > 0),
  });
}

/** For the dialog: who is there and may get something, and why somebody may not; what is still out. */
export function viewHandouts(session: Session, meetingCaseId: string) {
  const part = meetingPartOf(session.store, meetingCaseId);
  if (!part) return null;
  const plan = part.planId ? findPlan(session.store, part.planId) : null;
  return {
    caseId: part.caseId,
    kind: part.kind,
    date: part.date,
    planId: plan?.id ?? null,
    recipients: part.invited.map((each) => {
      const may = mayGet(session, part, each);
      return { id: each.id, name: nameOf(each), refusal: may.ok ? null : may.refusal };
    }),
    copies: handoutsOf(session.store, part).map((each) => ({
      id: each.id,
      paper: each.paper ?? '',
      paperId: each.paperId ?? '',
      title: each.title ?? '',
      number: each.number ?? 0,
      total: each.total ?? 0,
      toName: each.toName ?? '',
      handedOn: each.handedOn,
      collectedOn: each.collectedOn,
    })),
  };
}

/** What a paper is of decides whether it belongs to this case at all: no other case's goes out under its number. */
function isOfPart({ store }: Session, part: MeetingPart, paper: string, paperId: string): boolean {
  const [first = ''] = paperId.split(' ');
  if (paper === 'support-plan') return findPlan(store, first)?.caseId === part.caseId;
  return first === (paper === 'diagrams' ? part.caseId : part.meetingCaseId);
}

/** Numbers and records every copy, or none: a single recipient who may not get it stops it. */
export function handOut(session: Session, input: z.output<typeof handOutInput>): Outcome<{ ids: string[] }> {
  const { store, staff } = session;
  const part = meetingPartOf(store, input.meetingCaseId);
  if (!part) return refused('not-found');
  const chosen = part.invited.filter(({ id }) => input.attendeeIds.includes(id));
  if (chosen.length !== new Set(input.attendeeIds).size) return refused('state-changed');
  if (!input.papers.every(({ paper, paperId }) => isOfPart(session, part, paper, paperId)))
    return refused('not-found');
  for (const each of chosen) {
    const may = mayGet(session, part, each);
    if (may.ok) continue;
    store.write(staff.id, (writer) =>
      writer.audit({ action: 'refused', caseId: part.caseId, detail: { rule: may.refusal.code } }),
    );
    return may;
  }
  const before = handoutsOf(store, part);
  const ids = store.write(staff.id, (writer) =>
    input.papers.flatMap(({ paper, paperId, title }) => {
      const numbers = numbersOf(before.filter((each) => each.paper === paper).length, chosen.length);
      return chosen.map((each, index) =>
        writer.add('handout', {
          meetingKind: part.kind,
          meetingId: part.meetingId,
          caseId: part.caseId,
          paper,
          paperId,
          title,
          ...numbers[index],
          toName: nameOf(each),
          handedOn: toTokyoDate(store.now()),
          staffId: staff.id,
        }),
      );
    }),
  );
  return allowed({ ids });
}

/** 回収, or taken back where it was ticked by mistake. */
export function collectHandouts(
  session: Session,
  { handoutIds, isCollected }: z.output<typeof collectInput>,
): Outcome<null> {
  const { store, staff } = session;
  if (!handoutIds.every((id) => findHandout(store, id))) return refused('not-found');
  store.write(staff.id, (writer) => {
    for (const id of handoutIds)
      writer.put('handout', id, { collectedOn: isCollected ? toTokyoDate(store.now()) : null });
  });
  return allowed(null);
}
