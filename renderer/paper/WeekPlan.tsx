/** 週間予定表: one table that flows on over pages, its head repeated; every line says its day again, small, for a day may go over a page. */
import { weekPlanText as text } from '../text/papers/weekPlan.ts';
import { paperText } from '../text/papers.ts';
import { Lines } from './parts.tsx';
import type { WeekPlanDay, WeekPlanSheet } from './weekPlanSheet.ts';
import './weekPlan.css';

const COLUMNS = [text.day, text.time, text.what, text.who, text.where];

export function WeekPlan({ sheet }: { sheet: WeekPlanSheet }) {
  return (
    <article className="paper paper-week" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{[sheet.range, sheet.whose].filter(Boolean).join('　')}</small>
        </h1>
        <div className="paper-reference">
          {sheet.issuer && (
            <>
              <p>{paperText.issuer(sheet.issuer.city, sheet.issuer.section)}</p>
              <p>{sheet.issuer.name}</p>
            </>
          )}
        </div>
      </header>
      <table className="paper-table">
        <colgroup>
          {COLUMNS.map((column) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {sheet.days.map((day) => (
          <Day key={day.key} day={day} />
        ))}
      </table>
      <p className="paper-small paper-care">{text.note}</p>
    </article>
  );
}

function Day({ day }: { day: WeekPlanDay }) {
  return (
    <tbody data-closed={day.isClosed || undefined}>
      {day.lines.map((line, index) => (
        <tr key={line.key} className="paper-whole">
          <th scope="row">
            {index === 0 ? day.name : line.what && <span className="paper-small">{day.name}</span>}
            {index === 0 && day.closed && <span className="paper-small">{day.closed}</span>}
          </th>
          {[line.time, line.what, line.who, line.where].map((cell, column) => (
            <td key={COLUMNS[column + 1]}>{cell && <Lines text={cell} />}</td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
