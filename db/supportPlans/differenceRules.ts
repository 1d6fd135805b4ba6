/** What one version of a plan has that another has not, field by field and row by row. The words are in renderer/text/supportPlans.ts. Pure. */

export type PlanValue = string | number | boolean | readonly string[] | null;
export type PlanValues = Readonly<Record<string, PlanValue>>;

/** A row under the id that it had when it was first written: a copy in the next version keeps it. */
export interface PlanRow {
  key: string;
  values: PlanValues;
}

export interface PlanContent {
  fields: PlanValues;
  issues: readonly PlanRow[];
  actions: readonly PlanRow[];
}

export interface FieldChange {
  field: string;
  before: PlanValue;
  after: PlanValue;
}

export interface RowChanges {
  added: PlanRow[];
  removed: PlanRow[];
  changed: { key: string; before: PlanValues; after: PlanValues; changes: FieldChange[] }[];
}

export interface PlanDifference {
  fields: FieldChange[];
  issues: RowChanges;
  actions: RowChanges;
}

/** Nothing written and an empty text are one to whoever reads. */
const asRead = (value: PlanValue | undefined): string =>
  value === undefined || value === null || value === '' || value === false
    ? ''
    : Array.isArray(value)
      ? value.length === 0
        ? ''
        : JSON.stringify([...value].sort())
      : JSON.stringify(value);

const changesOf = (before: PlanValues, after: PlanValues): FieldChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) =>
    asRead(before[field]) === asRead(after[field])
      ? []
      : [{ field, before: before[field] ?? null, after: after[field] ?? null }],
  );

function rowChanges(before: readonly PlanRow[], after: readonly PlanRow[]): RowChanges {
  const old = new Map(before.map((row) => [row.key, row]));
  const now = new Set(after.map((row) => row.key));
  return {
    added: after.filter((row) => !old.has(row.key)),
    removed: before.filter((row) => !now.has(row.key)),
    changed: after.flatMap((row) => {
      const was = old.get(row.key);
      const changes = was ? changesOf(was.values, row.values) : [];
      return was && changes.length > 0
        ? [{ key: row.key, before: was.values, after: row.values, changes }]
        : [];
    }),
  };
}

export const planDifference = (before: PlanContent, after: PlanContent): PlanDifference => ({
  fields: changesOf(before.fields, after.fields),
  issues: rowChanges(before.issues, after.issues),
  actions: rowChanges(before.actions, after.actions),
});

export const isSame = ({ fields, issues, actions }: PlanDifference): boolean =>
  fields.length === 0 &&
  [issues, actions].every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );
