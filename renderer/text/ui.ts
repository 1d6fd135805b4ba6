/**
 * The words that the design system itself speaks. Everything else reaches a component by its props,
 * worded by the screen that uses it. A sentence says what happened and what to do, never 「エラー」 alone.
 */
import type { DateFault, Precision, TimeReading } from '../../db/calendar/rules.ts';

export const uiText = {
  appName: 'つなぎ',
  required: '必須',
  optional: '任意',
  close: '閉じる',
  cancel: 'やめる',
  stop: '中止する',
  clear: '選択を取り消す',
  notChosen: '選んでください',
  noneChosen: '（選ばない）',
  notInList: (text: string) => `「${text}」は一覧にありません。候補から選んでください`,
  noMatch: '当てはまるものがありません',
  showChoices: '候補を開く',
  working: '処理しています…',
  skipToMain: '本文へ移動',
  basis: '根拠',
  basisHeading: '根拠になる定め',
  nextStep: '次にすること',
  mainNavigation: '主なメニュー',
  yearlyNavigation: '年度・管理',
  rowOnItsWay: '読み込んでいます',
  searchLabel: '氏名・かな・電話・記録の言葉でさがす',
  searchKey: 'Ctrl K',
  clearSearch: '検索の言葉を消す',
  lock: '離席ロック',
  notices: 'お知らせ',
  countOf: (n: number) => `${n}件`,
  characters: (n: number, limit?: number) => (limit ? `${n}／${limit}字` : `${n}字`),
  charactersOver: (n: number) => `${n}字こえています`,

  saved: (at: string) => `保存済み ${at}`,
  saving: '保存しています…',
  unsaved: 'まだ保存されていません',
  saveFailed: '保存できませんでした。入力はこの画面に残っています',

  progressOf: (done: string, total: string) => `${done}／${total}`,
  percent: (n: number) => `${n}%`,

  stepDone: '済み',
  stepNow: 'いまここ',
  stepAhead: 'これから',
  stepSkipped: '通りませんでした',

  sortAscending: '昇順に並べ替え',
  sortDescending: '降順に並べ替え',

  worryHelp: 'クリックかスペースキーで ○ → ◎ → なし。矢印キーで移動。◎ は1つだけ',
  worryMark: { most: '◎ いちばん困っていること', applies: '○ 当てはまる', none: '当てはまらない' },
  worryCount: (n: number) => `選択 ${n}`,

  dateHelp: '例: R8.4.1、令和8年4月1日、2026/4/1',
  dateUnknown: '不詳として残します',
  dateHelpImprecise: '例: R8.4.1。月や日が分からないときは R8.4、昭和18年 のように',
  timeHelp: '例: 14:10、1410、午後2時10分',
  kanaLabel: 'ふりがな',
  kanaHelp: '氏名から自動で入ります。違えば直してください',
} as const;

/** Why a date could not be read, as one sentence at the field that says how to go on. */
export function dateFaultText(fault: DateFault): string {
  switch (fault.reason) {
    case 'empty':
      return '日付を入れてください';
    case 'not-a-date':
      return '日付として読めません。R8.4.1 か 令和8年4月1日 のように入れてください';
    case 'era-missing':
      return '元号がありません。R8.4.1 や S18.5.2 のように、頭に元号を付けてください';
    case 'outside-era':
      return `その日は${fault.era}ではありません。${fault.meantText} ではありませんか`;
    case 'impossible-date':
      return fault.lastDay
        ? `その日はありません。この月は${fault.lastDay}日までです`
        : 'その日はありません。月と日を確かめてください';
    case 'outside-range':
      return `${fault.from}年から${fault.to}年までの日付を入れてください`;
    case 'weekday-differs':
      return `曜日が違います。その日は ${fault.meantText} です`;
  }
}

/** A field that needs the day got a month or a year only. */
export const precisionText = (precision: Precision): string =>
  precision === 'year' ? '月と日も入れてください' : '日も入れてください';

export const takeMeantDate = (meantText: string): string => `${meantText} にする`;

export function timeFaultText(fault: Extract<TimeReading, { ok: false }>): string {
  switch (fault.reason) {
    case 'empty':
      return '時刻を入れてください';
    case 'not-a-time':
      return '時刻として読めません。14:10 か 1410 のように入れてください';
    case 'impossible-time':
      return 'その時刻はありません。0:00 から 23:59 までで入れてください';
  }
}
