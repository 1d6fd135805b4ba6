import { type AnySQLiteColumn, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NoteMethod } from '../cases/codes.ts';
import { supportCase } from '../cases/tables.ts';
import { organisation } from '../organisations/tables.ts';
import { person } from '../people/tables.ts';
import { staff } from '../staff/tables.ts';
import type { PlanKind, PlanState, Progress, Signer, SigningWay } from './codes.ts';

/** プラン兼利用申込書 (F3). One row per version; `round` is 第n回, `version` 第n版 of it. Dates are ISO days. */
export const supportPlan = sqliteTable('supportPlan', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  term: integer(),
  round: integer(),
  version: integer(),
  kind: text().$type<PlanKind>(),
  state: text().$type<PlanState>(),
  previousId: text().references((): AnySQLiteColumn => supportPlan.id),
  changeReason: text(),
  madeOn: text(),
  authorStaffId: text().references(() => staff.id),
  /** 対象とする世帯員. */
  personIds: text({ mode: 'json' }).$type<string[]>(),
  goalLong: text(),
  goalShort: text(),
  policy: text(),
  leadOrganisationId: text().references(() => organisation.id),
  coordinatorStaffId: text().references(() => staff.id),
  keyPersonId: text().references(() => person.id),
  emergency: text(),
  periodFrom: text(),
  periodUntil: text(),
  monitoringDates: text({ mode: 'json' }).$type<string[]>(),
  evaluationOn: text(),
  useOutreach: integer({ mode: 'boolean' }),
  outreachText: text(),
  useParticipation: integer({ mode: 'boolean' }),
  participationText: text(),
  useOther: text(),
  /** 不足する社会資源・地域課題: feeds the list of social resources. */
  missing: text(),
  explainedOn: text(),
  explainedByStaffId: text().references(() => staff.id),
  explainedHow: text(),
  /** The 重層的支援会議's part on this version. */
  meetingCaseId: text(),
  /** R02's exception: decided before a meeting because it could not wait; reported afterwards. */
  urgentReason: text(),
  urgentOn: text(),
  /** 支援決定 (C4): decided on paper; here are who, when and under which number. */
  decidedOn: text(),
  deciderName: text(),
  decisionNumber: text(),
  noticeOn: text(),
  noticeNumber: text(),
  deletedAt: integer(),
});

/** 解決したい課題, in the person's own words. */
export const planIssue = sqliteTable('planIssue', {
  id: text().primaryKey(),
  planId: text().references(() => supportPlan.id),
  personId: text().references(() => person.id),
  words: text(),
  position: integer(),
  deletedAt: integer(),
});

/** 支援内容: which organisation does what, until when, and how one sees that it worked (目安). */
export const planAction = sqliteTable('planAction', {
  id: text().primaryKey(),
  planId: text().references(() => supportPlan.id),
  issueId: text().references(() => planIssue.id),
  what: text(),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  who: text(),
  personDoes: text(),
  frequency: text(),
  dueDate: text(),
  guide: text(),
  position: integer(),
  taskId: text(),
  deletedAt: integer(),
});

/** 説明と署名 of one person for one version. Append-only. */
export const planSignature = sqliteTable('planSignature', {
  id: text().primaryKey(),
  planId: text().references(() => supportPlan.id),
  caseId: text().references(() => supportCase.id),
  personId: text().references(() => person.id),
  signedOn: text(),
  signerName: text(),
  signerRelation: text().$type<Signer>(),
  how: text().$type<SigningWay>(),
  staffId: text().references(() => staff.id),
  recordedAt: integer(),
});

/** 中間の状況確認 (モニタリング) of a decided plan. Append-only. */
export const planCheck = sqliteTable('planCheck', {
  id: text().primaryKey(),
  planId: text().references(() => supportPlan.id),
  caseId: text().references(() => supportCase.id),
  checkedOn: text(),
  actions: text({ mode: 'json' }).$type<{ actionId: string; progress: Progress; note: string }[]>(),
  situation: text(),
  personWords: text(),
  nextOn: text(),
  staffId: text().references(() => staff.id),
});

/** 助言 to an organisation, countable: what 多機関協働 does beside a case that others carry. Append-only. */
export const advice = sqliteTable('advice', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  givenOn: text(),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  toWhom: text(),
  method: text().$type<NoteMethod>(),
  content: text(),
  staffId: text().references(() => staff.id),
});
