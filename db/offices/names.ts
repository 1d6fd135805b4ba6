/** The names of all offices known here. Apart from `store.ts`, which needs a core and its keys. */
import { eq } from 'drizzle-orm';
import { untilWritten } from '../store/reading.ts';
import type { Store, Writer } from '../store/store.ts';
import { office } from './tables.ts';

export const listOffices = (store: Store) => store.orm.select().from(office).all();

export const findOffice = (store: Store, id: string) =>
  store.orm.select().from(office).where(eq(office.id, id)).get() ?? null;

export const officeNames = untilWritten(
  (store): ReadonlyMap<string, string> =>
    new Map(listOffices(store).map((each) => [each.id, each.name ?? ''])),
);

/** Another office, known by its card only so far: its own fields come with its files. */
export const noteOffice = (writer: Writer, id: string, name: string): void => {
  writer.orm.insert(office).values({ id, name }).onConflictDoNothing().run();
};
