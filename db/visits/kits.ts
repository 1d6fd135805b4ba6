/** 訪問の紙一式 as something that leaves the office: made, taken out when it is printed, and seen to be back. */
import { desc, eq, like } from 'drizzle-orm';
import type { z } from 'zod';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import type { Session } from '../session.ts';
import type { Store } from '../store/store.ts';
import type { makeKitInput, returnKitInput } from './inputs.ts';
import { mayMakeKit, mayReturnKit } from './rules.ts';
import { arrange, roundOn } from './store.ts';
import { visitKit } from './tables.ts';

export const findKit = (store: Store, id: string) =>
  store.orm.select().from(visitKit).where(eq(visitKit.id, id)).get() ?? null;

/** 訪R9-003: beside the numbers of the files that are taken out. */
function nextNumber(store: Store): string {
  const series = `訪R${fiscalYear(toTokyoDate(store.now())) - 2018}-`;
  const last = store.orm
    .select({ number: visitKit.number })
    .from(visitKit)
    .where(like(visitKit.number, `${series}%`))
    .orderBy(desc(visitKit.madeAt), desc(visitKit.id))
    .limit(1)
    .get();
  return `${series}${String(Number(last?.number.slice(series.length) ?? 0) + 1).padStart(3, '0')}`;
}

/** The round as it stands now becomes the order of the pages; both stay as they are from then on. */
export function makeKit(
  session: Session,
  { date, approver, returnDue }: z.output<typeof makeKitInput>,
): Outcome<{ kitId: string }> {
  const { store, staff } = session;
  const { stops } = roundOn(session, date);
  const may = mayMakeKit({ date, approver, returnDue, stops: stops.length });
  if (!may.ok) return may;
  const planned = stops.map(({ caseId, time }) => ({ caseId, time }));
  arrange(session, { date, stops: planned });
  const kitId = store.newId();
  store.orm
    .insert(visitKit)
    .values({
      id: kitId,
      number: nextNumber(store),
      date,
      staffId: staff.id,
      stops: planned,
      approver,
      returnDue: returnDue as string,
      madeAt: store.now(),
    })
    .run();
  return allowed({ kitId });
}

/** R14 — it was printed: from now on it is out, and each of its cases tells so. */
export function kitTaken({ store, staff }: Session, kitId: string, to: 'pdf' | 'printer'): void {
  const kit = findKit(store, kitId);
  if (!kit) return;
  store.write(staff.id, (writer) => {
    for (const { caseId } of kit.stops)
      writer.audit({
        action: 'paper.printed',
        caseId,
        entity: 'visit-kit',
        entityId: kitId,
        detail: { to, number: kit.number, returnDue: kit.returnDue },
      });
    if (kit.takenAt === null)
      writer.orm.update(visitKit).set({ takenAt: store.now() }).where(eq(visitKit.id, kitId)).run();
  });
}

export function returnKit(
  { store, staff }: Session,
  { kitId, date }: z.output<typeof returnKitInput>,
): Outcome<null> {
  const kit = findKit(store, kitId);
  const may = mayReturnKit(kit, date, toTokyoDate(store.now()));
  if (!may.ok || !kit) return may.ok ? refused('not-found') : may;
  store.write(staff.id, (writer) => {
    writer.orm
      .update(visitKit)
      .set({ returnedOn: date, returnedByStaffId: staff.id })
      .where(eq(visitKit.id, kitId))
      .run();
    writer.audit({
      action: 'paper.returned',
      entity: 'visit-kit',
      entityId: kitId,
      detail: { number: kit.number, on: date },
    });
  });
  return allowed(null);
}
