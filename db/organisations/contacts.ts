/** 連絡先の担当者 of the organisations, each 課's コネクター among them. */
import { asc, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { saveContactInput } from './inputs.ts';
import { organisationContact } from './tables.ts';

export const listContacts = (store: Store) =>
  store.orm
    .select()
    .from(organisationContact)
    .where(isNull(organisationContact.deletedAt))
    .orderBy(asc(organisationContact.id))
    .all();

export const saveContact = (session: Session, { id, ...fields }: z.output<typeof saveContactInput>) =>
  session.store.write(session.staff.id, (writer) => {
    const known = id ?? session.store.newId();
    writer.put('organisationContact', known, fields);
    return known;
  });

export const removeContact = (session: Session, id: string): void =>
  session.store.write(session.staff.id, (writer) =>
    writer.put('organisationContact', id, { deletedAt: session.store.now() }),
  );
