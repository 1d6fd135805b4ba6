/** Wording of インテーク・アセスメントシート on the screen: its pages, fields, proposals. */
import type { CompoundLabel, Issue, IssueGroup } from '../../db/assessments/codes.ts';
import type { CaseAttribute } from '../../db/assessments/intakeCodes.ts';
import type { ReportKey, SheetField, SheetPage } from '../../db/assessments/sheetCodes.ts';
import { ISSUE_LABELS } from './labels/assessments.ts';
import { CASE_ATTRIBUTE_LABELS } from './labels/intake.ts';

export const SHEET_PAGE_TITLES: Record<SheetPage, string> = {
  '1': '受付経路・主訴・世帯',
  '2': '健康・経済・就労',
  '3': '課題・リスク',
  '4': '整理と判定',
};

export const SHEET_FIELD_LABELS: Record<SheetField, string> = {
  date: 'インテーク実施日',
  staffId: '担当者',
  place: '場所',
  method: '方法',
  route: '相談経路',
  routeOrganisationId: '紹介元・つなぎ元の機関',
  historyHas: '過去の相談歴',
  history: '相談歴のくわしいこと（機関名・時期・内容）',
  chiefPrincipal: '本人の主訴',
  chiefFamily: '家族の主訴',
  chiefOrganisation: '関係機関の主訴',
  marriage: '婚姻',
  childrenCount: '子どもの人数',
  dependantCount: 'うち扶養している人数',
  separateFamily: '別居の家族・緊急連絡先',
  community: '地域との関係',
  communityText: '地域との関係のくわしいこと',
  housing: '住居',
  housingText: '住居のくわしいこと',
  health: '健康状態',
  clinic: '医療機関・主治医',
  medication: '服薬',
  disease: '病名・既往',
  handbooks: '障害者手帳',
  mentalCare: '自立支援医療・精神科受診',
  insurance: '健康保険',
  careLevel: '要介護認定',
  careServices: '利用中の介護サービス・担当者',
  disabilityServices: '利用中の障がい福祉サービス・担当者',
  childServices: '利用中のこども・子育てサービス・担当者',
  incomePrincipal: '本人の収入（月額）',
  incomeHousehold: '世帯の収入（月額）',
  incomeSources: '収入源',
  residentTax: '住民税',
  benefits: '公的給付',
  benefitText: '公的給付のくわしいこと',
  publicAssistance: '生活保護',
  debt: '債務',
  debtText: '債務の額・借入先',
  arrears: '滞納',
  arrearsText: '滞納の額・期間',
  savings: '預貯金・資産',
  workStatus: '就労状況',
  workType: '雇用形態',
  leftWorkOn: '直近の離職年月',
  leftWorkPrecision: '離職年月の確かさ',
  education: '最終学歴',
  licences: '資格・免許',
  career: '職歴',
  lifeHistory: '生活歴・経過',
  issueBackground: '課題と背景要因',
  strengths: '本人・世帯の強み、地域資源',
  willPrincipal: '本人の意向',
  willFamily: '家族の意向',
  summary: 'アセスメント結果の整理（支援者の見立て）',
  missingSupport: '足りない支援・社会資源',
};

/** A field of 国への報告事項 by its key. */
export function reportKeyLabel(key: ReportKey): string {
  const others: Partial<Record<ReportKey, string>> = {
    'household.members': '世帯員（世帯人数）',
    'household.type': '世帯類型',
    memberIssue: '課題と特性',
    urgency: '緊急性',
    riskCheck: 'リスクの聴き取り',
    involvedOrganisation: '現在の関係機関',
    'screening.date': 'スクリーニング実施日',
    'screening.result': '対応結果・方針',
    sentReferral: 'つなぎ先・つなぎ方',
  };
  return others[key] ?? SHEET_FIELD_LABELS[key.slice('intakeSheet.'.length) as SheetField];
}

export const ISSUE_GROUP_LABELS: Record<IssueGroup, string> = {
  health: '健康・障がい・介護',
  living: '暮らし・お金・仕事',
  family: '家族・こども',
  society: '人や社会との関わり',
};

/** The first words of the longest labels, where there is no room for all of them. */
export const ISSUE_SHORT: Record<Issue, string> = {
  ...ISSUE_LABELS,
  'mental-health': 'メンタルヘルスの課題',
  ability: '本人の能力の課題',
};

const issuesOf = (issues: readonly Issue[]): string => issues.map((each) => ISSUE_SHORT[each]).join('・');

