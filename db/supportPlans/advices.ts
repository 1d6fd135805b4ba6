/** 助言 to organisations: what 多機関協働 does beside a case that others carry, in a supported case and where advice is the whole outcome. */
import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { toTokyoDate } from '../calendar/rules.ts';
import { findCase } from '../cases/transitions.ts';
import { findOrganisation, organisationNames } from '../organisations/store.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import { staffNames } from '../staff/store.ts';
import type { Store, Writer } from '../store/store.ts';
import type { AdviceFields, giveAdviceInput } from './checkInputs.ts';
import { mayAdvise } from './checkRules.ts';
import { advice } from './tables.ts';

/** Newest first. */
export function advicesOf(store: Store, caseId: string) {
  const organisations = organisationNames(store);
  const staff = staffNames(store);
  return store.orm
    .select()
    .from(advice)
    .where(eq(advice.caseId, caseId))
    .orderBy(desc(advice.givenOn), desc(advice.id))
    .all()
    .map((row) => ({
      ...row,
      organisationName: row.organisationName || (organisations.get(row.organisationId ?? '') ?? ''),
      staffName: staff.get(row.staffId ?? '') ?? '',
    }));
}

export const findAdvice = (store: Store, id: string) =>
  store.orm.select().from(advice).where(eq(advice.id, id)).get() ?? null;

/** Asked before anything is written; the organisation is one of the directory, or named in words. */
export function mayGiveAdvice({ store }: Session, fields: AdviceFields): Outcome<null> {
  if (fields.organisationId !== null && !findOrganisation(store, fields.organisationId))
    return refused('not-found');
  return mayAdvise(fields, toTokyoDate(store.now()));
}

/** The name as it was then stays with it. */
export const addAdvice = (session: Session, writer: Writer, caseId: string, fields: AdviceFields): string =>
  writer.add('advice', {
    ...fields,
    organisationName:
      fields.organisationName || (organisationNames(session.store).get(fields.organisationId ?? '') ?? ''),
    caseId,
    staffId: session.staff.id,
  });

export function giveAdvice(
  session: Session,
  { caseId, ...fields }: z.output<typeof giveAdviceInput>,
): Outcome<{ adviceId: string }> {
  if (!findCase(session.store, caseId)) return refused('not-found');
  const may = mayGiveAdvice(session, fields);
  if (!may.ok) return may;
  return allowed({
    adviceId: session.store.write(session.staff.id, (writer) => addAdvice(session, writer, caseId, fields)),
  });
}
