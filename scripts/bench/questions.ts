/** What the screens ask of the core, each as the contract's own function answers it: every list, opening a case, every kind of search. */
import { readLedger } from '../../db/cases/ledger.ts';
import { viewCase } from '../../db/cases/view.ts';
import { findCandidates } from '../../db/people/candidates.ts';
import { find } from '../../db/search/store.ts';
import type { Session } from '../../db/session.ts';
import { today } from '../../db/tasks/today.ts';
import { createChance } from '../seed/chance.ts';

export interface Question {
  name: string;
  /** Asks once; `turn` counts up, for questions that are never the same twice. */
  ask: (session: Session, turn: number) => void;
}

const PAGE = 100;
const CASES_OPENED = 400;

type Ledger = Parameters<typeof readLedger>[1];
const ledger = (
  name: string,
  change: Partial<Ledger> & { which?: Ledger['filter']['which']; part?: number; waiting?: boolean },
): Question => ({
  name: `台帳 ${name}`,
  ask(session) {
    const { which = 'all', part = 0, waiting = false, ...rest } = change;
    const total = countOf(session);
    const answered = readLedger(session, {
      filter: { which, officeId: null, staffId: null, state: null, urgency: null, consentWaiting: waiting },
      sort: 'opened',
      direction: 'descending',
      offset: Math.max(0, Math.floor((total - PAGE) * part)),
      limit: PAGE,
      ...rest,
    });
    if (answered.total === 0) throw new Error(`the ledger gave nothing: ${name}`);
  },
});

const counts = new WeakMap<Session, number>();
function countOf(session: Session): number {
  let count = counts.get(session);
  if (count === undefined) {
    count = session.store.connection.prepare('SELECT count(*) FROM caseLedger').pluck().get() as number;
    counts.set(session, count);
  }
  return count;
}

const opened = new WeakMap<Session, string[]>();
function casesOpened(session: Session): string[] {
  let ids = opened.get(session);
  if (!ids) {
    const all = session.store.connection.prepare('SELECT id FROM supportCase ORDER BY id').pluck().all();
    ids = createChance(1).some(all as string[], CASES_OPENED);
    opened.set(session, ids);
  }
  return ids;
}

export const QUESTIONS: readonly Question[] = [
  {
    name: 'ケースを開く（1件の全部）',
    ask(session, turn) {
      const ids = casesOpened(session);
      if (viewCase(session.store, ids[turn % ids.length] as string) === null)
        throw new Error('a case is missing');
    },
  },
  ledger('進行中の最初の100件', { which: 'open' }),
  ledger('かな順の最初', { sort: 'kana', direction: 'ascending' }),
  ledger('かな順のまん中', { sort: 'kana', direction: 'ascending', part: 0.5 }),
  ledger('かな順の最後', { sort: 'kana', direction: 'ascending', part: 1 }),
  ledger('期限順の最初', { sort: 'due', direction: 'ascending' }),
  ledger('自分の担当', { which: 'mine' }),
  ledger('同意なしで90日', { which: 'open', waiting: true }),
  { name: '本日の予定（両方の窓口）', ask: (session) => void today(session, { mine: false }) },
  { name: '本日の予定（自分の担当）', ask: (session) => void today(session, { mine: true }) },
  {
    name: '同じ人かもしれない人',
    ask: (session) => void findCandidates(session.store, CANDIDATE),
  },
];

const CANDIDATE: Parameters<typeof findCandidates>[1] = {
  name: '佐藤 健一',
  kana: 'さとう けんいち',
  birth: null,
  tel: '',
  address: '',
};

/** Words of each kind. The rare one is asked as a note has it; the two words stand in one row now and then. */
export const SEARCHES: readonly [name: string, query: string][] = [
  ['1文字', '介'],
  ['2文字（よくある）', '介護'],
  ['2文字（まれ）', '龘屋'],
  ['長い語', '母の要介護認定の申請について説明'],
  ['2語', '家賃 管理会社'],
  ['どの記録にもない組み', '介護 借金'],
  ['氏名2語', '佐藤 健一'],
  ['電話番号', '0476-00-12'],
];

export const SEARCHED: readonly Question[] = SEARCHES.map(([name, query]) => ({
  name: `さがす ${name}「${query}」`,
  ask: (session) => void find(session.store, { query, group: null, limit: 8 }),
}));
