/** What comes in for インテーク・アセスメントシート: any part of its fields, one issue of one member, one organisation, one label. */
import { z } from 'zod';
import { NOTE_METHODS } from '../cases/codes.ts';
import { numberReasonInput } from '../individualNumbers/inputs.ts';
import { DATE_PRECISION } from '../people/codes.ts';
import { ROUTES } from '../receptions/codes.ts';
import { COMPOUND_LABELS, ISSUES } from './codes.ts';
import {
  ARREARS,
  BENEFITS,
  CARE_LEVELS,
  CASE_ATTRIBUTES,
  COMMUNITY_TIES,
  EDUCATIONS,
  HANDBOOKS,
  HEALTH_STATES,
  HOUSINGS,
  INCOME_SOURCES,
  INSURANCES,
  MARRIAGES,
  PUBLIC_ASSISTANCES,
  RESIDENT_TAXES,
  WORK_STATUSES,
  WORK_TYPES,
  YES_NO_UNKNOWN,
} from './intakeCodes.ts';
import { REPORT_KEYS } from './sheetCodes.ts';

/** Null takes an answer back: 「まだ聴いていない」. */
const oneOf = <const Codes extends readonly string[]>(codes: Codes) => z.enum(codes).nullable();
const several = <const Codes extends readonly string[]>(codes: Codes) => z.array(z.enum(codes)).nullable();
const line = z.string().trim().max(500).nullable();
const text = z.string().trim().max(20_000).nullable();
const count = z.number().int().min(0).max(50).nullable();
/** Yen a month. */
const yen = z.number().int().min(0).max(99_999_999).nullable();

export const sheetFields = z
  .object({
    date: z.iso.date().nullable(),
    staffId: z.string().nullable(),
    place: line,
    method: oneOf(NOTE_METHODS),
    route: oneOf(ROUTES),
    routeOrganisationId: z.string().nullable(),
    historyHas: oneOf(YES_NO_UNKNOWN),
    history: text,
    chiefPrincipal: text,
    chiefFamily: text,
    chiefOrganisation: text,
    marriage: oneOf(MARRIAGES),
    childrenCount: count,
    dependantCount: count,
    separateFamily: text,
    community: oneOf(COMMUNITY_TIES),
    communityText: line,
    housing: oneOf(HOUSINGS),
    housingText: line,
    health: oneOf(HEALTH_STATES),
    clinic: line,
    medication: line,
    disease: text,
    handbooks: z
      .array(z.object({ handbook: z.enum(HANDBOOKS), grade: z.string().trim().max(20) }))
      .nullable(),
    mentalCare: oneOf(YES_NO_UNKNOWN),
    insurance: oneOf(INSURANCES),
    careLevel: oneOf(CARE_LEVELS),
    careServices: text,
    disabilityServices: text,
    childServices: text,
    incomePrincipal: yen,
    incomeHousehold: yen,
    incomeSources: several(INCOME_SOURCES),
    residentTax: oneOf(RESIDENT_TAXES),
    benefits: several(BENEFITS),
    benefitText: line,
    publicAssistance: oneOf(PUBLIC_ASSISTANCES),
    debt: oneOf(YES_NO_UNKNOWN),
    debtText: line,
    arrears: several(ARREARS),
    arrearsText: line,
    savings: line,
    workStatus: oneOf(WORK_STATUSES),
    workType: oneOf(WORK_TYPES),
    leftWorkOn: z.iso.date().nullable(),
    leftWorkPrecision: oneOf(DATE_PRECISION),
    education: oneOf(EDUCATIONS),
    licences: text,
    career: text,
    lifeHistory: text,
    issueBackground: text,
    strengths: text,
    willPrincipal: text,
    willFamily: text,
    summary: text,
    missingSupport: text,
    /** Null: as proposed. */
    attributes: several(CASE_ATTRIBUTES),
  })
  .partial();
export type SheetFieldsInput = z.output<typeof sheetFields>;

export const saveSheetInput = z.object({
  caseId: z.string(),
  fields: sheetFields,
  /** R13. */
  numberReason: numberReasonInput,
});

export const setIssueInput = z.object({
  caseId: z.string(),
  personId: z.string(),
  code: z.enum(ISSUES),
  on: z.boolean(),
  note: z.string().trim().max(1000).default(''),
});

export const setLabelInput = z.object({
  caseId: z.string(),
  label: z.enum(COMPOUND_LABELS),
  /** take: it is one of this household; refuse: it is not, and is proposed no more; ask: as if nobody had decided. */
  act: z.enum(['take', 'refuse', 'ask']),
  /** Whose label it is, where it is one of a member as well (ヤングケアラー). */
  personIds: z.array(z.string()).max(30).default([]),
});

export const saveInvolvedInput = z.object({
  caseId: z.string(),
  /** Absent: a new row. */
  id: z.string().optional(),
  fields: z
    .object({
      organisationId: z.string().nullable(),
      organisationName: z.string().trim().max(200),
      contactName: z.string().trim().max(100),
      involvement: z.string().trim().max(2000),
      issue: z.string().trim().max(2000),
    })
    .partial(),
});

export const removeInvolvedInput = z.object({ caseId: z.string(), id: z.string() });

export const setReportFieldInput = z.object({
  key: z.enum(REPORT_KEYS as [string, ...string[]]),
  nationalReport: z.boolean(),
});