interface ReasonFacts {
  /** 「齋藤 美和（44歳）」, in the rule's order. */
  people: readonly string[];
  issues: readonly Issue[];
}
const and = (people: readonly string[]): string => people.join('、');

/** Why a label is proposed, as a clerk would say it. */
export const LABEL_REASONS: Record<CompoundLabel, (facts: ReasonFacts) => string> = {
  '8050': ({ people: [parent, child], issues }) =>
    `${parent}と${child}が同居し、${issues.length > 0 ? issuesOf(issues) : '仕事がないこと'}が挙がっています`,
  '9060': ({ people: [parent, child], issues }) =>
    `${parent}と${child}が同居し、${issues.length > 0 ? issuesOf(issues) : '仕事がないこと'}が挙がっています`,
  'double-care': ({ people: [cared, raising] }) =>
    `${cared}の介護と、${raising}の子育てが一つの世帯にあります`,
  'young-carer': ({ people, issues }) =>
    `${and(people)}がいて、世帯に${issuesOf(issues)}が挙がっています。家族の世話を担っていないか確かめてください`,
  'no-relatives': ({ people }) => `${and(people)}は一人暮らしで、親族・緊急連絡先が書かれていません`,
  'supporters-exhausted': ({ people: [cared, ...others] }) =>
    `${cared}を支える${and(others)}も、病気や高齢です`,
};

/** 「複合（こども・子育て、困窮）」. */
export const attributesText = (attributes: readonly CaseAttribute[]): string => {
  const names = attributes.map((each) => CASE_ATTRIBUTE_LABELS[each]).join('、');
  return attributes.length > 1 ? `複合（${names}）` : names;
};

