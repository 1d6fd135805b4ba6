/** Somebody who was here before: which of their cases this reception may go to, as the core's table of states has it. */
import { continuationOf } from '../../db/receptions/rules.ts';
import type { Candidate } from '../people/index.ts';

type PastCase = Candidate['cases'][number];

/** The one that goes on as if nothing had been in between; a suspended or ended case is taken up again by choice alone. */
export const runningCase = (cases: readonly PastCase[]): PastCase | undefined =>
  cases.find(({ state }) => continuationOf(state) === 'further');
