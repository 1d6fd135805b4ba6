/** 見られた変化 and the ends of a period, counted by the day of the decision; the cases behind each number open from it. */
import { and, eq, gte, isNull, lte } from 'drizzle-orm';
import { tally } from '../reports/rules.ts';
import type { Store } from '../store/store.ts';
import { type EvaluatedFact, isImproved } from './rules.ts';
import { evaluation } from './tables.ts';

/** What was decided from one day to another, both included. One evaluation is one; it may have seen several changes. */
export const evaluatedFacts = (
  store: Store,
  from: string,
  until: string,
): (EvaluatedFact & { id: string; decidedOn: string })[] =>
  store.orm
    .select()
    .from(evaluation)
    .where(
      and(
        eq(evaluation.state, 'decided'),
        gte(evaluation.decidedOn, from),
        lte(evaluation.decidedOn, until),
        isNull(evaluation.deletedAt),
      ),
    )
    .all()
    .map(({ id, caseId, result, changes, decidedOn }) => ({
      id,
      caseId,
      result,
      changes: changes ?? [],
      decidedOn: decidedOn ?? '',
    }));

export const evaluationCounts = (facts: readonly EvaluatedFact[]) => ({
  evaluations: facts.length,
  improved: facts.filter(isImproved).length,
  results: tally(facts, ({ result }) => (result ? [result] : [])),
  changes: tally(facts, ({ changes }) => changes),
});
