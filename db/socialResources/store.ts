import { eq } from 'drizzle-orm';
import type { Store, Writer } from '../store/store.ts';
import { socialResourceGap } from './tables.ts';

export const putGap = (
  writer: Writer,
  id: string,
  fields: { caseId: string; meetingCaseId: string | null; what: string; foundOn: string },
): void => writer.put('socialResourceGap', id, { ...fields, status: 'found' });

export const gapsOf = (store: Store, caseId: string) =>
  store.orm.select().from(socialResourceGap).where(eq(socialResourceGap.caseId, caseId)).all();
