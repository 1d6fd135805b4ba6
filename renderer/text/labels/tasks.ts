/** Wording of the kinds of 対応事項. */
import type { TaskKind } from '../../../db/tasks/codes.ts';

export const TASK_KIND_LABELS: Record<TaskKind, string> = {
  'referral-confirmation': 'つなぎ確認',
  'referral-answer': '受けたつなぎの回答',
  'agreed-role': '申合せの役割',
  'next-appointment': '次回予定',
  'safety-check': '安否確認',
  'follow-up': 'フォローアップ',
  'erase-confirmation': '消去確認',
  'concealment-renewal': '支援措置の延長の確認',
  'plan-action': 'プランの支援内容',
  'plan-monitoring': 'モニタリング',
  'plan-evaluation': 'プランの評価',
  'information-answer': '情報提供の回答',
  'closing-report': '死亡・転出による終了を会議に報告',
  'plan-report': '緊急の支援決定を会議に報告',
  'plan-review-role': '役割分担',
  'next-plan-review': '次の重層的支援会議: その日に有効な同意がない',
  other: 'その他',
};
