/** Which cases may be put on a sitting from its own screen: those on their way through 多機関協働. */
import type { CaseState } from '../../cases/rules.ts';
import { casesById } from '../../cases/store.ts';
import { casesIn } from '../../cases/transitions.ts';
import type { Store } from '../../store/store.ts';
import { usualKind } from './placing.ts';
import { casesOfPlanReview } from './reading.ts';

const ON_THE_WAY: CaseState[] = [
  'awaiting-plan-review',
  'planning',
  'awaiting-evaluation',
  'supporting',
  'assessing',
  'support-meeting',
  'watching',
  'suspended',
  'following-up',
  'ended-circumstances',
];
const SHOWN = 300;

export function planReviewCandidates(store: Store, meetingId: string) {
  const present = casesOfPlanReview(store, meetingId).map(({ caseId }) => caseId);
  const found = casesIn(store, ON_THE_WAY, SHOWN).filter(({ id }) => !present.includes(id));
  const heads = casesById(
    store,
    found.map(({ id }) => id),
  );
  return found.flatMap(({ id, state }) => {
    const head = heads.get(id);
    return head
      ? [{ caseId: id, caseNo: head.caseNo, personName: head.personName, kind: usualKind(state) }]
      : [];
  });
}
