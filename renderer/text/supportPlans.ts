/** Wording of 支援プラン on the screen: its way, its fields, and what one version has that another has not. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import type {
  FieldChange,
  PlanDifference,
  PlanRow,
  PlanValue,
} from '../../db/supportPlans/differenceRules.ts';
import type { PlanStep } from '../../db/supportPlans/rules.ts';
import { fieldNames } from './fieldNames.ts';

export const supportPlanText = {
  title: '支援プラン',
  titleOf: (name: string) => `${name}さんの支援プラン`,
  loading: 'プランを読み込んでいます',
  backToCase: 'ケースに戻る',
  paper: 'プランの用紙',
  noticePaper: '決定通知の用紙',
  evaluation: '評価を開く',
  begin: { first: 'プランを作る', replan: '再プランを作る', change: '変更する' },
  noPlans: 'プランはまだありません',
  noPlansText: '本人の同意を得たら、ここでプランを作ります。',
  versions: '版の一覧',
  name: (round: number, version: number) => `第${round}回 第${version}版`,
  difference: '前の版との違い',
  noDifference: '前の版と同じです。',
  differenceOf: (from: string) => `${from}からの違い`,
  change: (reason: string) => `改めた理由: ${reason}`,
  nextVersion: '次の版を作る',
  who: '対象と期間',
  persons: 'プランの対象者',
  withoutConsent: '同意の記録なし',
  withoutConsentLabel: '本人の同意',
  withoutConsentText: (names: string) =>
    `${names}さんの同意は、まだ記録されていません。健康や暮らしのことは、本人の同意を得てから会議の書類に載せてください。`,
  author: '作成者',
  madeOn: '作成日',
  coordinator: '調整役',
  lead: '主担当機関',
  keyPerson: 'キーパーソン',
  goals: '目標と方針',
  issues: '解決したい課題（本人のことばで）',
  issue: (n: number) => `課題${n}`,
  issueOf: 'だれの課題か',
  addIssue: '課題を加える',
  actions: '支援内容',
  actionsCaption: '支援内容の一覧',
  action: (n: number) => `支援内容${n}`,
  actionIssue: '課題',
  organisation: '担当機関',
  who_: '担当者',
  dueDate: '期限',
  addAction: '支援内容を加える',
  removeRow: '消す',
  removeOf: (what: string) => `${what}を消す`,
  use: '利用する事業',
  outreach: 'アウトリーチ等を通じた継続的支援事業',
  participation: '参加支援事業',
  aim: '目的・内容・期間・機関',
  other: '他の制度',
  monitoring: 'モニタリングの予定',
  monitoringOf: (n: number) => `モニタリング${n}回目`,
  addMonitoring: 'モニタリングの日を加える',
  missingHelp: '書いたことは、そのまま社会資源の不足の一覧に載ります。',
  takeOver: '引き継げること',
  takeOverHelp: '同意のある人の、インテークなどに書いてあることです。押すとプランに入ります。',
  takeIssue: (words: string) => `課題に「${words}」`,
  takeGoal: (words: string) => `長期目標に「${words}」`,
  takePersons: '同意のある世帯員を対象者に',
  takeOrganisation: (name: string) => `${name}の支援内容`,
  signatures: '説明と署名',
  explained: (on: string, by: string, how: string) =>
    `${formatJapaneseDate(on)} ${by}が説明${how ? `（${how}）` : ''}`,
  signed: (name: string, on: string, by: string, way: string) =>
    `${name} — ${formatJapaneseDate(on)} ${by}（${way}）`,
  notSigned: (name: string) => `${name} — まだ`,
  result: '重層的支援会議',
  decision: '支援決定',
  decidedBy: (on: string, by: string, number: string) => `${formatJapaneseDate(on)} ${by} ${number}`,
  urgent: (reason: string) => `会議の前に決定（${reason}）`,
  noticed: (on: string, number: string) => `${formatJapaneseDate(on)} ${number}`,
  notice: '通知',
  caution: '注意',
  nobody: '（だれのものでもない）',
  fileName: (paper: string, caseNo: string) => `${paper}_${caseNo}`,
} as const;

export const planStepWords: Record<PlanStep, { title: string; why: string; button?: string }> = {
  explain: {
    title: '本人に説明する',
    why: 'プランを書き終えたら、対象者に説明し、その日と方法を記録します。説明した版は、あとから書き換えません。',
    button: '説明を記録する',
  },
  sign: {
    title: '署名を得る',
    why: 'プランの対象者全員の同意と署名が要ります。子どもの分は、親権をもつ人が署名します。',
    button: '署名を記録する',
  },
  submit: {
    title: '重層的支援会議に諮る',
    why: 'プランの適切さを、関係する機関と確かめます。',
    button: '会議に諮る',
  },
  'record-result': {
    title: '会議の結果を記録する',
    why: '重層的支援会議での協議の結果を記録します。',
    button: '会議の結果を記録する',
  },
  amend: {
    title: '修正した版を作る',
    why: '会議で言われたことをプランに入れ、もう一度説明して署名を得ます。これまでの版はそのまま残ります。',
    button: '修正した版を作る',
  },
  decide: {
    title: '支援決定を記録する',
    why: '決裁は紙で行います。ここには、決定者・日・番号を記録します。',
    button: '支援決定を記録する',
  },
  notify: {
    title: '本人に決定を通知する',
    why: '支援決定通知を印刷して渡し、通知の日と文書番号を記録します。',
    button: '通知を記録する',
  },
  report: {
    title: '次の重層的支援会議に報告する',
    why: '会議の前に決定したプランです。次の会議の議題に載せ、結果を記録します。',
    button: '会議に諮る',
  },
  nothing: { title: 'プランに沿って支援する', why: 'このプランでの手続きは済んでいます。' },
};

export const planDialogText = {
  explain: {
    title: '説明を記録する',
    save: '説明を記録する',
    date: '説明した日',
    how: '説明の方法',
    howHint: '例 自宅を訪問して',
  },
  sign: {
    title: '署名を記録する',
    save: '署名を記録する',
    person: 'だれの分か',
    date: '署名した日',
    relation: '署名した人',
    name: '署名した人の氏名',
    how: '方法',
  },
  submit: {
    title: '重層的支援会議に諮る',
    save: '議題に載せる',
    date: '会議の日',
    help: 'その日に準備中の重層的支援会議があれば、その議題に加わります。',
  },
  result: {
    title: '会議の結果を記録する',
    save: '結果を記録する',
    date: '会議の日',
    result: '協議結果',
    text: '協議の内容・修正すること',
  },
  amend: {
    title: '次の版を作る',
    save: '次の版を作る',
    reason: '改める理由',
    help: 'いまの版は、説明したときのまま残ります。',
  },
  decide: {
    title: '支援決定を記録する',
    save: '支援決定を記録する',
    date: '支援決定日',
    decider: '決定者',
    number: '決定の番号',
    urgent: '会議を待てない理由（緊急のときだけ）',
    urgentHelp: '書くと、会議の前でも決定できます。次の重層的支援会議への報告が対応事項になります。',
  },
  notice: { title: '通知を記録する', save: '通知を記録する', date: '通知日', number: '文書番号' },
  done: '記録しました',
} as const;

type ValueWords = (field: string, value: PlanValue) => string;

/** One sentence a line: what was added, taken away, changed. `valueWords` knows names and dates. */
export function differenceLines(
  { fields, issues, actions }: PlanDifference,
  valueWords: ValueWords,
): string[] {
  const nameOf = (field: string) => fieldNames[field] ?? field;
  const shown = (field: string, value: PlanValue) => valueWords(field, value) || '空欄';
  const changed = ({ field, before, after }: FieldChange, of = '') =>
    `${of}${nameOf(field)}を「${shown(field, before)}」から「${shown(field, after)}」に変更`;
  const rows = (
    what: string,
    key: 'words' | 'what',
    { added, removed, changed: same }: PlanDifference['issues'],
  ) => {
    const text = ({ values }: Pick<PlanRow, 'values'>) => String(values[key] ?? '');
    return [
      ...added.map((row) => `${what}「${text(row)}」を追加`),
      ...removed.map((row) => `${what}「${text(row)}」を削除`),
      ...same.flatMap(({ before, changes }) =>
        changes.map((each) => changed(each, `${what}「${String(before[key] ?? '')}」の`)),
      ),
    ];
  };
  return [
    ...fields.map((each) => changed(each)),
    ...rows('課題', 'words', issues),
    ...rows('支援内容', 'what', actions),
  ];
}
