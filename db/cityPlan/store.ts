/**
 * Loading a plan: the validated file is kept whole, and its organisations become rows of the directory under ids made
 * from the plan's own codes. Loading is not replicated — each office loads the same file — and loading again brings the
 * newest edition's words without touching what staff have written since.
 */
import { desc } from 'drizzle-orm';
import { type PlanRow, putPlanRow } from '../organisations/planRows.ts';
import type { Store, Writer } from '../store/store.ts';
import { organisationId, type PlanFile } from './planFile.ts';
import { sectionName } from './rules.ts';
import { cityPlan } from './tables.ts';

export function loadPlan(store: Store, writer: Writer, plan: PlanFile): void {
  const body = {
    code: plan.code,
    title: plan.title,
    city: plan.city.name,
    body: plan,
    loadedAt: store.now(),
  };
  writer.orm.insert(cityPlan).values(body).onConflictDoUpdate({ target: cityPlan.code, set: body }).run();
  for (const row of rowsOf(plan)) putPlanRow(store, writer, row);
  writer.audit({
    action: 'plan.loaded',
    detail: { plan: plan.code, organisations: plan.organisations.length },
  });
}

const rowsOf = (plan: PlanFile): PlanRow[] =>
  plan.organisations.map((each) => ({
    id: organisationId(plan.code, each.code),
    code: each.code,
    name: each.name,
    kana: each.kana,
    field: each.field,
    section: sectionName(plan, each.section) ?? null,
    target: each.targets.join('、'),
    management: [...each.management],
    worries: [...each.worries],
    tel: each.tel ?? null,
    extension: each.extension ?? null,
    hours: each.hours ?? null,
    address: each.address ?? null,
    districts: each.districts ? [...each.districts] : null,
    origin: each.origin,
  }));

/** What the directory says of an organisation as long as nobody writes it: of the newest edition that has it. */
export function loadedOrganisation(store: Store, id: string): PlanRow | null {
  const plans = store.orm
    .select({ body: cityPlan.body })
    .from(cityPlan)
    .orderBy(desc(cityPlan.loadedAt))
    .all();
  for (const { body } of plans) {
    const found = rowsOf(body as PlanFile).find((row) => row.id === id);
    if (found) return found;
  }
  return null;
}

export const currentPlan = (store: Store): PlanFile | null =>
  (store.orm.select().from(cityPlan).orderBy(desc(cityPlan.loadedAt)).limit(1).get()?.body as
    | PlanFile
    | undefined) ?? null;
