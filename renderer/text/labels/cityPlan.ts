/** Wording of the plan file's code lists, in the plan's own words. */
import type {
  CountKind,
  ManagementKind,
  OrganisationField,
  OrganisationOrigin,
  PlanFileFault,
  RoadmapStage,
  TargetCellKind,
  TargetMeasure,
} from '../../../db/cityPlan/codes.ts';

export const MANAGEMENT_KIND_LABELS: Record<ManagementKind, string> = {
  direct: '直営',
  commissioned: '委託',
  'designated-manager': '指定管理',
  subsidised: '補助事業',
};

/** What a cell says when it is not a number; a number prints itself. */
export const TARGET_CELL_KIND_LABELS: Record<TargetCellKind, string> = {
  number: '見込み数',
  preparation: '準備期間',
  'next-plan': '—',
  scheduled: '予定',
};

export const COUNT_KIND_LABELS: Record<CountKind, string> = {
  'as-of': '現在',
  scheduled: '予定',
};

export const ORGANISATION_FIELD_LABELS: Record<OrganisationField, string> = {
  general: '総合・多機関協働',
  'older-people': '高齢',
  disability: '障がい',
  children: 'こども・子育て',
  poverty: '生活困窮',
  community: '地域づくり',
  other: 'その他',
};

export const ORGANISATION_ORIGIN_LABELS: Record<OrganisationOrigin, string> = {
  plan: '実施計画に記載',
  preset: '初期登録',
  local: '窓口で登録',
};

export const ROADMAP_STAGE_LABELS: Record<RoadmapStage, string> = {
  considering: '検討',
  trial: '試行',
  preparing: '準備',
  running: '実施',
};

export const TARGET_MEASURE_LABELS: Record<TargetMeasure, string> = {
  'stakeholder-meetings': '関係者会議の回数',
  'support-meetings': '支援会議の回数',
  'plan-review-meetings': '重層的支援会議の回数',
  'support-plans': '支援プランの作成件数',
};

export const PLAN_FILE_FAULT_LABELS: Record<PlanFileFault, string> = {
  'not-utf8': '文字コードがUTF-8ではありません',
  'not-json': '計画ファイルの形式（JSON）になっていません',
  'too-large': 'ファイルが大きすぎます',
  'newer-format': 'この版より新しい形式のファイルです',
  missing: '必要な項目がありません',
  'wrong-type': '値の種類が違います',
  'unknown-field': '決められていない項目があります',
  'not-in-list': '選択肢にない値です',
  'bad-value': '値が正しくありません',
  'duplicate-code': '同じコードが2度使われています',
  'unknown-section': '所管課のコードが機関の一覧にありません',
  'unknown-organisation': '機関のコードが一覧にありません',
  'unknown-programme': '事業のコードが一覧にありません',
  'unknown-related-plan': '関連計画のコードが一覧にありません',
  'year-missing': '計画期間のうち値のない年度があります',
  'year-twice': '同じ年度の値が2つあります',
  'year-outside-plan': '計画期間の外の年度です',
  'years-reversed': '始まりの年度が終わりの年度より後です',
};
