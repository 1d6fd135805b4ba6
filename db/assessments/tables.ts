import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NoteMethod } from '../cases/codes.ts';
import { supportCase } from '../cases/tables.ts';
import { organisation } from '../organisations/tables.ts';
import type { DatePrecision } from '../people/codes.ts';
import { person } from '../people/tables.ts';
import type { Route } from '../receptions/codes.ts';
import { staff } from '../staff/tables.ts';
import type { Issue, Risk, ScreeningResult } from './codes.ts';
import type {
  Arrear,
  Benefit,
  CareLevel,
  CaseAttribute,
  CommunityTie,
  Education,
  Handbook,
  HealthState,
  Housing,
  IncomeSource,
  Insurance,
  Marriage,
  PublicAssistance,
  ResidentTax,
  WorkStatus,
  WorkType,
  YesNoUnknown,
} from './intakeCodes.ts';

/** スクリーニング: one row per decision, never overwritten. */
export const screening = sqliteTable('screening', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  date: text(),
  result: text().$type<ScreeningResult>(),
  ground: text(),
  deciderStaffId: text().references(() => staff.id),
  /** Why the way on was decided before anybody had seen the person (C12). */
  unseenReason: text(),
});

/** リスクの聴き取り: what was asked and found, and where it was reported (R16). */
export const riskCheck = sqliteTable('riskCheck', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  at: integer(),
  staffId: text().references(() => staff.id),
  risks: text({ mode: 'json' }).$type<Risk[]>(),
  /** 聴き取りのうえ「なし」 is itself a finding. */
  askedAndNone: integer({ mode: 'boolean' }),
  notifiedOrganisationId: text().references(() => organisation.id),
  notifiedText: text(),
  notifiedAt: integer(),
  notNotifiedReason: text(),
});

/** A tick with what stands behind it: 「身体( 2 級)」. */
export interface HandbookTick {
  handbook: Handbook;
  grade: string;
}

/**
 * インテーク・アセスメントシート (F2): one for each term of a case, about its 本人. What other records hold — the household, the
 * reception's worries, risks, screening, referrals — is read from there and stands here not again. Amounts are yen a month.
 */
export const intakeSheet = sqliteTable('intakeSheet', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  term: integer(),
  personId: text().references(() => person.id),
  date: text(),
  staffId: text().references(() => staff.id),
  place: text(),
  method: text().$type<NoteMethod>(),
  route: text().$type<Route>(),
  routeOrganisationId: text().references(() => organisation.id),
  historyHas: text().$type<YesNoUnknown>(),
  history: text(),
  chiefPrincipal: text(),
  chiefFamily: text(),
  chiefOrganisation: text(),
  marriage: text().$type<Marriage>(),
  childrenCount: integer(),
  dependantCount: integer(),
  separateFamily: text(),
  community: text().$type<CommunityTie>(),
  communityText: text(),
  housing: text().$type<Housing>(),
  housingText: text(),
  health: text().$type<HealthState>(),
  clinic: text(),
  medication: text(),
  disease: text(),
  handbooks: text({ mode: 'json' }).$type<HandbookTick[]>(),
  mentalCare: text().$type<YesNoUnknown>(),
  insurance: text().$type<Insurance>(),
  careLevel: text().$type<CareLevel>(),
  careServices: text(),
  disabilityServices: text(),
  childServices: text(),
  incomePrincipal: integer(),
  incomeHousehold: integer(),
  incomeSources: text({ mode: 'json' }).$type<IncomeSource[]>(),
  residentTax: text().$type<ResidentTax>(),
  benefits: text({ mode: 'json' }).$type<Benefit[]>(),
  benefitText: text(),
  publicAssistance: text().$type<PublicAssistance>(),
  debt: text().$type<YesNoUnknown>(),
  debtText: text(),
  arrears: text({ mode: 'json' }).$type<Arrear[]>(),
  arrearsText: text(),
  savings: text(),
  workStatus: text().$type<WorkStatus>(),
  workType: text().$type<WorkType>(),
  leftWorkOn: text(),
  leftWorkPrecision: text().$type<DatePrecision>(),
  education: text().$type<Education>(),
  licences: text(),
  career: text(),
  lifeHistory: text(),
  issueBackground: text(),
  strengths: text(),
  willPrincipal: text(),
  willFamily: text(),
  summary: text(),
  missingSupport: text(),
  /** Compound labels (8050, ヤングケアラー …) that staff took over or added, and proposals they refused. */
  labels: text({ mode: 'json' }).$type<Issue[]>(),
  labelsRefused: text({ mode: 'json' }).$type<Issue[]>(),
  /** Absent: as proposed. */
  attributes: text({ mode: 'json' }).$type<CaseAttribute[]>(),
});

/** 課題と特性 (list K), person by person. */
export const memberIssue = sqliteTable('memberIssue', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  personId: text().references(() => person.id),
  code: text().$type<Issue>(),
  note: text(),
  deletedAt: integer(),
});

/** 通報・連絡の記録 of one risk (R16): where, whom, when, what was said; or why nobody was told. */
export const riskNotification = sqliteTable('riskNotification', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  riskCheckId: text().references(() => riskCheck.id),
  risk: text().$type<Risk>(),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  contactName: text(),
  at: integer(),
  content: text(),
  notNotifiedReason: text(),
  staffId: text().references(() => staff.id),
});

/** 現在の関係機関・関わり. */
export const involvedOrganisation = sqliteTable('involvedOrganisation', {
  id: text().primaryKey(),
  caseId: text().references(() => supportCase.id),
  organisationId: text().references(() => organisation.id),
  organisationName: text(),
  contactName: text(),
  involvement: text(),
  issue: text(),
  deletedAt: integer(),
});

/** 国への報告事項: the administrator's word on a field, by the field's own key (`intakeSheet.housing`). Absent: as delivered. */
export const reportField = sqliteTable('reportField', {
  id: text().primaryKey(),
  nationalReport: integer({ mode: 'boolean' }),
});
