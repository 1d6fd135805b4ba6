import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { tokyoInstant } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { consentFacts } from '../consents/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { adverseNamed } from '../people/adverse.ts';
import { peopleById, peopleOfCase } from '../people/store.ts';
import type { Session } from '../session.ts';
import type { Store, Writer } from '../store/store.ts';
import type { disclosureInput, disclosureQuestion, settleDisclosureInput } from './inputs.ts';
import { type DisclosureFacts, mayDisclose, mayTell } from './rules.ts';
import { disclosure } from './tables.ts';

type Question = z.output<typeof disclosureQuestion>;

export const disclosuresOf = (store: Store, caseId: string) =>
  store.orm
    .select()
    .from(disclosure)
    .where(eq(disclosure.caseId, caseId))
    .orderBy(desc(disclosure.at), desc(disclosure.id))
    .all();

export const findDisclosure = (store: Store, id: string) =>
  store.orm.select().from(disclosure).where(eq(disclosure.id, id)).get() ?? null;

export type DisclosureRow = ReturnType<typeof disclosuresOf>[number];

const questionFacts = (store: Store, input: Question, contactName = '') => {
  const people = peopleById(store, input.personIds);
  // Whoever is named, as the recipient or as the one spoken to: an adverse party of the case is told nothing (C9).
  const named = [input.recipientName, contactName];
  return {
    basis: input.basis,
    people: input.personIds.map((personId) => ({ personId, name: people.get(personId)?.name ?? '' })),
    organisationId: input.organisationId,
    items: input.items,
    on: input.date,
    recipientIsAdverse: named.some((name) => adverseNamed(store, input.caseId, { name }) !== null),
  } satisfies Partial<DisclosureFacts>;
};

export const askDisclosure = (store: Store, input: Question) =>
  mayTell(questionFacts(store, input), consentFacts(store, input.caseId));

type Told = z.output<typeof disclosureInput>;

/** R06 — may it be told? A refusal is written down as well (R14): somebody tried. */
export function judgeDisclosure(session: Session, input: Told): Outcome<{ consentIds: string[] }> {
  const { store } = session;
  const ofCase = peopleOfCase(store, findCase(store, input.caseId));
  if (!input.personIds.every((id) => ofCase.includes(id))) return refused('not-found');
  if (!input.organisationId && input.recipientName === '')
    return refused('missing-required', 'fill-in', { fields: ['recipientName'] });
  const may = mayDisclose(
    {
      ...questionFacts(store, input, input.contactName),
      reason: input.reason,
      approver: input.approver,
      approvedAt: approvedAtOf(input),
    },
    consentFacts(store, input.caseId),
  );
  if (!may.ok && may.refusal.code !== 'missing-required')
    store.write(session.staff.id, (writer) =>
      writer.audit({
        action: 'refused',
        caseId: input.caseId,
        detail: { rule: may.refusal.code, basis: input.basis, organisation: input.organisationId ?? '' },
      }),
    );
  return may;
}

const approvedAtOf = ({ approvedOn, approvedTime }: Told): number | null =>
  approvedOn ? tokyoInstant(approvedOn, approvedTime ?? '00:00') : null;

/** 提供記録 of what was judged, inside whatever else is written with it. */
export function addDisclosure(session: Session, writer: Writer, input: Told, consentIds: string[]): string {
  const { date, time, approvedOn: _, approvedTime: __, ...fields } = input;
  const id = writer.add('disclosure', {
    ...fields,
    at: tokyoInstant(date, time),
    approvedAt: approvedAtOf(input),
    consentIds,
    officeId: session.office.id,
    staffId: session.staff.id,
  });
  if (input.basis !== 'consent')
    writer.audit({
      action: 'override',
      caseId: input.caseId,
      detail: { rule: 'R06', basis: input.basis, reason: input.reason, disclosure: id },
    });
  return id;
}

export function recordDisclosure(session: Session, input: Told): Outcome<{ disclosureId: string }> {
  const may = judgeDisclosure(session, input);
  if (!may.ok) return may;
  const disclosureId = session.store.write(session.staff.id, (writer) =>
    addDisclosure(session, writer, input, may.value.consentIds),
  );
  return allowed({ disclosureId });
}

/** 事後決裁: its number joins the record once. */
export function settleDisclosure(
  session: Session,
  input: z.output<typeof settleDisclosureInput>,
): Outcome<null> {
  const found = findDisclosure(session.store, input.disclosureId);
  if (!found) return refused('not-found');
  if (found.approvalNumber) return refused('state-changed');
  session.store.write(session.staff.id, (writer) =>
    writer.put('disclosure', found.id, {
      approvalNumber: input.approvalNumber,
      approvalNumberOn: input.approvalNumberOn,
    }),
  );
  return allowed(null);
}
