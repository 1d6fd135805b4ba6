/** Wording of 記入用の様式: the forms alone, to be written on by hand. */
import type { Paper } from '../paper/papers.ts';

/** The national form's number where it has one, and in one line when it is taken out. In the order in which they are listed. */
export const BLANK_FORMS: Partial<Record<Paper, { number: string; when: string }>> = {
  'reception-consent': { number: 'F1a', when: '相談を受け、本人が情報の共有に同意して申し込むとき' },
  'reception-no-consent': { number: 'F1b', when: '本人の同意がまだないまま、相談を受けるとき' },
  'intake-sheet': { number: 'F2', when: '相談の内容を整理し、進め方を決めるとき' },
  'support-plan': { number: 'F3', when: '支援プランを本人と作り、利用の申込みを受けるとき' },
  diagrams: { number: '', when: '会議や面談で、家族と関わっている機関を図に描くとき' },
  'progress-note': { number: 'F6', when: '電話・面談・訪問のたびに、聞いたこと・したことを書くとき' },
  'progress-list': { number: 'F6', when: '経過を一行ずつ並べて書くとき' },
  'evaluation-sheet': { number: 'F7', when: 'プランの期間の終わりに、達成状況と変化を確かめるとき' },
  'consent-form': { number: 'F8', when: 'ほかの機関に伝えてよいか、本人・家族に説明して署名をもらうとき' },
  minutes: { number: 'F9', when: '支援会議を開くとき' },
  'plan-review-minutes': {
    number: 'F9',
    when: '重層的支援会議で、同意のあるケースのプランや評価を話し合うとき',
  },
  'stakeholder-minutes': { number: '', when: '年に一度、計画の進みを話し合う関係者会議を開くとき' },
  'meeting-notice': { number: '', when: '会議の開催を、出席をお願いする機関に知らせるとき' },
  'meeting-agenda': { number: '', when: '会議の進め方と時間の目安を配るとき' },
  'attendance-roll': { number: '', when: '会議の出席者に守秘を説明し、署名をもらうとき' },
  'information-request': { number: '', when: '支援会議から、構成員の機関に情報の提供を頼むとき' },
  'information-answer': { number: '', when: '情報提供の依頼に、機関が回答を書くとき' },
  'information-disclosure': { number: '', when: 'つなぐシートによらず、機関に情報を書面で提供するとき' },
  'case-overview': { number: '', when: '会議に出す事例の概要を、前もってまとめるとき' },
  timeline: { number: '', when: '会議の前に、これまでのできごとを順に並べるとき' },
  'referral-sheet': { number: 'F10', when: '相談をほかの機関につなぐとき' },
  'guide-memo': { number: '', when: '行き先・日時・持ち物を本人に渡すとき' },
  'received-referral-answer': { number: '', when: 'ほかの課・機関から受けたつなぎに回答するとき' },
  'support-decision-notice': { number: '', when: '支援を決定したことを本人に知らせるとき' },
  'plan-check': { number: '', when: '支援の途中で、プランの進みと本人の様子を確かめるとき' },
  'advice-sheet': { number: '', when: '支援している機関に助言し、その記録を渡すとき' },
  'closing-notice': { number: '', when: '支援の終結・中断を本人に知らせるとき' },
  'handoff-ledger': { number: '', when: '媒体を渡した日・受け取った日・消去した日を、手で書き留めるとき' },
  'visit-kit': { number: '', when: '家庭訪問に、紙を持って出るとき' },
  'week-plan': { number: '', when: '一週間の予定を、手で書いて置いておくとき' },
  'hand-over-sheet': { number: '', when: '担当を替わるとき、次の人に引き継ぐことを書くとき' },
  'face-sheet': { number: '', when: '紙の綴りの先頭に置くとき' },
};

/** What a counter writes on while the PC is off. */
export const POWER_CUT_KIT: readonly Paper[] = [
  'reception-consent',
  'reception-no-consent',
  'intake-sheet',
  'progress-note',
  'consent-form',
  'referral-sheet',
];

export const formsText = {
  title: '記入用の様式',
  lead: '手で書くための、空欄の用紙です。書いたあとは、パソコンが使えるようになってから同じ項目に写します。',
  caption: '記入用の様式の一覧',
  number: '番号',
  name: '様式',
  when: 'いつ使うか',
  kit: '停電の日の一式',
  kitLead: (names: readonly string[]) => `窓口の用紙をまとめて出します: ${names.join('、')}`,
  kitSave: '一式をPDFに保存',
  kitPrint: '一式を印刷',
  kitFile: (number: string, name: string) => ['記入用', number, name].filter(Boolean).join(' '),
  running: (name: string) => `${name}を用意しています…`,
  count: (done: number, of: number) => `${done}／${of}枚目`,
  done: '完了',
  stopped: '中止',
  trouble: '失敗',
  saved: (count: number, folder: string) => `${count}つの様式を「${folder}」に保存しました`,
  printed: (count: number) => `${count}つの様式を印刷に出しました`,
  cancelled: (count: number) =>
    count === 0 ? '取りやめました。用紙は出していません。' : `${count}つまで出したところで、取りやめました。`,
  failed: (count: number, name: string) =>
    `${name}を出せませんでした（${count}つは出しました）。保存先や印刷機を確かめて、もう一度お試しください。`,
} as const;
