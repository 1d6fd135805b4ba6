/**
 * The few words that the desktop shell itself says: dialogs of the operating system, the menu, the refusals to start.
 * They live here so that a city can reword every sentence in one folder; main imports nothing else of the page.
 */

/** What a file is, seen from the dialogs. Each kind has one wording, and one extension that it is saved under. */
export type FileKind =
  | 'handoff'
  | 'card'
  | 'key'
  | 'pdf'
  | 'plan'
  | 'jpeg'
  | 'png'
  | 'attachment'
  | 'ledger'
  | 'xlsx'
  | 'csv'
  | 'calendar'
  | 'holidays';
export type SaveKind = Exclude<FileKind, 'plan' | 'attachment' | 'ledger' | 'holidays'>;
export type OpenKind = 'handoff' | 'card' | 'plan' | 'attachment' | 'ledger' | 'calendar' | 'holidays';

/** Extensions without the dot. `.tsunagi` is also the one the operating system opens with this application. */
export const extensions: Record<FileKind, string> = {
  handoff: 'tsunagi',
  card: 'card',
  key: 'key',
  pdf: 'pdf',
  plan: 'json',
  jpeg: 'jpg',
  png: 'png',
  attachment: 'pdf',
  ledger: 'xlsx',
  xlsx: 'xlsx',
  csv: 'csv',
  calendar: 'ics',
  holidays: 'csv',
};

/** What is offered where several come in question; a file is judged by what is in it, whatever it is called. */
export const offeredExtensions = (kind: FileKind): string[] =>
  kind === 'attachment'
    ? ['pdf', 'jpg', 'jpeg', 'png']
    : kind === 'ledger'
      ? ['xlsx', 'xlsm', 'csv', 'tsv', 'txt']
      : kind === 'holidays'
        ? ['csv', 'json']
        : [extensions[kind]];

export const fileWords: Record<FileKind, string> = {
  handoff: '引継ぎファイル',
  card: '窓口カード',
  key: '鍵ファイル',
  pdf: 'PDF',
  plan: '計画ファイル',
  jpeg: 'JPEG画像',
  png: 'PNG画像',
  attachment: 'スキャン・写真（PDF・JPEG・PNG）',
  ledger: '台帳（Excel・CSV）',
  xlsx: 'Excelの表',
  csv: 'CSV（カンマ区切りの表）',
  calendar: 'カレンダー（ics）',
  holidays: '祝日の一覧（CSV）',
};

export const saveTitles: Record<SaveKind, string> = {
  handoff: '引継ぎファイルの保存先',
  card: '窓口カードの保存先',
  key: '鍵ファイルの保存先',
  pdf: 'PDFの保存先',
  jpeg: '画像の保存先',
  png: '画像の保存先',
  xlsx: 'Excelの表の保存先',
  csv: 'CSVの保存先',
  calendar: 'カレンダーの保存先',
};

export const folderTitle = 'まとめて保存するフォルダー';

export const openTitles: Record<OpenKind, string> = {
  handoff: '受け取る引継ぎファイルを選ぶ',
  card: '相手の窓口カードを選ぶ',
  plan: '計画ファイルを選ぶ',
  attachment: 'ケースに付けるファイルを選ぶ',
  ledger: '取り込む台帳を選ぶ',
  calendar: '市のカレンダーから書き出したファイルを選ぶ',
  holidays: '祝日の一覧（CSV）を選ぶ',
};

export const shellWords = {
  appName: 'つなぎ',
  practiceName: '練習用 ― つなぎ',
  allFiles: 'すべてのファイル',
  save: '保存',
  open: '開く',
  untitled: '無題',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  undo: '元に戻す',
  redo: 'やり直す',
  selectAll: 'すべて選択',
  edit: '編集',
  quit: '終了',
  tryAgain: 'もう一度開く',
  cannotStart: 'つなぎを起動できません',
  refusedSwitches: (names: readonly string[]) =>
    `安全のため、次の設定が付いたままでは起動しません。ショートカットの設定を確認してください。\n\n${names.join('\n')}`,
  coreKeepsFailing: '保存の仕組みが続けて止まりました',
  coreKeepsFailingDetail:
    'これまでに保存した内容は残っています。「もう一度開く」を押しても直らないときは、パソコンを再起動してから管理担当に連絡してください。',
} as const;
