/** Wording of 支援経過 beyond the fields' own names: 文例, copying, corrections, the next appointment, the list and its filters. */
import type { Handling } from '../../db/cases/codes.ts';

/** What each class means for where the entry may go, in one line. */
export const HANDLING_NOTES: Record<Handling, string> = {
  normal: '開示の求めがあれば、本人に示す記録',
  sensitive: '病気・障がい・犯罪歴など、特に気をつけて扱う記録',
  'support-meeting-only': '守秘義務のある支援会議の中だけ。プラン・同意の書類・本人への写しに載せない',
  'not-for-person': '本人に知らせない約束で聞いた記録。本人への写しに載せない',
};

export const noteText = {
  inquiry: (name: string) =>
    `相手方（${name || '氏名不明'}）から問い合わせがあった。「相談の有無も含めお答えできません」と答えた。`,
  copyLast: '前回の記録を写す',
  copied: (when: string) => `${when}の記録を写しました。変わったところを直してください。`,
  correctionReason: '訂正する理由',
  correctionReasonHelp: '例: 聞き違い／日付の誤り。元の記載と並んで残ります。',
  phrases: '文例',
  phrasesOf: (field: string) => `文例（${field}）`,
  builtIn: 'つなぎの文例',
  ours: '窓口の文例',
  manage: '整える',
  manageOurs: '窓口の文例を足す・直す…',
  closed: (date: string, due: string) =>
    `${date}は閉庁日です。約束がこの日なら、このままで構いません。対応事項の期限は${due}になります。`,
  open: (due: string) => `対応事項の期限になります（${due}）。`,
  moveTo: (date: string) => `次の開庁日（${date}）にする`,

  // 文例を整える
  bookTitle: '窓口の文例',
  bookLead: 'この窓口で使う文例です。書くときに「文例」から選ぶと、カーソルの位置に入ります。',
  bookField: '使う欄',
  bookName: '見出し',
  bookBody: '本文',
  bookAdd: '文例を足す',
  bookSave: '文例を保存する',
  bookCancelEdit: '新しい文例にする',
  bookEdit: (title: string) => `${title}を直す`,
  bookEditShort: '直す',
  bookRemove: (title: string) => `${title}を消す`,
  bookRemoveShort: '消す',
  bookEmpty: '窓口の文例は、まだありません',
  bookEmptyText: 'よく書く言い回しを足しておくと、打つ手間が減ります。',
  bookClose: '閉じる',

  // 一覧
  refine: 'しぼり込む',
  refined: (n: number) => `しぼり込み中 ${n}件`,
  searchText: '言葉で探す',
  byKind: '支援区分',
  byMethod: '対応方法',
  byHandling: '取扱区分',
  byOrganisation: '相手の機関',
  any: 'すべて',
  clear: 'しぼり込みをやめる',
  more: (n: number) => `古いものをあと${n}件見る`,
  corrected: (version: number) => `訂正あり（第${version}版）`,
  versions: (n: number) => `訂正前の記載（${n}）`,
  versionOf: (version: number) => `第${version}版`,
  because: (reason: string) => `訂正の理由　${reason}`,
  until: (time: string) => `${time}まで`,
  print: 'この記録を印刷',
  printOf: (when: string) => `${when}の記録を印刷`,
  printList: '経過一覧を印刷',
} as const;

export const printListText = {
  title: '経過一覧を印刷',
  preview: '下見する',
  file: '支援経過一覧',
  fileForPerson: '支援経過の写し（本人交付用）',
  from: 'いつから',
  to: 'いつまで',
  periodHelp: '空けておくと、はじめから今日までになります。',
  backwards: '「いつから」より後の日にしてください',
  copy: 'だれのための一覧ですか',
  office: '窓口の控え',
  officeNote: 'すべての記録。取扱区分つき',
  person: '本人に渡す写し',
  personNote: '「支援会議限り」「本人非開示希望」の記録と、本人のほかの人に関わる所見は載せません',
  leftOut: (entries: number, views: number) =>
    entries + views === 0
      ? '載せない記録はありません。'
      : [entries > 0 && `記録 ${entries}件`, views > 0 && `所見 ${views}件`].filter(Boolean).join('と') +
        'を載せません。',
} as const;
