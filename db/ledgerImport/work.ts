/** What the thread beside the core does with a ledger; the open one stays there and never comes to the core as a whole. */
import type { z } from 'zod';
import type { Workplace } from '../handoff/workplace.ts';
import { allowed, type Outcome, refused } from '../outcome.ts';
import { decide } from './deciding.ts';
import { fetchLedgerFile } from './file/readLedgerFile.ts';
import type { LedgerDecision, LedgerSettings, rowsInput } from './inputs.ts';
import { forgetOldFiles } from './memory.ts';
import { arrange, beginLedger, closeLedger, type OpenLedger, openLedger } from './opened.ts';
import { compare } from './sameHere.ts';
import { takeLedger } from './take.ts';
import { undoLedger } from './undo.ts';
import { type LedgerView, rowsOf, viewLedger } from './view.ts';

const gone = () => refused('not-found', 'choose-other-file');

async function withLedger<T>(
  { session }: Workplace,
  importId: string,
  work: (ledger: OpenLedger) => Promise<Outcome<T>> | Outcome<T>,
): Promise<Outcome<T>> {
  const ledger = openLedger(session, importId);
  return ledger ? work(ledger) : gone();
}

export const ledgerWork = {
  async ledgerOpen(
    place: Workplace,
    { path, fileName }: { path: string; fileName: string },
  ): Promise<Outcome<LedgerView>> {
    const { session, step } = place;
    step('reading', 0, null);
    forgetOldFiles(session.store);
    const file = await fetchLedgerFile(path);
    if (!file.ok) return file;
    const begun = await beginLedger(session, { ...file.value, fileName });
    if (!begun.ok) return begun;
    session.store.write(session.staff.id, (writer) => writer.audit({ action: 'ledger.opened' }));
    step('reading', 1, 1);
    return allowed(viewLedger(session, begun.value));
  },
  ledgerArrange: (
    place: Workplace,
    { importId, change }: { importId: string; change: Partial<LedgerSettings> },
  ) =>
    withLedger(place, importId, async (ledger) => {
      const done = await arrange(place.session, ledger, change);
      if (!done.ok) return done;
      // Other columns make other people of the rows: whoever was compared is compared again, and nobody is new unasked.
      if (ledger.compared) compare(place.session, ledger, place.step);
      return allowed(viewLedger(place.session, ledger));
    }),
  ledgerCompare: (place: Workplace, { importId }: { importId: string }) =>
    withLedger(place, importId, (ledger) => {
      compare(place.session, ledger, place.step);
      return allowed(viewLedger(place.session, ledger));
    }),
  ledgerRows: (place: Workplace, input: z.output<typeof rowsInput>) =>
    withLedger(place, input.importId, (ledger) => allowed(rowsOf(ledger, input))),
  ledgerDecide: (place: Workplace, said: LedgerDecision) =>
    withLedger(place, said.importId, (ledger) => {
      const done = decide(place.session, ledger, said);
      if (!done.ok) return done;
      if (ledger.compared) compare(place.session, ledger, place.step);
      return allowed(viewLedger(place.session, ledger));
    }),
  ledgerTake: (place: Workplace, { importId }: { importId: string }) =>
    withLedger(place, importId, (ledger) => takeLedger(place, ledger)),
  async ledgerClose({ session }: Workplace, { importId }: { importId: string }): Promise<null> {
    if (openLedger(session, importId)) closeLedger(session);
    return null;
  },
  ledgerUndo: (place: Workplace, { importId }: { importId: string }) => undoLedger(place, importId),
};
