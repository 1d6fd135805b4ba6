/** 計画進捗表: expected figures and what was done, year by year, for the 関係者会議. No case and no name is on it. */
import { formatFiscalYear, formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { planText } from '../text/cityPlan.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay, plainDate } from './display.ts';
import type { PlanProgressData } from './paperData.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import { Blank } from './parts.tsx';
import './monthly.css';

const words = planText.progress;
type Cell = PlanProgressData['rows'][number]['cells'][number];

const targetWords = ({ target }: Cell): string => {
  switch (target?.kind) {
    case 'number':
      return target.value.toLocaleString('ja-JP');
    case 'preparation':
      return planText.preparation;
    case 'scheduled':
      return planText.scheduled(formatJapaneseDate(`${target.month}-01`, 'month'));
    case 'next-plan':
      return '—';
    default:
      return '';
  }
};

/** Empty for a year that has not come, and in 準備期間 unless there was something. */
const actualWords = ({ target, year, actual: { count, trial } }: Cell, now: number): string => {
  if (year > now || (target?.kind !== 'number' && count + trial === 0)) return '';
  return [target?.kind === 'number' || count > 0 ? `${count}` : '', trial > 0 ? words.trial(trial) : '']
    .filter(Boolean)
    .join('　');
};

export const planProgressPaper: PaperEntry = {
  async filled() {
    const found = await trpcClient.papers.planProgress.query();
    if (!found.ok) return null;
    const { head, ...report } = forDisplay(found.value);
    return {
      margins: { restriction: '', about: PAPER_NAMES['plan-progress'], by: printedBy(head) },
      body: (
        <article className="paper paper-monthly paper-plan-progress">
          <header className="paper-head">
            <span />
            <h1 className="paper-title">
              {words.title}
              <small>{words.subtitle}</small>
            </h1>
            <div className="paper-reference">
              <p>{paperText.issuer(head.city, head.section)}</p>
              <p>{words.madeOn(plainDate(report.asOf))}</p>
            </div>
          </header>
          <h2 className="paper-heading">{report.planTitle}</h2>
          <table className="paper-table" data-labels="2">
            <thead>
              <tr>
                <th scope="col" className="paper-label">
                  {planText.indicator}
                </th>
                <th scope="col" className="paper-label" />
                {report.years.map((year) => (
                  <th key={year} scope="col" className="paper-label">
                    {formatFiscalYear(year)}
                  </th>
                ))}
              </tr>
            </thead>
            {report.rows.map((row) => (
              <tbody key={row.code} className="paper-whole">
                <tr>
                  <th scope="rowgroup" rowSpan={2}>
                    {row.name}（{row.unit}）
                  </th>
                  <th scope="row">{words.expected}</th>
                  {row.cells.map((cell) => (
                    <td key={cell.year} className="paper-count">
                      {targetWords(cell)}
                    </td>
                  ))}
                </tr>
                <tr data-total>
                  <th scope="row">{words.done}</th>
                  {row.cells.map((cell) => (
                    <td key={cell.year} className="paper-count">
                      {actualWords(cell, report.fiscalYear)}
                      {row.measure !== 'support-plans' && cell.actual.caseTotal > 0 && (
                        <p className="paper-small">{words.caseTotal(cell.actual.caseTotal)}</p>
                      )}
                    </td>
                  ))}
                </tr>
              </tbody>
            ))}
          </table>
          <h2 className="paper-heading">{words.comment}</h2>
          <table className="paper-table">
            <tbody>
              <tr>
                <td>
                  <Blank rows={6} />
                </td>
              </tr>
            </tbody>
          </table>
          <p className="paper-small paper-care">{words.definition}</p>
        </article>
      ),
    };
  },
};
