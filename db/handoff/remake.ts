/**
 * 作り直す: a file that never arrived, once more under its own number. For what and on which basis is the record's; whether it may go
 * is asked anew, and it carries its cases as they are today: what has been revoked or concealed since stays out.
 */
import { type Outcome, refused } from '../outcome.ts';
import { LEGAL_BASES } from './codes.ts';
import { type GivenHandoff, giveFile } from './export.ts';
import type { RemakeInput } from './inputs.ts';
import { receiptsAgainTo, sentTo, takeoutById } from './ledger.ts';
import { placeAgain } from './sequence.ts';
import { enterUnfinished } from './unfinishedTakeout.ts';
import type { Workplace } from './workplace.ts';

export async function remakeHandoff(
  work: Workplace,
  path: string,
  input: RemakeInput,
): Promise<Outcome<GivenHandoff>> {
  const { store } = work.session;
  await enterUnfinished(work.session);
  const named = takeoutById(store, input.takeoutId);
  const first = named?.remakesId ? takeoutById(store, named.remakesId) : named;
  const basis = LEGAL_BASES.find((each) => each === first?.basis);
  if (!first || !basis) return refused('not-found');
  const again = {
    ticket: input.ticket,
    toOfficeId: first.toOfficeId,
    caseIds: first.caseIds,
    // What was left out stays out, and an address that was let along is concealed again unless it is asked for anew.
    withhold: first.withhold ?? [],
    takesConcealed: false,
    concealedReason: '',
    concealedApprover: '',
    purpose: first.purpose,
    basis,
    organisationId: first.organisationId,
    reason: first.reason ?? '',
    approver: first.approver,
    approvedOn: first.approvedOn,
    // That of the fiscal year in which it is made again.
    blanketApproval: '',
    mediumKind: input.mediumKind,
    mediumNumber: input.mediumNumber,
    eraseDue: input.eraseDue,
  };
  return giveFile(work, path, again, {
    ...placeAgain(sentTo(store, first.toOfficeId, first.chain), first.sequence),
    chain: first.chain,
    remakes: { id: first.id, fileId: first.fileId, because: input.because, note: input.remakeNote },
    receipts: receiptsAgainTo(store, first.toOfficeId),
  });
}
