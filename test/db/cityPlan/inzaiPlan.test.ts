import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { organisationId, parsePlanFile } from '../../../db/cityPlan/planFile.ts';
import { planSchemaText } from '../../../db/cityPlan/planSchema.ts';
import { planYears, projectsOf, sectionName, stepsOf, targetOf } from '../../../db/cityPlan/rules.ts';

const room = new URL('../../../db/cityPlan/', import.meta.url);
const reading = parsePlanFile(readFileSync(new URL('plans/inzai-r8-r12.plan.json', room), 'utf8'));
if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
const plan = reading.value;

describe('印西市の実施計画（令和8～12年度）', () => {
  test('計画の見込み数の表が、数字・準備期間・次期計画参照のまま全部ある', () => {
    const written = plan.targets.flatMap((table) =>
      table.rows.map((row) => [
        row.code,
        ...row.cells.map((cell) => (cell.kind === 'number' ? cell.value : cell.kind)),
      ]),
    );
    const next = (count: number): string[] => Array(count).fill('next-plan');
    expect(written).toEqual([
      ['stakeholder-meetings', 'preparation', 1, 1, 1, 1],
      ['support-meetings', 'preparation', 2, 2, 2, 2],
      ['plan-review-meetings', 'preparation', 2, 2, 2, 2],
      ['support-plans', 'preparation', 2, 2, 2, 2],
      ['chokin-exercise', 2100, ...next(4)],
      ['core-consultation-centre', 1, ...next(4)],
      ['activity-centre-1', 10, ...next(4)],
      ['activity-centre-2', 19, ...next(4)],
      ['activity-centre-3', 4, ...next(4)],
      ['user-support-families', 1, 1, 1, 1, 'next-plan'],
      ['user-support-basic', 1, 1, 1, 1, 'next-plan'],
      ['child-rearing-bases', 61283, 61321, 61321, 61321, 'next-plan'],
    ]);
    expect(planYears(plan)).toEqual([2026, 2027, 2028, 2029, 2030]);
  });

  test('令和8年度の会議とプランの欄は準備期間で、0ではない', () => {
    for (const measure of [
      'stakeholder-meetings',
      'support-meetings',
      'plan-review-meetings',
      'support-plans',
    ] as const) {
      expect(targetOf(plan, measure, 2026)).toEqual({ fiscalYear: 2026, kind: 'preparation' });
      expect(targetOf(plan, measure, 2027)?.kind).toBe('number');
    }
  });

  test('次期計画参照の欄は、その計画が終わった翌年度からだけにある', () => {
    const ends = new Map(plan.relatedPlans.map((each) => [each.code, each.endFiscalYear]));
    for (const table of plan.targets) {
      for (const cell of table.rows.flatMap((row) => row.cells)) {
        const end = table.relatedPlan === undefined ? undefined : ends.get(table.relatedPlan);
        expect(cell.kind === 'next-plan').toBe(end !== undefined && cell.fiscalYear > end);
      }
    }
  });

  test('設置数は14事業とも計画の表のとおり', () => {
    expect(
      plan.projects.map(
        ({ count, management }) => `${count.kind} ${count.month} ${count.value} ${management.join('/')}`,
      ),
    ).toEqual([
      'as-of 2026-04 5 commissioned',
      'as-of 2026-04 1 commissioned',
      'as-of 2026-04 1 direct',
      'as-of 2026-04 1 direct',
      'as-of 2026-04 1 commissioned',
      'as-of 2026-04 2 direct',
      'as-of 2026-04 1 direct',
      'scheduled 2027-04 1 commissioned',
      'scheduled 2027-04 1 commissioned',
      'as-of 2026-04 86 direct',
      'as-of 2026-04 6 commissioned',
      'as-of 2026-04 1 designated-manager',
      'as-of 2026-04 20 direct/designated-manager/subsidised',
      'as-of 2026-04 1 commissioned',
    ]);
  });

  test('地域包括支援センター5か所と総合相談窓口2か所が、名前で登録されている', () => {
    const project = (code: string) => plan.projects.find((each) => each.code === code)?.organisations ?? [];
    const name = (code: string) => plan.organisations.find((each) => each.code === code)?.name;
    expect(project('community-support-centres').map(name)).toEqual([
      '印西北部地域包括支援センター',
      '印西南部地域包括支援センター',
      '船穂地域包括支援センター',
      '印旛地域包括支援センター',
      '本埜地域包括支援センター',
    ]);
    expect(project('general-windows').map(name)).toEqual([
      '福祉の総合相談窓口（市役所）',
      '福祉の総合相談窓口（コスモスパレット）',
    ]);
    expect(projectsOf(plan, 'work-life-support-centre')).toHaveLength(4);
    expect(sectionName(plan, 'children-families-section')).toBe('子ども家庭課');
  });

  test('計画にない機関は初期登録と分かり、計画の表の機関は計画からと分かる', () => {
    const inTables = new Set(plan.projects.flatMap((each) => [...each.organisations, ...each.sections]));
    for (const each of plan.organisations)
      expect([each.code, each.origin === 'plan']).toEqual([each.code, inTables.has(each.code)]);
  });

  test('令和8年度までは試行・準備、令和9年度から実施', () => {
    const stages = (programme: string, year: number) =>
      stepsOf(plan, programme, year).map((step) => step.stage);
    expect([2025, 2026, 2027, 2030].map((year) => stages('coordination', year)[0])).toEqual([
      'trial',
      'trial',
      'running',
      'running',
    ]);
    expect([2025, 2026, 2027].map((year) => stages('outreach', year)[0])).toEqual([
      'considering',
      'preparing',
      'running',
    ]);
  });
});

test('機関のIDは、どの端末で読み込んでも同じ', () => {
  expect(organisationId('inzai-r8-r12', 'social-welfare-section')).toBe(
    'ac145730-4d65-5410-93e6-578cc4cf6946',
  );
  const ids = plan.organisations.map((each) => organisationId(plan.code, each.code));
  expect(new Set(ids).size).toBe(ids.length);
});

test('公開している計画ファイルの形式（JSON Schema）は最新', () => {
  // After a change of the schema: run scripts/planSchema.ts.
  expect(JSON.parse(readFileSync(new URL('plan.schema.json', room), 'utf8'))).toEqual(
    JSON.parse(planSchemaText()),
  );
});
