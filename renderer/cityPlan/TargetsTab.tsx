/** The plan's tables of expected figures, one column a fiscal year. 準備期間 is no zero, — is no gap: each says what it means. */
import { cellOf, planYears } from '../../db/cityPlan/rules.ts';
import { planText } from '../text/cityPlan.ts';
import { Panel, Soft, Stack } from '../ui/index.ts';
import { ActualCell, type Progress, ProgressHead } from './Actuals.tsx';
import { monthWords, type Plan, yearWords } from './words.ts';

type Table = Plan['targets'][number];
type Row = Table['rows'][number];

/** The plan prints one title over two small tables: here they are one. */
const merged = (tables: readonly Table[]): Table[] => {
  const merging = new Map<string, Table>();
  for (const table of tables) {
    const key = JSON.stringify([table.chapter, table.title, table.note]);
    const before = merging.get(key);
    merging.set(key, before ? { ...before, rows: [...before.rows, ...table.rows] } : table);
  }
  return [...merging.values()];
};

export interface TargetsTabProps {
  plan: Plan;
  year: number | null;
  /** Null for those who see no case. */
  progress: Progress | null;
}

export function TargetsTab({ plan, year, progress }: TargetsTabProps) {
  return (
    <Stack>
      {progress && <ProgressHead progress={progress} />}
      <Soft>{planText.preparationHelp}</Soft>
      {merged(plan.targets).map((table) => (
        <Panel key={table.code} title={planText.table(table.chapter, table.title)}>
          <TargetTable table={table} plan={plan} year={year} progress={progress} />
          {table.note && <Soft>{table.note}</Soft>}
        </Panel>
      ))}
    </Stack>
  );
}

function TargetTable({ table, plan, year, progress }: TargetsTabProps & { table: Table }) {
  const years = planYears(plan);
  const groups = new Map<string, Row[]>();
  for (const row of table.rows) groups.set(row.group ?? '', [...(groups.get(row.group ?? '') ?? []), row]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="ui-table-frame" tabIndex={0} aria-label={table.title}>
      <table className="ui-table city-plan-targets">
        <caption className="ui-visually-hidden">{table.title}</caption>
        <thead>
          <tr>
            <th scope="col">{planText.indicator}</th>
            <th scope="col">{planText.unit}</th>
            {years.map((each) => (
              <th key={each} scope="col" data-align="end" data-now={each === year || undefined}>
                {yearWords(each)}
                {each === year && <span className="city-plan-now">{planText.thisYear}</span>}
              </th>
            ))}
          </tr>
        </thead>
        {[...groups].map(([group, rows]) => (
          <tbody key={group}>
            {group && (
              <tr>
                <th scope="rowgroup" colSpan={years.length + 2} className="city-plan-group">
                  {group}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row" className="city-plan-name">
                  {row.name}
                </th>
                <td>{row.unit}</td>
                {years.map((each) => (
                  <td key={each} data-align="end" data-now={each === year || undefined}>
                    <Cell row={row} year={each} />
                    {progress && <ActualCell progress={progress} code={row.code} year={each} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}

function Cell({ row, year }: { row: Row; year: number }) {
  const cell = cellOf(row, year);
  switch (cell?.kind) {
    case 'number':
      return cell.value.toLocaleString('ja-JP');
    case 'preparation':
      return planText.preparation;
    case 'scheduled':
      return planText.scheduled(monthWords(cell.month));
    case 'next-plan':
      return (
        <>
          <span aria-hidden="true">—</span>
          <span className="ui-visually-hidden">{planText.nextPlan}</span>
        </>
      );
    case undefined:
      return null;
  }
}
