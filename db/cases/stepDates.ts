/** When a case came to each of its five steps, as far as it is known: of its present 期, never a day that nobody wrote down. Pure. */
import { toTokyoDate } from '../calendar/rules.ts';
import { type CaseState, type CaseStep, hasEnded } from './rules.ts';

export interface StepDateFacts {
  record: { state: CaseState | null; endedAt: number | null; term: number | null };
  openedAt: number;
  /** Newest first, as each area reads them. */
  screenings: readonly { date: string | null; result: string | null }[];
  plans: readonly { madeOn: string | null; decidedOn: string | null }[];
  turns: readonly { kind: string | null; date: string | null; term: number | null }[];
}

export function stepDates(facts: StepDateFacts): Partial<Record<CaseStep, string>> {
  const { record, openedAt, screenings, plans, turns } = facts;
  const last = turns[0];
  const began = turns.find(({ kind, term }) => kind === 'reopened' && term === record.term)?.date;
  const from = began ?? toTokyoDate(openedAt);
  const inTerm = (day: string | null): day is string => day !== null && day >= from;
  const first = (days: readonly (string | null)[]) => days.filter(inTerm).sort()[0];
  const own = screenings.filter(({ result }) => result === '2' || result === '3');
  const found: Partial<Record<CaseStep, string | undefined>> = {
    intake: from,
    deciding: first(screenings.map(({ date }) => date)),
    'consent-plan': first(plans.map(({ madeOn }) => madeOn)),
    supporting: first([...plans.map(({ decidedOn }) => decidedOn), ...own.map(({ date }) => date)]),
    closing:
      record.endedAt !== null
        ? toTokyoDate(record.endedAt)
        : record.state === 'suspended' && last?.kind === 'suspended'
          ? (last.date ?? undefined)
          : undefined,
  };
  // What lies ahead of a state that has not come to it again has no day.
  if (record.state && !hasEnded(record.state) && record.state !== 'suspended') delete found.closing;
  return Object.fromEntries(Object.entries(found).filter(([, day]) => day));
}
