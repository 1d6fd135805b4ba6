/** The words of what a copy is given on and without: the year's approval, an outside recipient's grounds, what stays behind. */
import type { NotSharedBecause } from '../../db/consents/rules.ts';

export const approvalText = {
  none: (year: string) =>
    `${year}の包括承認が、まだ登録されていません。承認を受けたら、一度だけ書いてください。`,
  label: '包括承認',
  standing: (number: string, day: string, approver: string) => `${number}（${day} ${approver} 承認）`,
  covers: (year: string) => `${year}のあいだ、市の窓口どうしで渡すときに使います`,
  number: '包括承認の番号',
  numberHelp: '決裁の番号。例: R9-01',
  approvedOn: '承認日',
  approver: '承認者',
  fix: '包括承認の記載を直す',
  fixTitle: (year: string) => `${year}の包括承認を直す`,
  fixLead: 'これから作るファイルに使います。もう渡したファイルの記録は変わりません。',
  save: '保存する',
  saved: '包括承認を保存しました',
} as const;

export const outsideText = {
  mark: '市の外',
  lead: '市の窓口ではないため、外部への提供になります。根拠と承認が、一回ごとに要ります。',
  organisation: '渡す先の機関',
  organisationHelp: '機関の名簿から選びます。同意の「共有してよい機関」と照らし合わせます。',
  basis: '根拠',
  reason: 'この根拠を選んだ理由',
  approver: '承認者',
  approvedOn: '承認日',
  coverage: '同意の確認',
  coverageCaption: '一人ずつの同意の確認',
  person: '氏名',
  case: 'ケース',
  state: '同意',
  covered: 'すべての項目に同意があります',
  lacking: 'まだ渡せない項目があります',
  whole: 'すべての項目',
  because: {
    'no-consent': '同意の記録がない',
    'outside-scope': '同意に入っていない',
    'item-withheld': '共有しない約束',
    'organisation-not-named': 'この機関が共有先に入っていない',
    'organisation-excluded': 'この機関には共有しない約束',
    withdrawn: '撤回されている',
  } satisfies Record<NotSharedBecause, string>,
  why: 'ファイルはケースを丸ごと運ぶため、項目ごとには分けられません。同意のある項目だけを渡すときは、情報提供書（紙）にしてください。',
  toPaper: '情報提供書を作る',
  choose: '渡す先の機関とケースを選ぶと、一人ずつの同意がここに出ます。',
} as const;

export const withholdText = {
  title: '入れないもの',
  none: 'なし',
  some: (names: readonly string[]) => names.join('、'),
  label: 'ファイルに入れないもの',
  help: '印を付けたものは、ファイルのどこにも入りません。相手の手もとにあるものは消えません。',
  forced: '市の外へは、次のものは入りません',
  concealedTitle: '秘匿の住所',
  concealedOut: (n: number) => `住所を秘匿しているケースが${n}件あります。住所・電話番号は入りません。`,
  takeConcealed: '秘匿の住所も入れる（例外）',
  takeConcealedHelp: '相手の窓口の画面でも、住所は隠れたままです。理由と承認者が記録に残ります。',
  concealedReason: '秘匿の住所を入れる理由',
  concealedApprover: 'それを承認した人',
  goes: (n: number) => `秘匿の住所が入ります（${n}件のケース）`,
} as const;
