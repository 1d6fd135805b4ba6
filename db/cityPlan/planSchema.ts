/**
 * The published shape of a plan file: a city's 重層的支援体制整備事業実施計画 as data, so that any municipality can bring its own.
 * What stands in the plan's tables is kept as it stands there: a cell may be a number, 準備期間, a reference to the
 * next plan of another field, or a planned start. Fiscal years are western (2026 = 令和8年度), months 'YYYY-MM'.
 * `plan.schema.json` is generated from here (`scripts/planSchema.ts`).
 */
import { z } from 'zod';
import { WORRIES } from '../receptions/codes.ts';
import { MANAGEMENT_KINDS, ORGANISATION_FIELDS, ROADMAP_STAGES, TARGET_MEASURES } from './codes.ts';

export const PLAN_FORMAT = 'tsunagi-city-plan';
export const PLAN_FORMAT_VERSION = 1;

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .describe('Stable code: lower-case letters, digits and hyphens. Never reused for something else.');
const line = z.string().min(1).max(300);
const passage = z.string().min(1).max(4000);
const fiscalYear = z.int().min(2000).max(2199).describe('Western fiscal year: 2026 is 令和8年度.');
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const years = z.strictObject({ from: fiscalYear, to: fiscalYear });
const amount = z.number().min(0).max(100_000_000);

const management = z.array(z.enum(MANAGEMENT_KINDS)).max(MANAGEMENT_KINDS.length);

const count = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('as-of'), value: amount, month }).describe('設置数 as of a month.'),
  z
    .strictObject({ kind: z.literal('scheduled'), value: amount, month })
    .describe('設置数 planned from a month.'),
]);

const programme = z
  .strictObject({
    code,
    item: z.int().min(1).max(6).describe('The item (号) of 社会福祉法106条の4第2項, 1 to 6.'),
    name: line,
    summary: passage.optional(),
  })
  .describe('One of the programmes that make up 重層的支援体制整備事業.');

const project = z
  .strictObject({
    code,
    programme: code,
    name: line.describe('事業名'),
    organisationText: line.describe('機関名等 as the plan prints it.'),
    organisations: z.array(code).max(50),
    sections: z.array(code).max(20).describe('所管課'),
    targets: z.array(line).max(20).describe('主な支援対象者'),
    summary: passage.optional(),
    management,
    count,
    startsInFiscalYear: fiscalYear.optional().describe('Where the plan says so of a programme yet to begin.'),
  })
  .describe("One row of the plan's tables of programmes.");

const organisation = z
  .strictObject({
    code,
    name: line,
    kana: z
      .string()
      .regex(/^[ァ-ヶー・ ]+$/)
      .max(100),
    field: z.enum(ORGANISATION_FIELDS),
    section: code
      .optional()
      .describe('所管課: the code of an organisation. A section of the city names itself.'),
    targets: z.array(line).max(20).describe('主な支援対象者'),
    management,
    worries: z
      .array(z.enum(WORRIES))
      .max(WORRIES.length)
      .describe('お困りごと it likely serves, for proposals.'),
    origin: z.enum(['plan', 'preset']).describe("From the plan's tables, or only proposed beside them."),
    count: count.optional(),
    districts: z.array(line).max(200).optional(),
    address: line.optional(),
    tel: line.optional(),
    extension: line.optional(),
    hours: line.optional(),
    note: line.optional(),
  })
  .describe('機関');

const relatedPlan = z.strictObject({
  code,
  name: line,
  relation: z.enum(['parent', 'related']),
  endFiscalYear: fiscalYear.describe(
    'The last fiscal year it gives figures for; later ones are in its next edition.',
  ),
});

const cell = z.discriminatedUnion('kind', [
  z.strictObject({ fiscalYear, kind: z.literal('number'), value: amount }),
  z
    .strictObject({ fiscalYear, kind: z.literal('preparation') })
    .describe('準備期間: not 0, and not counted.'),
  z.strictObject({ fiscalYear, kind: z.literal('next-plan'), relatedPlan: code }).describe('—, 次期計画参照'),
  z.strictObject({ fiscalYear, kind: z.literal('scheduled'), month }).describe('予定: begins in that month.'),
]);

const targetRow = z.strictObject({
  code,
  name: line,
  group: line.optional().describe('The heading that several rows share.'),
  unit: line,
  measure: z
    .enum(TARGET_MEASURES)
    .optional()
    .describe('Counted by the application; absent: entered by hand.'),
  cells: z.array(cell).max(50).describe('One for each fiscal year of the plan.'),
});

const targetTable = z.strictObject({
  code,
  title: line,
  chapter: line,
  relatedPlan: code.optional(),
  note: line.optional(),
  rows: z.array(targetRow).min(1).max(100),
});

const roadmap = z.strictObject({
  phases: z.array(z.strictObject({ years, name: line })).max(20),
  rows: z
    .array(
      z.strictObject({
        code,
        programmes: z.array(code).max(10),
        steps: z
          .array(z.strictObject({ years, text: line, stage: z.enum(ROADMAP_STAGES) }))
          .min(1)
          .max(50)
          .describe('A → in the plan lengthens the step before it.'),
      }),
    )
    .max(100),
});

export const planFileSchema = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    format: z.literal(PLAN_FORMAT),
    formatVersion: z.literal(PLAN_FORMAT_VERSION),
    code,
    city: z.strictObject({ name: line, kana: line.optional(), prefecture: line }),
    title: line,
    part: line.optional(),
    legalBasis: line,
    fiscalYears: years,
    source: line,
    reviewBody: line.describe('Who checks the plan every year.'),
    programmes: z.array(programme).min(1).max(20),
    projects: z.array(project).max(200),
    organisations: z.array(organisation).min(1).max(2000),
    relatedPlans: z.array(relatedPlan).max(50),
    targets: z.array(targetTable).max(100),
    roadmap,
    policies: z
      .array(z.strictObject({ code, chapter: line, title: line, text: passage }))
      .max(100)
      .optional(),
  })
  .meta({
    title: '重層的支援体制整備事業実施計画 計画ファイル',
    description: 'つなぎが読み込む、市の実施計画の内容',
  });

export type PlanFile = z.infer<typeof planFileSchema>;
export type PlanProject = z.infer<typeof project>;
export type PlanOrganisation = z.infer<typeof organisation>;
export type PlanCount = z.infer<typeof count>;
export type TargetTable = z.infer<typeof targetTable>;
export type TargetRow = z.infer<typeof targetRow>;
export type TargetCell = z.infer<typeof cell>;

/** The text of `plan.schema.json`. */
export const planSchemaText = (): string =>
  `${JSON.stringify(z.toJSONSchema(planFileSchema, { target: 'draft-2020-12' }), null, 2)}\n`;
