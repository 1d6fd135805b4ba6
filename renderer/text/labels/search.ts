/** Labels of what a search shows apart, and of what the ledger is put in order by. */
import type { LedgerSort } from '../../../db/cases/codes.ts';
import type { ShownGroup } from '../../../db/search/codes.ts';

export const SHOWN_GROUP_LABELS: Record<ShownGroup, string> = {
  people: '人',
  cases: 'ケースの記録',
  notes: '支援経過',
  organisations: '機関',
  receptions: '受付・受けたつなぎ',
};

export const LEDGER_SORT_LABELS: Record<LedgerSort, string> = {
  opened: '受付日',
  kana: '氏名・ふりがな',
  number: '番号',
  due: '次の期限',
};
