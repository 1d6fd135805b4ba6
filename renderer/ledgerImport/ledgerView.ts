/** What the core answers about the open ledger, by the contract. */
import type { trpcClient } from '../app/coreLink.ts';

type Of<Call extends (...args: never[]) => Promise<unknown>> = Extract<
  Awaited<ReturnType<Call>>,
  { ok: true }
>;
export type LedgerView = Of<typeof trpcClient.ledgerImport.arrange.mutate>['value'];
export type RowView = Of<typeof trpcClient.ledgerImport.rows.query>['value']['rows'][number];
