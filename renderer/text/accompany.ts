/** Wording of 伴走: 中間の状況確認, 助言 to organisations, and the stages of 支援経過. */
import { formatShort } from '../../db/calendar/rules.ts';

export const adviceText = {
  title: '関係機関への助言を記録する',
  open: '助言を記録する',
  list: '関係機関への助言',
  none: '助言の記録はまだありません',
  noneHelp: '機関に助言したら、だれに何を伝えたかを記録します。月報に数えられます。',
  organisation: '助言した機関',
  organisationName: '名簿にない機関の名前',
  toWhom: '相手（担当者）',
  method: '方法',
  content: '助言の内容',
  contentHelp: '機関に渡す用紙に載ります。ご本人のことは、渡してよい範囲で書いてください。',
  givenOn: '助言した日',
  save: '助言を記録する',
  saved: '助言を記録しました',
  withDecision: '助言して終わるときは、助言の内容がこのケースの結果になります。',
  whoAnd: (organisation: string, toWhom: string) =>
    toWhom ? `${organisation}（${toWhom}さん）` : organisation,
  by: (staff: string) => `助言した人 ${staff}`,
  paper: '用紙',
  paperOf: (organisation: string, on: string) => `${organisation}への${formatShort(on)}の助言の用紙`,
} as const;

export const checkText = {
  title: '中間の状況確認',
  open: '状況を確認する',
  checkedOn: '確認した日',
  actionsLegend: '支援内容の進み',
  progressOf: (what: string) => `「${what}」の進み`,
  noteOf: (what: string) => `「${what}」の補足`,
  notePlaceholder: '補足（任意）',
  situation: '本人・世帯の状況',
  personWords: '本人のことば',
  nextOn: '次の確認日',
  nextOnHelp: '対応事項になります。閉庁日なら次の開庁日が期限です。次が評価なら空けておきます。',
  save: '状況確認を記録する',
  saved: '中間の状況確認を記録しました',
  list: '中間の状況確認',
  table: '状況確認の一覧',
  none: 'まだ確認していません。',
  next: (iso: string) => `次の確認 ${formatShort(iso)}`,
  columns: {
    on: '確認した日',
    progress: '支援内容の進み',
    situation: '状況',
    words: '本人のことば',
    by: '確認した人',
  },
  paper: '用紙',
  paperOf: (on: string) => `${formatShort(on)}の状況確認の用紙`,
  fromToday: '確認する',
} as const;

export const stageText = {
  open: '反応・参加の段階',
  help: 'この対応で分かった人だけ選びます。段階の移り変わりがケースに並びます。',
  reactionOf: (name: string) => `${name}の反応`,
  participationOf: (name: string) => `${name}の参加`,
  line: '段階の移り変わり',
  reaction: '反応',
  participation: '参加',
  at: (label: string, iso: string) => `${label}（${formatShort(iso)}）`,
} as const;
