import type { Writer } from '../store/store.ts';

/** R13 — the reason goes into the record of operations, with the fields and never with the digits. */
export function recordKept(
  writer: Writer,
  fields: readonly string[],
  reason: string,
  of: { entity?: string; entityId?: string; caseId: string | null },
): void {
  if (fields.length > 0) writer.audit({ action: 'override', ...of, detail: { rule: 'R13', fields, reason } });
}
