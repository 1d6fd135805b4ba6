/** Wording of 評価シート. */
import type {
  Change,
  EndingReason,
  EvaluationResult,
  EvaluationState,
  GoalResult,
  Opinion,
} from '../../../db/evaluations/codes.ts';

export const GOAL_RESULT_LABELS: Record<GoalResult, string> = {
  reached: '達成',
  partly: '一部達成',
  'not-reached': '未達成',
  changed: '変更',
};

export const CHANGE_LABELS: Record<Change, string> = {
  'assistance-granted': '生活保護適用',
  'housing-secured': '住まいの確保・安定',
  'medical-care-begun': '医療機関受診開始',
  'health-improved': '健康状態の改善',
  'handbook-obtained': '障害手帳取得',
  'debt-sorted': '債務整理',
  'budget-improved': '家計の改善',
  'work-begun': '就労開始（一般・中間的）',
  'income-increased': '就労収入増加',
  'job-seeking-begun': '就職活動開始',
  'training-schooling': '職業訓練・就学',
  'participation-increased': '社会参加機会の増加',
  'habits-improved': '生活習慣の改善',
  'relations-improved': '対人関係・家族関係の改善',
  'motivation-increased': '自立意欲の向上',
  'isolation-relieved': '孤立の解消',
  'mentally-stable': '精神の安定',
  'services-begun': 'サービス利用開始',
  'roles-clear': '支援者間の役割明確化',
  none: '変化なし',
  other: 'その他',
};

export const EVALUATION_RESULT_LABELS: Record<EvaluationResult, string> = {
  closed: '終結',
  replan: '再プラン',
  suspended: '中断',
};

export const OPINION_LABELS: Record<Opinion, string> = {
  close: '終結',
  'go-on': '継続',
  other: 'その他',
};

export const ENDING_REASON_LABELS: Record<EndingReason, string> = {
  'goals-reached': '目標達成・見通しが立った',
  'roles-agreed': '役割分担の合意',
  'other-system': '他制度へ移行',
  'moved-away': '転出',
  death: '死亡',
  'institution-hospital': '施設入所・入院',
  declined: '本人辞退',
  'no-contact': '連絡不通',
  other: 'その他',
};

export const EVALUATION_STATE_LABELS: Record<EvaluationState, string> = {
  draft: '作成中',
  judged: '会議で判断済',
  decided: '決定済',
};
