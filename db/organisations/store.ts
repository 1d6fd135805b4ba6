import { asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Session } from '../session.ts';
import { untilWritten } from '../store/reading.ts';
import type { Store, Writer } from '../store/store.ts';
import type { explainSecrecyInput, saveMemberInput, saveOrganisationInput } from './inputs.ts';
import { meetingMember, organisation } from './tables.ts';

/** In the order in which they came: the plan's own, then what staff added. */
export const listOrganisations = (store: Store) =>
  store.orm.select().from(organisation).where(isNull(organisation.deletedAt)).orderBy(sql`rowid`).all();

export const listRemovedOrganisations = (store: Store) =>
  store.orm.select().from(organisation).where(isNotNull(organisation.deletedAt)).all();

export const findOrganisation = (store: Store, id: string) =>
  store.orm.select().from(organisation).where(eq(organisation.id, id)).get() ?? null;

export const organisationNames = untilWritten(
  (store): ReadonlyMap<string, string> =>
    new Map(
      store.orm
        .select({ id: organisation.id, name: organisation.name })
        .from(organisation)
        .all()
        .map((each) => [each.id, each.name ?? '']),
    ),
);

export const listMembers = (store: Store) =>
  store.orm
    .select({
      id: meetingMember.id,
      organisationId: meetingMember.organisationId,
      organisationName: organisation.name,
      name: meetingMember.name,
      title: meetingMember.title,
      secrecyNoticeDate: meetingMember.secrecyNoticeDate,
    })
    .from(meetingMember)
    .leftJoin(organisation, eq(organisation.id, meetingMember.organisationId))
    .where(isNull(meetingMember.deletedAt))
    .orderBy(asc(organisation.section), asc(organisation.name))
    .all();

export const findMember = (store: Store, id: string) =>
  store.orm.select().from(meetingMember).where(eq(meetingMember.id, id)).get();

export const saveOrganisation = (
  session: Session,
  { id, ...fields }: z.output<typeof saveOrganisationInput>,
) =>
  session.store.write(session.staff.id, (writer) => {
    const known = id ?? session.store.newId();
    writer.put('organisation', known, id ? fields : { ...fields, origin: 'local' });
    return known;
  });

/** Out of the lists and the search; what was sent there keeps its name, and it can be brought back. */
export const setOrganisationRemoved = (session: Session, id: string, isRemoved: boolean): void =>
  session.store.write(session.staff.id, (writer) =>
    writer.put('organisation', id, { deletedAt: isRemoved ? session.store.now() : null }),
  );

export const saveMember = (session: Session, { id, ...fields }: z.output<typeof saveMemberInput>) =>
  session.store.write(session.staff.id, (writer) => {
    const known = id ?? session.store.newId();
    writer.put('meetingMember', known, fields);
    return known;
  });

/** No longer chosen for a sitting; the rolls of those they sat in keep them, and so does the duty of secrecy (第5項: 従事していた者). */
export const endMembership = (session: Session, id: string): void =>
  session.store.write(session.staff.id, (writer) =>
    writer.put('meetingMember', id, { deletedAt: session.store.now() }),
  );

/** The notice of the duty of secrecy (法106条の6第5項), on the day it was explained. */
export const explainSecrecyIn = (
  session: Session,
  writer: Writer,
  input: z.output<typeof explainSecrecyInput>,
): void =>
  writer.put('meetingMember', input.memberId, {
    secrecyNoticeDate: input.date,
    secrecyExplainedBy: session.staff.name,
  });

export const explainSecrecy = (session: Session, input: z.output<typeof explainSecrecyInput>): void =>
  session.store.write(session.staff.id, (writer) => explainSecrecyIn(session, writer, input));
