/** 次にすること: what is asked of the counter next, why, and the one button. The provision stands behind 「？ 根拠」. */
import { formatShort, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import type { NextStep } from '../../db/cases/rules.ts';

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
const COORDINATION = {
  provision: '社会福祉法 第106条の4第2項第5号',
  text: '複数の機関で支えることが必要な人について、役割を分けて支援を進める事業（多機関協働事業）です。',
};

export const nextStepWords: Record<NextStep | 'send-referral' | 'request-coordination', StepWords> = {
  'confirm-safety': {
    title: '安否を確かめ、経過に書く',
    why: '緊急性が「高」です。目で見て確かめられたら経過に書き、緊急性を変えます。',
    button: '経過を書く',
  },
  screen: {
    title: '進め方を決める（スクリーニング）',
    why: '聴き取ったことをもとに、この窓口で終えるか、つなぐか、多機関協働へ進むかを決めます。足りないことがあれば、先に経過を書いてください。',
    button: '進め方を決める',
    basis: {
      provision: '社会福祉法 第106条の4第2項第1号',
      text: '属性や世代を問わずに相談を受け止め、必要な支援機関につなぐ事業（包括的相談支援事業）です。',
    },
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
    why: 'つなぎ元の課のコネクターが情報を整理し、同意の有無と理由を添えて申し込みます。',
    button: '多機関協働へつなぐ',
    basis: COORDINATION,
  },
  'decide-acceptance': {
    title: '受理するかどうかを決める',
    why: '多機関協働の調整役が、受理・助言のみ・差戻しのいずれかに決めます。',
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
    why: '情報共有の同意があります。支援プランを作り、本人に説明して署名を得てから、重層的支援会議に諮ります。',
    button: 'プランを開く',
    basis: COORDINATION,
  },
  'review-plan': {
    title: 'プランを決定まで進める',
    why: '重層的支援会議で適切さを確かめ、結果を記録して、支援決定と通知に進みます。',
    button: 'プランを開く',
    basis: COORDINATION,
  },
  monitor: {
    title: '支援の様子を確かめる',
    why: 'プランの目安に照らして、変わったことを経過に書きます。',
    button: '経過を書く',
  },
  evaluate: {
    title: '支援を評価する',
    why: '目標がどこまで達成されたかを確かめ、終結か再プランかを決めます。',
    button: '経過を書く',
  },
  'follow-up': {
    title: '終結後の様子を確かめる',
    why: '終結のあとも続いているかを、予定日に確かめます。',
    button: '経過を書く',
  },
  'watch-over': {
    title: '見守りを続ける',
    why: '中断しています。見守りの様子を経過に書き、連絡がとれたら再開します。',
    button: '経過を書く',
  },
  nothing: {
    title: '終了しています',
    why: '次にすることはありません。また相談があったときは、同じケースを再開するか、新しい受付を書きます。',
    button: '新しい受付を書く',
  },
};

export const safetyText = {
  due: (at: number) => `48時間の目安 ${formatShort(toTokyoDate(at))} ${toTokyoTime(at)}まで`,
  afterwards: 'このあと',
} as const;