export const sheetText = {
  title: 'インテーク・アセスメントシート',
  titleOf: (name: string) => `アセスメント　${name}`,
  loading: 'シートを開いています…',
  backToCase: 'ケースへ戻る',
  paper: '用紙を見る・印刷',
  fileName: (caseNo: string) => `アセスメントシート_${caseNo}`,
  term: (term: number) => `第${term}期`,
  pages: 'シートのページ',
  pageOf: (page: string) => `${page}枚目`,
  filled: (filled: number, of: number) => `${filled}／${of}`,
  filledLong: (filled: number, of: number) => `${of}項目のうち${filled}項目を記入`,
  previous: (title: string) => `← ${title}`,
  next: (title: string) => `${title} →`,
  national: '国',
  nationalLong: '国への報告事項',
  missing: (count: number) => `国への報告でまだ空いている項目　${count}`,
  missingNone: '国への報告項目は、すべて記入されています',
  missingNote: '埋まらなくても先へ進めます。',
  ageOn: (date: string) => `年齢は${date}（実施日）のものです`,
  fromReception: '受付から',
  fromOther: 'ほかの画面の記録から',
  yen: '円',
  numberFault: (most: number, unit: string) =>
    `0から${most.toLocaleString('ja-JP')}${unit}までの数で入力してください`,
  people: '人',
  caution: '注意',

  // 1枚目
  intake: 'インテーク',
  chief: '主訴',
  receptionMemo: '受付で聴いたこと',
  receptionWish: 'ご希望',
  worries: 'お困りごと',
  openReception: '受付の記録を見る',
  household: '世帯',
  householdMembers: '世帯の人の一覧',
  householdType: '世帯類型',
  householdTypeProposed: (type: string) => `${type}（世帯の人から推定）`,
  householdSize: (count: number) => `${count}人`,
  addMember: '世帯の人を加える',
  editMember: (name: string) => `${name}を直す`,
  edit: '直す',
  memberColumns: {
    name: '氏名',
    relation: '続柄（本人から）',
    sex: '性別',
    birth: '生年月日（年齢）',
    living: '同別居',
    occupation: '職業・学校',
    health: '健康・障がい',
    note: '備考',
    action: '操作',
  },
  together: '同居',
  apart: '別居',
  keyPerson: 'キーパーソン',
  noMembers: '世帯の人が、まだ書かれていません',
  noMembersHelp: '分かったところから加えてください。',
  drawings:
    'ジェノグラム・エコマップは、ケースの「本人・世帯」の「図を見る・直す」で見られ、用紙の4枚目にも描かれます。',
  family: '家族・地域・住まい',

  // 2枚目
  health: '健康',
  handbookGrade: (handbook: string) => `${handbook}の等級`,
  gradePlaceholder: '例: 2級、B1',
  care: '介護・福祉サービス',
  economy: '収入・給付',
  debts: '債務・滞納・資産',
  work: '就労・学歴',
  life: '生活歴',

  // 3枚目
  issues: '課題と特性（世帯の人ごとに、あてはまるものすべて）',
  issueFilter: '課題の表示',
  showAll: 'すべて',
  showMarked: '印のあるもの',
  issueKeys: '矢印キーで動き、スペースキーで付けます。',
  issueNotes: '印をつけた課題',
  noIssues: 'まだ印がありません。あてはまる人の欄に印をつけてください。',
  noMarked: '印のついた課題はありません',
  issueNote: (name: string, issue: string) => `${name}・${issue}のくわしいこと`,
  issueOf: (name: string, issue: string) => `${name}　${issue}`,
  labels: '世帯の複合課題',
  labelsHelp: '年齢・続柄・課題から考えられるものを示します。決めるのは職員です。',
  maybe: 'あてはまりますか',
  take: '採用する',
  takeOf: (label: string) => `${label}を採用する`,
  refuse: 'あてはまらない',
  refuseOf: (label: string) => `${label}はあてはまらない`,
  taken: '採用したもの',
  remove: '外す',
  removeOf: (label: string) => `${label}を外す`,
  noLabels: '採用したものはありません',
  addLabel: '手で加える',
  refusedLabels: 'あてはまらないとしたもの',
  askAgain: 'もう一度考える',
  askAgainOf: (label: string) => `${label}をもう一度考える`,
  risks: 'リスク',
  urgency: '緊急性',
  urgencyGround: '根拠',
  unseen: '安否がまだ確かめられていません',
  changeUrgency: '緊急性を変える',
  askRisks: 'リスクを聴き取る',
  noRisks: 'まだ聴き取っていません',
  askedNone: '聴き取りのうえ「なし」',
  concealed: '住所秘匿',
  concealedYes: 'あり（DV等支援措置など）',
  concealedNo: 'なし',
  thoughts: '背景・強み・意向',

  // 4枚目
  attributes: '属性',
  attributesHelp: '集計に使います。二つ以上なら「複合」になります。',
  attributesNow: '属性',
  asProposed: '提案のまま',
  corrected: '職員が直した',
  toProposed: (proposed: string) => `提案に戻す（${proposed}）`,
  arrangement: '見立て',
  involved: '現在の関係機関・関わり',
  involvedHelp: 'つなぎ先など、ほかの記録に出てきた機関はここから加えられます。',
  addInvolved: '機関を加える',
  addNamed: (name: string) => `${name}を加える`,
  organisation: '機関',
  contact: '担当者',
  involvement: '関わり',
  issue: '課題',
  removeInvolved: (number: number) => `${number}行目の機関を消す`,
  removeRow: '消す',
  noInvolved: '関わっている機関が、まだ書かれていません',
  missingSupportHelp: '書いたことは「社会資源の不足」の一覧に一件として入り、書き直すと一緒に変わります。',
  screening: 'スクリーニング（進め方の判定）',
  screen: '進め方を決める',
  noScreening: 'まだ判定していません',
  screenedOn: '実施日',
  result: '対応結果・方針',
  decider: '判定者',
  ground: '根拠・理由',
  unseenReason: '安否を確かめる前に決めた理由',
  referrals: 'つなぎ先・つなぎ方',
  noReferrals: 'まだつないでいません',
  confirmedOn: (date: string) => `確認日 ${date}`,
  unconfirmed: 'つながったかは未確認',
  openReferrals: 'つなぎを見る',
  consents: '情報共有の同意',
  consentHeld: (scopes: string) => `あり ${scopes}`,
  consentNone: 'まだありません',
  openConsents: '同意を見る',

  // 設定
  reportFields: '国への報告事項',
  reportFieldsIntro:
    'インテーク・アセスメントシートで「国」の印と太枠がつく項目です。国の様式に合わせて変えられます。変えても、書かれた内容は変わりません。',
  reportFieldsDelivered: '初めの設定では印つき',
  reportFieldsAdded: 'この市で加えた印',
  reportFieldsPage: (page: string, title: string) => `${page}枚目　${title}`,
} as const;

/** On the case itself: the sheet in a few lines. */
export const essenceText = {
  title: 'インテーク・アセスメントシート',
  open: 'アセスメントシートを開く',
  begin: 'アセスメントシートを書きはじめる',
  filled: (filled: number, of: number) => `${of}項目のうち${filled}項目を記入`,
  notBegun: '受付と世帯で書いたことは、もう入っています。聴けたところから足してください。',
  proposed: (label: string) => `${label}？`,
  attributes: '属性',
  summary: '見立て',
} as const;
