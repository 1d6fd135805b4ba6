import { asc, desc, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { addWorkingDays, tokyoInstant } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { consentFacts } from '../consents/store.ts';
import { takeOverDraft } from '../drafts/store.ts';
import { standingOf } from '../organisations/rules.ts';
import { findOrganisation, organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { adverseNamed } from '../people/adverse.ts';
import { isConcealed, membersOf } from '../people/store.ts';
import type { Worry } from '../receptions/codes.ts';
import { receptionsOf } from '../receptions/store.ts';
import type { Session } from '../session.ts';
import { perStore, type Store } from '../store/store.ts';
import { addTask } from '../tasks/store.ts';
import { closedDaysOf, onOpenDay } from '../workingDays/store.ts';
import type { referralPreviewInput, sendReferralInput } from './inputs.ts';
import { carriedScopes, carriedWorries, mayRefer, mayTellAge, otherBases, presetBasis } from './rules.ts';
import { sentReferral } from './tables.ts';

/** The worries of all receptions of a case, the most pressing (◎) of the latest first. */
export const worriesOf = (store: Store, caseId: string) => worriesIn(receptionsOf(store, caseId));

/** Of receptions that were read already, the latest first. */
export function worriesIn(receptions: ReturnType<typeof receptionsOf>): {
  worries: Worry[];
  most: Worry | null;
} {
  const marks = new Map<Worry, string>();
  for (const reception of receptions.toReversed()) {
    for (const [worry, mark] of Object.entries(reception.worries ?? {})) marks.set(worry as Worry, mark);
  }
  const worries = [...marks.keys()].sort();
  return { worries, most: worries.find((worry) => marks.get(worry) === 'most') ?? null };
}

/** The day on which つなぎ確認 falls due unless staff say otherwise: the fifth working day. */
export const confirmDueAfter = (store: Store, date: string): string =>
  addWorkingDays(date, 5, closedDaysOf(store));

/** What the sheet would carry and what it would leave out, before anything is sent. */
export function previewReferral(session: Session, input: z.output<typeof referralPreviewInput>) {
  const { store } = session;
  const found = findCase(store, input.caseId);
  if (!found?.principalPersonId) return refused('missing-required', 'fill-in', { fields: ['principal'] });
  const to = findOrganisation(store, input.organisationId);
  if (!to) return refused('not-found');
  const standing = standingOf(to, session.office.section);
  const basis = input.basis ?? presetBasis(standing);
  const facts = consentFacts(store, input.caseId);
  const carried = carriedScopes(
    {
      personId: found.principalPersonId,
      organisationId: input.organisationId,
      on: input.date,
      basis,
    },
    facts,
  );
  const { worries } = worriesOf(store, input.caseId);
  const kept = carriedWorries(worries, carried.items);
  const members = found.householdId ? membersOf(store, found.householdId) : [];
  return allowed({
    ...carried,
    standing,
    basis,
    otherBases: otherBases(standing),
    /** R09: its address and telephone go on no sheet, on whatever basis. */
    isConcealed: isConcealed(members),
    /** R07: of these the sheet has name and relation alone. */
    agesKept: carried.items.includes('family')
      ? members
          .filter(
            ({ person }) =>
              person.id !== found.principalPersonId &&
              !mayTellAge(
                { personId: person.id, organisationId: input.organisationId, on: input.date, basis },
                facts,
              ),
          )
          .map(({ person }) => person.name ?? '')
      : [],
    worries: kept,
    leftOutWorries: worries.filter((worry) => !kept.includes(worry)),
  });
}

export function sendReferral(
  session: Session,
  input: z.output<typeof sendReferralInput>,
): Outcome<{ referralId: string }> {
  const { store } = session;
  const preview = previewReferral(session, input);
  if (!preview.ok) return preview;
  const { basis, standing, leftOut, leftOutWorries } = preview.value;
  const approvedAt = input.approvedOn ? tokyoInstant(input.approvedOn, input.approvedTime ?? '00:00') : null;
  // C9: nothing goes into the hands of the other side, wherever they work.
  const may = adverseNamed(store, input.caseId, { name: input.contactName })
    ? refused('adverse-party')
    : mayRefer(preview.value, standing, basis, {
        reason: input.basisReason,
        approver: input.approver,
        approvedAt,
      });
  if (!may.ok) {
    store.write(session.staff.id, (writer) =>
      writer.audit({ action: 'refused', caseId: input.caseId, detail: { rule: may.refusal.code } }),
    );
    return may;
  }
  const name = organisationNames(store).get(input.organisationId) ?? '';
  const { date, time, approvedOn: _on, approvedTime: _time, draftId, ...fields } = input;
  // C22: whoever typed another day was told.
  const confirmDue = onOpenDay(store, input.confirmDue);
  const referralId = store.write(session.staff.id, (writer) => {
    const id = writer.add('sentReferral', {
      ...fields,
      confirmDue,
      approvedAt,
      sentAt: tokyoInstant(date, time),
      officeId: session.office.id,
      staffId: session.staff.id,
      scope: preview.value.scope,
      items: preview.value.items,
      basis,
      leftOut: [
        ...leftOut.map((each) => `${each.item ?? each.scope}:${each.because}`),
        ...leftOutWorries.map((worry) => `worry:${worry}`),
      ],
      consentId: preview.value.consentId,
    });
    if (basis !== presetBasis(standing))
      writer.audit({
        action: 'override',
        caseId: input.caseId,
        detail: { rule: 'R06', basis, reason: fields.basisReason, referral: id },
      });
    addTask(session, writer, {
      caseId: input.caseId,
      kind: 'referral-confirmation',
      title: name,
      detail: input.reason,
      organisationId: input.organisationId,
      staffId: session.staff.id,
      dueDate: confirmDue,
      sourceEntity: 'sentReferral',
      sourceId: id,
    });
    if (draftId) takeOverDraft(writer, draftId);
    return id;
  });
  return allowed({ referralId });
}

const ofCase = perStore(({ orm }) =>
  orm
    .select()
    .from(sentReferral)
    .where(eq(sentReferral.caseId, sql.placeholder('caseId')))
    .orderBy(desc(sentReferral.sentAt), asc(sentReferral.id))
    .prepare(),
);
export const referralsOf = (store: Store, caseId: string) => ofCase(store).all({ caseId });

export const findReferral = (store: Store, id: string) =>
  store.orm.select().from(sentReferral).where(eq(sentReferral.id, id)).get() ?? null;
