/**
 * What of はじめての一時間 was really done. It is read off the record of operations: in an office to practise in it is always the practice
 * day, and nothing that was filled in bears that date. So there is nothing to keep, and it goes on wherever somebody left off.
 */
import type { Core } from '../core.ts';
import type { AuditAction } from '../store/auditChain.ts';
import type { Store } from '../store/store.ts';
import { FIRST_HOUR, type FirstHourStep, PRACTICE_DAY } from './codes.ts';
import { midnight } from './rules.ts';

const AWAY = 'first-hour-away';

interface Fact {
  action: AuditAction;
  entity?: string;
}

const FACTS: Record<FirstHourStep, Fact> = {
  receive: { action: 'row.written', entity: 'reception' },
  'open-case': { action: 'case.viewed' },
  'write-note': { action: 'row.written', entity: 'progressNote' },
  refer: { action: 'row.written', entity: 'sentReferral' },
  meet: { action: 'row.written', entity: 'supportMeeting' },
  print: { action: 'paper.printed' },
  give: { action: 'handoff.exported' },
  take: { action: 'handoff.imported' },
};

/**
 * The case that was just received opens by itself: to have found one that was there before is something else. So it is with the guide that
 * lies beside the PC and a paper of a case.
 */
const DONE = `SELECT DISTINCT action, entity FROM audit WHERE at >= $from
  AND NOT (action = 'paper.printed' AND entity = 'quick-guide')
  AND NOT (action = 'case.viewed' AND case_id IN (
    SELECT case_id FROM audit WHERE at >= $from AND action = 'row.written' AND entity = 'reception'
  ))`;

export function firstHour({ options }: Core, store: Store) {
  const { practice: window } = options;
  if (window === undefined) return null;
  const done = store.connection.prepare(DONE).all({ from: midnight(PRACTICE_DAY) }) as Fact[];
  const isDone = (step: FirstHourStep): boolean => {
    const fact = FACTS[step];
    return done.some(
      ({ action, entity }) => action === fact.action && (fact.entity === undefined || entity === fact.entity),
    );
  };
  return {
    window,
    steps: FIRST_HOUR[window].map((step) => ({ step, isDone: isDone(step) })),
    isShown: store.setting(AWAY) !== 'yes',
  };
}

export function showFirstHour(store: Store, isShown: boolean): null {
  store.setSetting(AWAY, isShown ? 'no' : 'yes');
  return null;
}
