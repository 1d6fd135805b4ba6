/** 次にすること: what is asked of the counter next, why, by whom, until when, what is missing, and the one button. The provision stands behind 「？ 根拠」. */
import { formatShort, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import type { CaseState } from '../../db/cases/rules.ts';
import type { DueSource, MissingKind, WayRole, WayStep } from '../../db/cases/wayCodes.ts';

export interface StepWords {
  title: string;
  why: string;
  /** Absent where nothing is waiting. */
  button?: string;
  basis?: { provision: string; text: string };
}

const ART_106_6 = {
  provision: '社会福祉法 第106条の6',
  text: '市は、支援が必要な人への情報の交換と支援体制の検討のために支援会議を開けます。構成員には守秘義務があり、本人の同意がなくても必要な情報を共有できます。',
};
const CONSENT = {
  provision: '個人情報の保護に関する法律 第69条第2項第1号',
  text: '本人の同意があるときは、同意された範囲の情報を、同意された機関へ渡せます。口頭の同意も、一人ずつ確かめて記録すれば有効です。',
};
const REFERRED = {
  provision: '社会福祉法 第106条の4第2項第1号',
  text: '属性や世代を問わずに相談を受け止め、必要な支援機関につなぐ事業（包括的相談支援事業）です。',
};
const PLAN_REVIEW = {
  provision: '重層的支援体制整備事業 実施要綱、実施計画 第2章1(2)イ',
  text: '重層的支援会議は、本人の同意があるケースについて、プランの適切さと、終結・再プラン・中断を協議します。',
};
const ENDING = {
  provision: '重層的支援体制整備事業 実施要綱',
  text: '終結は、評価シートと重層的支援会議での協議のうえ、一人ひとりの終結後の主担当機関を決めて行います。',
};
const COORDINATION = {
  provision: '社会福祉法 第106条の4第2項第5号',
  text: '複数の機関で支えることが必要な人について、役割を分けて支援を進める事業（多機関協働事業）です。',
};

export const nextStepWords: Record<WayStep, StepWords> = {
  'confirm-safety': {
    title: '安否を確かめ、経過に書く',
    why: '緊急性が「高」です。目で見て確かめられたら経過に書き、緊急性を変えます。',
    button: '経過を書く',
  },
  screen: {
    title: '進め方を決める（スクリーニング）',
    why: '聴き取ったことをもとに、この窓口で終えるか、つなぐか、多機関協働へ進むかを決めます。足りないことがあれば、先に経過を書いてください。',
    button: '進め方を決める',
    basis: REFERRED,
  },
  'screen-again': {
    title: '差し戻された理由を補い、進め方を決め直す',
    why: '多機関協働から戻りました。差し戻された理由に答えられることを聴き取り、もう一度、進め方を決めます。',
    button: '進め方を決める',
    basis: REFERRED,
  },
  'send-referral': {
    title: 'つなぎ先へつなぐ',
    why: '相手の機関へ連絡し、つなぐシートに載る内容を確かめて渡します。',
    button: 'つなぐ',
    basis: CONSENT,
  },
  'confirm-referral': {
    title: 'つながったかを確かめる',
    why: '確認の予定日までに、相手の機関か本人に、実際につながったかを尋ねます。',
    button: 'つなぎを確認する',
  },
  'keep-supporting': {
    title: '支援を続け、経過を書く',
    why: 'この窓口で支援しています。複数の機関が必要になったら、もう一度、進め方を決められます。',
    button: '経過を書く',
  },
  'request-coordination': {
    title: '多機関協働へつなぐ',
    why: 'つなぎ元の課のコネクターが情報を整理し、同意の有無と理由を添えて申し込みます。同意がなくても申し込めます。',
    button: '多機関協働へつなぐ',
    basis: COORDINATION,
  },
  'decide-acceptance': {
    title: '受理するかどうかを決める',
    why: '受理・助言のみ・差戻しのいずれかに決めます。助言のみは、いまの機関が支え続けるのを後ろから支える、受理と並ぶ結果です。',
    button: '受理判定を記録する',
    basis: COORDINATION,
  },
  'decide-acceptance-without-consent': {
    title: '受理するかどうかを決める（同意なしの申込み）',
    why: '受理・助言のみ・差戻しのいずれかに決めます。同意がなくても受理でき、そのあとは支援会議で検討します。助言のみは、受理と並ぶ結果です。',
    button: '受理判定を記録する',
    basis: COORDINATION,
  },
  'hold-support-meeting': {
    title: '支援会議を開く',
    why: '本人の同意がまだないため、守秘義務のある支援会議で、情報と役割を確かめ合います。',
    button: '支援会議を開く',
    basis: ART_106_6,
  },
  'hold-meeting-prepared': {
    title: '支援会議の準備を進める',
    why: '日時・構成員・資料をととのえ、会議のあと、申合せ（役割分担）を記録します。',
    button: '支援会議の画面を開く',
    basis: ART_106_6,
  },
  'obtain-consent': {
    title: '本人の同意を得る',
    why: 'いちばん関係のよい人から働きかけます。同意が得られると、プランを作り、重層的支援会議に諮れます。',
    button: '同意を記録する',
    basis: CONSENT,
  },
  'make-plan': {
    title: 'プランを作る',
    why: '本人のことばで課題を書き、目標と、どの機関が何をするかを決めます。',
    button: 'プランを開く',
    basis: COORDINATION,
  },
  'explain-plan': {
    title: 'プランを本人に説明する',
    why: 'プランに要ることがそろいました。対象の人に説明し、その日と方法を記録します。',
    button: 'プランを開く',
    basis: COORDINATION,
  },
  'sign-plan': {
    title: 'プランの署名を得る',
    why: 'プランの対象の人全員の同意と署名が要ります。子どもの分は、親権をもつ人が署名します。',
    button: 'プランを開く',
    basis: COORDINATION,
  },
  'submit-plan': {
    title: '重層的支援会議に諮る',
    why: '署名がそろいました。プランの適切さを、関係する機関と確かめます。',
    button: 'プランを開く',
    basis: PLAN_REVIEW,
  },
  'hold-plan-review': {
    title: '重層的支援会議の結果を記録する',
    why: 'プランは議題に載っています。会議で適切さを確かめ、結果を記録します。',
    button: '重層的支援会議の画面を開く',
    basis: PLAN_REVIEW,
  },
  'amend-plan': {
    title: 'プランを修正した版を作る',
    why: '会議で言われたことをプランに入れ、もう一度説明して署名を得ます。',
    button: 'プランを開く',
    basis: PLAN_REVIEW,
  },
  'decide-plan': {
    title: '支援決定を受ける',
    why: '会議で適切とされました。決裁は紙で行い、決定者・日・番号を記録します。',
    button: 'プランを開く',
    basis: PLAN_REVIEW,
  },
  'notify-plan': {
    title: '支援決定を本人に知らせる',
    why: '支援が決まりました。通知を印刷し、日と文書番号を記録します。',
    button: 'プランを開く',
  },
  'report-plan': {
    title: '先に決めたことを次の会議に報告する',
    why: '急ぐため会議の前に支援を決めています。次の重層的支援会議に報告し、結果を記録します。',
    button: 'プランを開く',
    basis: PLAN_REVIEW,
  },
  monitor: {
    title: '支援の様子を確かめる',
    why: 'プランの目安に照らして、それぞれの機関の支援の進みと本人のことばを確かめ、次に確かめる日を決めます。',
    button: '状況を確認する',
  },
  evaluate: {
    title: '支援を評価する',
    why: '評価の時期です。目標がどこまで達成されたかを一つずつ確かめ、重層的支援会議に諮る評価シートにします。',
    button: '評価を開く',
    basis: ENDING,
  },
  'bring-evaluation-before-meeting': {
    title: '評価を重層的支援会議に諮る',
    why: '評価シートができました。終結・再プラン・中断は、会議で協議して決めます。',
    button: '評価を開く',
    basis: ENDING,
  },
  'hold-evaluation-review': {
    title: '重層的支援会議で評価を協議する',
    why: '評価は議題に載っています。会議で、終結・再プラン・中断のいずれが適切かを協議します。',
    button: '重層的支援会議の画面を開く',
    basis: ENDING,
  },
  'name-leads': {
    title: '終結後の主担当機関を決める',
    why: '会議は終結が適切と判断しました。一人ひとりについて、これからも伴走する機関を決めます。',
    button: '評価を開く',
    basis: ENDING,
  },
  'explain-evaluation': {
    title: '評価と終結を本人に説明する',
    why: '評価の結果と、これからの主担当機関を本人に説明し、その日と方法を記録します。',
    button: '評価を開く',
    basis: ENDING,
  },
  'report-ending': {
    title: '終了したことを次の会議に報告する',
    why: '死亡または転出のため、会議を待たずに終了しています。次の重層的支援会議に報告します。',
    button: '評価を開く',
    basis: ENDING,
  },
  'decide-evaluation': {
    title: '終結・再プラン・中断を決める',
    why: '会議の判断を受けて決裁を受け、決定者・日・番号を記録します。',
    button: '評価を開く',
    basis: ENDING,
  },
  'follow-up': {
    title: '終結後の様子を確かめる',
    why: '多機関協働は終わりましたが、支援は続いています。予定日に、主担当機関へ様子を尋ねます。',
    button: '評価を開く',
  },
  'watch-over': {
    title: '見守りを続ける',
    why: '中断しています。見守りの様子を経過に書き、連絡がとれたら、同じケースの次の期として再開します。',
    button: '経過を書く',
  },
  nothing: {
    title: '終了しています',
    why: 'また相談があったときは、同じケースを次の期として再開するか、新しい受付を書きます。',
    button: '新しい受付を書く',
  },
};

type EndedState = Extract<CaseState, `ended-${string}`>;
export const endedWhy: Record<EndedState, string> = {
  'ended-information': '情報の提供と相談への対応で終えています。',
  'ended-referred': 'つなぎ先につながったことを確かめて終えています。',
  'ended-advice-only': '多機関協働は助言（後方支援）で応え、いまの機関が支援を続けています。',
  'ended-coordination-closed': '多機関協働を終結し、そのあとの様子も確かめています。',
  'ended-own-support': 'この窓口での支援を終えています。',
  'ended-circumstances': '亡くなった、または転出したため、すぐに終えています。',
};
export const isEndedState = (state: CaseState): state is EndedState => state in endedWhy;

export const wayText = {
  who: 'だれが',
  due: 'いつまで',
  noDue: '決まった期限はありません',
  missing: '足りないもの',
  past: '過ぎています',
  role: (role: string, name: string | undefined) => (name ? `${role}（${name}）` : role),
  lastContact: '最後の連絡',
} as const;

export const whoWords: Record<WayRole, string> = {
  responsible: '担当者',
  counter: '窓口の担当者',
  connector: 'つなぎ元の課のコネクター',
  coordinator: '調整役',
  closest: '本人といちばん関係のよい人',
  chair: '会議の会長',
  decider: '決裁者',
  'lead-organisation': '主担当機関',
  watcher: '見守る人',
};

export const dueWords: Record<DueSource, string> = {
  'safety-48h': '受付から48時間の目安',
  'screening-two-weeks': '聴き始めから2週間の目安',
  'referral-confirmation': 'つなぎの確認の予定日',
  'next-appointment': '次回の予定',
  'acceptance-one-week': '申込みから1週間の目安',
  'meeting-day': '会議の日',
  'consent-waiting': '同意のないまま90日',
  'next-plan-review': '次の重層的支援会議',
  'plan-begins': 'プラン期間の始まり',
  'plan-report': '会議への報告の期限',
  'plan-monitoring': '次のモニタリング',
  'plan-evaluation': 'プランの評価の予定日',
  'ending-report': '会議への報告の期限',
  'follow-up': '終結後の確認の予定日',
  'watch-check': '次に様子を確かめる日',
};

const plain = (text: string) => () => text;
/** Each is the link to where it is entered. */
export const missingWords: Record<MissingKind, (of: string) => string> = {
  'principal-name': plain('本人の氏名'),
  'responsible-staff': plain('このケースの担当者'),
  'risk-check': plain('リスクの聴き取り'),
  'intake-sheet': plain('アセスメントシート'),
  'from-section': plain('つなぎ元機関'),
  connector: plain('コネクター'),
  'sharing-consent': plain('同意（情報共有）'),
  'next-appointment': plain('次に様子をみる日'),
  'meeting-day': plain('支援会議の期日'),
  'meeting-time': plain('支援会議の時刻'),
  'meeting-place': plain('支援会議の場所'),
  'plan-persons': plain('プランの対象の人'),
  'plan-issues': plain('プランの課題'),
  'plan-goal': plain('プランの達成目標'),
  'plan-actions': plain('プランの支援内容'),
  'plan-period': plain('プランの期間'),
  'plan-signature': (of) => `プランの署名: ${of}`,
  'plan-review-day': plain('重層的支援会議の期日'),
  'plan-evaluation-day': plain('プランの評価の予定日'),
  'evaluation-goals': plain('目標ごとの達成状況'),
  'evaluation-changes': plain('見られた変化'),
  'evaluation-situation': plain('現在の状況と残された課題'),
  'lead-after': (of) => `終結後の主担当機関: ${of}`,
  'follow-up-day': plain('終結後に様子を確かめる日'),
};

export const safetyText = {
  due: (at: number) => `48時間の目安 ${formatShort(toTokyoDate(at))} ${toTokyoTime(at)}まで`,
  afterwards: 'このあと',
} as const;
