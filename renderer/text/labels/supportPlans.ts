/** Wording of 支援プラン. */
import type { PlanKind, PlanState, Progress, Signer, SigningWay } from '../../../db/supportPlans/codes.ts';

export const PLAN_KIND_LABELS: Record<PlanKind, string> = {
  first: '初回',
  replan: '再プラン',
  change: '変更',
};

export const PLAN_STATE_LABELS: Record<PlanState, string> = {
  draft: '作成中',
  explained: '説明済',
  'before-meeting': '会議待ち',
  decided: '支援決定',
  superseded: '前の版',
  ended: '期間終了',
};

export const SIGNER_LABELS: Record<Signer, string> = {
  self: '本人',
  parent: '親権者',
  'legal-representative': '法定代理人・後見人',
  family: '家族',
};

export const SIGNING_WAY_LABELS: Record<SigningWay, string> = {
  written: '署名',
  'oral-witnessed': '口頭（立会いあり）',
};

export const PROGRESS_LABELS: Record<Progress, string> = {
  'as-planned': '予定どおり',
  slow: '遅れている',
  'not-begun': '未着手',
  stopped: '止まっている',
  done: '達成',
};
