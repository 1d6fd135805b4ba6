/** Wording of 添付: the list, the form, the large view, and what leaves the store. */
import type { AttachmentKind } from '../../db/attachments/codes.ts';

/** 1.4 MB, 320 KB: as a file manager says it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export const attachmentText = {
  lead: '署名済みの紙のスキャンや写真を、ケースといっしょに持ちます。暗号化して置かれ、渡すファイルにも封をして入ります。',
  add: 'ファイルを選んで付ける',
  dropHint: 'この枠にファイルを落としても付けられます',
  dropHere: 'ここに落とすと付けられます',
  list: '添付の一覧',
  none: '添付はまだありません',
  noneText: (mib: number) =>
    `スキャンした同意書や写真があれば「ファイルを選んで付ける」から。1つ${mib} MBまでのPDF・JPEG・PNGです。`,
  one: '1つずつ',
  onlyOne: '一度に付けられるのは1つです。1つずつ落としてください。',
  reading: '読んでいます…',
  view: '見る',
  viewOf: (title: string) => `${title}を見る`,
  menu: 'ほかの操作',
  menuOf: (title: string) => `${title}のほかの操作`,
  change: '題や種類を直す',
  writeOut: 'ファイルに書き出す',
  writeOutNote: 'つなぎの外で開けるようになります',
  remove: 'このケースから外す',
  removed: (count: number) => `外した添付 ${count}件`,
  removedWhy: (reason: string) => `外した理由: ${reason}`,
  restore: '元に戻す',
  restoreOf: (title: string) => `${title}を元に戻す`,
  addedBy: (office: string, staff: string) => [office, staff].filter(Boolean).join(' '),
  bodyMissing: 'この端末には本体がありません。相手の窓口から届くと見られます。',
  bodyDamaged: '本体が壊れています。元のファイルを付け直すか、相手の窓口から渡してもらってください。',
  notShown: 'PDFはこの画面では開きません。中身を確かめるときは、書き出して見てください。',
  notShownHelp: 'JPEGでスキャンすると、書き出さずにここで見られます。',
  noPicture: '画像を表示できません',
  untitled: '（題なし）',

  noBody: '本体なし',
  aboutIs: (label: string) => `${label}について`,
  added: (title: string) => `「${title}」を付けました`,

  addTitle: '添付を付ける',
  changeTitle: '添付の題や種類を直す',
  addSave: '付ける',
  changeSave: '直す',
  chooseOther: '別のファイルを選ぶ',
  kind: '種類',
  title: '題',
  titleHelp: 'あとから探せる言葉で。例: 同意書（髙橋 誠さん）、居間の様子',
  date: (kind: AttachmentKind): string =>
    kind === 'photograph' ? '撮った日' : kind === 'received-document' ? '届いた日' : '署名・決裁の日',
  about: '何についての紙か',
  aboutNone: '特になし',
  handling: '取扱区分',
  note: '補足',
  hasPlace: '撮った場所',
  hasPlaceText:
    'この写真には撮った場所の情報が入っています。証拠になるよう、もとのまま置きます。書き出して渡すときは気をつけてください。',
  numberHelp: '個人番号（マイナンバー）の写っている紙は、番号を隠してからスキャンしてください。',

  removeTitle: '添付を外す',
  removeSave: '外す',
  removeLead: '一覧から外れ、外した人と理由が残ります。本体は残るので、あとで元に戻せます。',
  removalReason: '外す理由',
  removeDone: (title: string) => `「${title}」を外しました`,

  writeOutTitle: 'ファイルに書き出す',
  writeOutSave: '保存先を選んで書き出す',
  writeOutLabel: '持ち出し',
  writeOutLead:
    '書き出したファイルは暗号化されず、だれでも開けます。だれが・なぜ書き出したかは操作記録に残ります。用が済んだら消してください。',
  writeOutReason: '書き出す理由',
  writeOutHelp: '例: 本人の求めで写しを渡す、PDFを開いて確かめる',
  writtenOut: (fileName: string) => `「${fileName}」に書き出しました。用が済んだら消してください。`,

  previous: '前へ',
  next: '次へ',
  zoomIn: '大きく',
  zoomOut: '小さく',
  fit: '全体を見る',
  turn: '回す',
  close: '閉じる',
  place: (nth: number, count: number) => `${count}件のうち${nth}件目`,
  keys: '← → 前後　＋ − 大小　0 全体　R 回す　Esc 閉じる',
  opening: '開いています…',
  pictureOf: (title: string) => `${title}の画像`,
  zoomed: (percent: number) => `${percent}%`,

  attachSigned: '署名済みを付ける',
  attachSignedOf: (what: string) => `${what}の署名済みを付ける`,
  attachApproved: '決裁済みの会議録を付ける',
  attachApprovedOf: (what: string) => `${what}の決裁済みの会議録を付ける`,
  seeSigned: '署名済みを見る',
  seeSignedOf: (what: string) => `${what}の署名済みを見る`,
  seeApproved: '決裁済みを見る',
  seeApprovedOf: (what: string) => `${what}の決裁済みの会議録を見る`,

  consentOf: (name: string, date: string) => `同意書（${name}さん ${date}）`,
  planOf: (name: string) => `支援プラン（${name}）`,
  minutesOf: (name: string) => `会議録（${name}）`,
  evaluationOf: (name: string) => `評価シート（${name}）`,
  receptionOf: (date: string) => `受付（${date}）`,
  receivedOf: (from: string) => `受けたつなぎ（${from}）`,
  sentOf: (to: string) => `つなぎ（${to}）`,
} as const;
