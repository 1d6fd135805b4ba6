/** 月報 on paper: the tables of the screen, with the counting rules under them. No case and no name is on it. */
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { type MonthlyTable, monthlyTables } from '../reports/monthlyTables.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { reportText as words } from '../text/reports.ts';
import { forDisplay, plainDate } from './display.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import './monthly.css';

export const monthlyPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.monthlyReport.query({ id });
    if (!found.ok) return null;
    const { head, report } = forDisplay(found.value);
    const month = formatJapaneseDate(`${report.month}-01`, 'month');
    return {
      margins: {
        restriction: '',
        about: `${PAPER_NAMES['monthly-report']}　${month}`,
        by: printedBy(head),
      },
      body: (
        <article className="paper paper-monthly">
          <header className="paper-head">
            <span />
            <h1 className="paper-title">
              {words.title}
              <small>{month}</small>
            </h1>
            <div className="paper-reference">
              <p>{paperText.issuer(head.city, head.section)}</p>
              <p>{words.madeOn(plainDate(report.asOf))}</p>
            </div>
          </header>
          {monthlyTables(report).map((table) => (
            <CountTable key={table.key} table={table} />
          ))}
          <p className="paper-small paper-care">
            {words.definitions}　{words.definition}
          </p>
        </article>
      ),
    };
  },
};

function CountTable({ table }: { table: MonthlyTable }) {
  const labels = table.key === 'contacts' ? 2 : 1;
  return (
    <>
      <h2 className="paper-heading">{table.title}</h2>
      {table.rows.length === 0 ? (
        <p>{words.noRows}</p>
      ) : (
        <table className="paper-table" data-labels={labels}>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col" className="paper-label">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key} className="paper-whole" data-total={row.isTotal || undefined}>
                {labels === 2 && <td>{row.group}</td>}
                <th scope="row">{row.label}</th>
                {row.cells.map(({ text }, index) => (
                  <td key={table.columns[labels + index]} className="paper-count">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {table.note && <p className="paper-small">{table.note}</p>}
    </>
  );
}
