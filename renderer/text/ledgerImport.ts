/** The words of 台帳を取り込む. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import type {
  Encoding,
  FileFault,
  FileNote,
  LedgerField,
  LedgerState,
  MatchedField,
  RowFaultCode,
  RowFilter,
  SamePersonRule,
} from '../../db/ledgerImport/codes.ts';

export const LEDGER_FIELD_LABELS: Record<LedgerField, string> = {
  formerNumber: '旧番号',
  receivedOn: '相談日',
  office: '受付窓口',
  method: '受付方法',
  route: '相談経路',
  name: '氏名',
  kana: 'ふりがな',
  birth: '生年月日',
  sex: '性別',
  zip: '郵便番号',
  address: '住所',
  telHome: '電話',
  telMobile: '携帯電話',
  visitorName: '来談者（本人以外）',
  adverseName: '相手方',
  worry: 'お困りごと（分類）',
  content: '相談の内容',
  referredTo: 'つなぎ先',
  staff: '担当者',
  state: '状態・結果',
  endedOn: '終了日',
  note: '備考（内容に書き足す）',
};

export const ENCODING_LABELS: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  shift_jis: 'Shift_JIS',
  'utf-16le': 'UTF-16',
};

export const LEDGER_STATE_LABELS: Record<LedgerState, string> = {
  intake: '聴き取り中',
  'own-support': '支援中',
  'ended-own-support': '終了',
  'ended-information': '情報提供・助言で終了',
  'ended-referred': 'つないで終了',
  'ended-circumstances': '死亡・転出で終了',
};

export const SAME_PERSON_LABELS: Record<SamePersonRule, string> = {
  'one-case': '一つのケースにまとめる（行ごとの受付）',
  'case-per-row': '行ごとに別のケースにする',
};

export const ROW_FILTER_LABELS: Record<RowFilter, string> = {
  faulty: '誤りのある行',
  people: '同じ人か確かめる',
  'left-out': '取り込まない行',
  all: 'すべての行',
};

type Facts = Readonly<Record<string, string | number | boolean | string[]>>;
const n = (facts: Facts, key: string): string => String(facts[key] ?? '');

export const LEDGER_FILE_SENTENCES: Record<FileFault, (facts: Facts) => string> = {
  gone: () =>
    'ファイルを読めませんでした。媒体が抜かれていないか確かめて、もう一度選んでください。何も取り込んでいません。',
  'too-large': () =>
    'ファイルが50 MBより大きいため、開きません。年度ごとなどに分けてください。何も取り込んでいません。',
  'too-large-inside': () =>
    'ファイルの中身が大きすぎるため、開きません。要る表だけを新しいブックに写してください。何も取り込んでいません。',
  empty: () => 'ファイルに何も書かれていません。ほかのファイルを選んでください。',
  password: () =>
    'パスワードの付いたファイルです。Excelで開いてパスワードを外し、保存してから選んでください。何も取り込んでいません。',
  'old-xls': () =>
    '古い形式（.xls）のファイルです。Excelで開き、「.xlsx」の形式で保存し直してから選んでください。',
  'not-a-ledger': () =>
    '台帳の表ではないファイルです。Excel（.xlsx）かCSVを選んでください。何も取り込んでいません。',
  damaged: () =>
    'ファイルが途中で切れているか、壊れています。元のファイルを写し直してから選んでください。何も取り込んでいません。',
  encoding: ({ encoding }) =>
    encoding
      ? `${ENCODING_LABELS[encoding as Encoding]}の文字として読めませんでした。ほかの文字コードを選んでください。`
      : '文字コードを読み取れませんでした。Excelで開き、「.xlsx」か「CSV UTF-8」で保存し直してください。何も取り込んでいません。',
  'nul-bytes': () =>
    '文字でないものが混ざっているため、開きません。元の台帳からCSVを作り直してください。何も取り込んでいません。',
  'quote-unclosed': (facts) =>
    `${n(facts, 'line')}行目のあたりの「"」が閉じていないため、読めません。「"」を直してから選んでください。何も取り込んでいません。`,
  'no-rows': () => '見出しの下に行がありません。ほかのシートか、ほかのファイルを選んでください。',
  'too-many-rows': (facts) =>
    `${n(facts, 'rows')}行あります。一度に取り込めるのは${n(facts, 'most')}行までです。年度ごとなどに分けてください。何も取り込んでいません。`,
  'too-many-columns': (facts) =>
    `列が${n(facts, 'columns')}あります。${n(facts, 'most')}列までにしてから選んでください。何も取り込んでいません。`,
};

export const FILE_NOTE_SENTENCES: Record<FileNote, string> = {
  'macros-not-run': 'マクロの入ったファイルです。マクロは動かさず、表の値だけを読みました。',
  'dates-1904': '日付を1904年から数えるファイルです。日付はそのとおりに読みました。',
  'merged-head': '見出しに結合されたセルがあります。列の中身を確かめてください。',
  'merged-cells': '結合されたセルがあります。値は左上のセルのものとして読み、ほかのセルは空として扱います。',
};

const reasons: Record<string, string> = {
  'era-missing': '元号がありません',
  'impossible-date': 'その日付はありません',
  'outside-era': 'その元号にその日付はありません',
  'outside-range': '年が離れすぎています',
  'weekday-differs': '曜日が合いません',
};
const day = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatJapaneseDate(text, 'day') : text;

export const ROW_FAULT_SENTENCES: Record<RowFaultCode, (facts: Facts) => string> = {
  'nothing-in-row': () => '氏名も内容もありません。',
  'date-missing': () => '相談日がありません。',
  'date-unreadable': ({ reason, meant }) =>
    `日付として読めません。${reasons[String(reason)] ?? '「R8.4.1」のように直してください'}${meant ? `（${meant}ではありませんか）` : ''}。`,
  'date-not-a-day': () => '日までありません。「R8.4.1」のように直してください。',
  'date-unsure': ({ meant }) =>
    `日付の書式でない数字です。日数として読むと${day(String(meant ?? ''))}ですが、元号を省いた日付かもしれません。`,
  'date-in-future': () => '今日より先の日付です。',
  'value-unmatched': ({ word }) =>
    `「${String(word)}」が何にあたるか、上の「言葉を合わせる」で選んでください。`,
  'formula-error': () => '計算式がエラーになっています（#REF! など）。値を書いてください。',
  'formula-empty': () => '計算式の結果が保存されていません。Excelで開いて保存し直すか、値を書いてください。',
  'too-long': ({ most }) => `長すぎます。${String(most)}文字までに直してください。`,
  'individual-number': () => '個人番号と思われる数字です。消すか、何の番号かを書いてください。',
  'adverse-name': ({ caseNo }) =>
    caseNo
      ? `ケース${String(caseNo)}の相手方と同じ氏名です。別の人か確かめてください。`
      : 'この台帳に相手方として書かれた人と同じ氏名です。別の人か確かめてください。',
  'name-missing': () => '氏名がないので、一行受付として取り込みます。',
  'kana-unfit': () => 'ふりがなに漢字などがあるので、内容に書き足します。',
  'zero-restored': ({ text }) => `先頭の0が落ちているので、${String(text)}として取り込みます。`,
  'birth-after-reception': () => '生年月日が相談日よりあとです。',
};

export const ledgerImportText = {
  title: '台帳を取り込む',
  lead: 'これまでのExcelやCSVの台帳を、受付とケースにします。取り込むまでは何も書き込みません。',
  choose: '台帳のファイルを選ぶ',
  chooseOther: 'ほかのファイルを選ぶ',
  kinds: 'Excel（.xlsx・.xlsm）、CSV、TSV。2万行・50 MBまで。',
  past: 'これまでに取り込んだ台帳',
  none: 'まだ取り込んだ台帳はありません。',
  file: 'ファイル',
  takenAt: '取り込んだ日',
  counts: '件数',
  countsOf: (rows: number, cases: number, oneLines: number) =>
    `${rows}行 → ケース${cases}件・一行受付${oneLines}件`,
  undo: '取り込みを元に戻す',
  undoTitle: 'この台帳の取り込みを元に戻しますか',
  undoLead: (fileName: string) =>
    `「${fileName}」から入ったケース・受付・人が、すべてなくなります。戻す前に、自動でバックアップを取ります。`,
  undoConfirm: '元に戻す',
  undoKeep: 'このままにする',
  undone: '元に戻しました',
  undoneNow: '台帳の取り込みを元に戻しました。',
  sheetStep: '1 表と見出し',
  sheet: 'シート',
  headRow: '見出しの行',
  headRowOf: (row: number, text: string) => `${row}行目　${text}`,
  encoding: '文字コード',
  columnStep: '2 列を合わせる',
  columnTable: '台帳の列と入れる先',
  column: '台帳の列',
  sample: '中身の例',
  goesTo: '入れる先',
  notTaken: '取り込まない',
  fieldFor: (head: string) => `「${head}」を入れる先`,
  noHead: (column: number) => `${column}列目`,
  remembered:
    '合わせ方（列と言葉）は覚えておき、同じ見出しの次の台帳に使います。人や職員の名前は覚えません。',
  wordStep: '言葉を合わせる',
  wordFor: (word: string, count: number) => `${word}（${count}行）`,
  leaveEmpty: '空欄にする（言葉は内容に残す）',
  bareEra: (field: string) => `元号のない${field}（5.4.3 など）`,
  askBareEra: '行ごとに確かめる',
  rule: '同じ人が何行もあるとき',
  defaultState: '状態の列が空の行',
  compare: '3 下見する（同じ人をさがす）',
  comparing: '見比べています…',
  previewStep: '3 下見',
  previewTable: '取り込む行',
  filter: '行をしぼる',
  rowNo: '行',
  person: '氏名・相談日',
  faults: '確かめること',
  act: '決める',
  leaveOut: '取り込まない',
  putBack: '取り込む',
  leaveOutOf: (row: number) => `${row}行目を取り込まない`,
  putBackOf: (row: number) => `${row}行目を取り込む`,
  leaveFaulty: (count: number) => `誤りのある${count}行を取り込まない`,
  restNew: (count: number) => `残りの${count}人は、記録にいる人とは別の人にする`,
  correctOf: (row: number, field: string) => `${row}行目の${field}を直す`,
  correct: '直す',
  accept: '別の人と確かめた',
  because: (row: number) => `${row}行目は何の番号か`,
  keepNumber: '番号を残す',
  same: (name: string) => `${name}と同じ人`,
  sameRow: (row: number) => `${row}行目と同じ人`,
  other: '別の人（新しい人）',
  whoIs: (name: string) => `${name}はだれか`,
  isHere: '記録にいる人として取り込みます',
  empty: 'あてはまる行はありません。',
  page: (from: number, to: number, total: number) => `${total}行のうち ${from}〜${to}行`,
  before: '前の行',
  after: '次の行',
  summary: (c: { people: number; peopleHere: number; cases: number; oneLines: number; leftOut: number }) =>
    `${c.people}人（うち記録にいる人 ${c.peopleHere}人）→ ケース${c.cases}件・一行受付${c.oneLines}件。取り込まない行 ${c.leftOut}行。`,
  take: (rows: number) => `${rows}行を取り込む`,
  taking: '取り込んでいます…',
  backupNote: '取り込む前に、自動でバックアップを取ります。書き足すまでは、いつでも元に戻せます。',
  taken: (rows: number, cases: number, oneLines: number) =>
    `${rows}行を取り込みました。ケース${cases}件・一行受付${oneLines}件。`,
  markOf: (numbers: string) => (numbers === '' ? '旧台帳から' : `旧台帳から（旧番号 ${numbers}）`),
  noteLabel: '確認',
} as const;

export const matchedFieldLabel = (field: MatchedField): string => LEDGER_FIELD_LABELS[field];
