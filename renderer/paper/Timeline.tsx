/** 時系列整理表: one row an event, oldest first; long ones flow on over pages and the heads repeat. */

import { caseOverviewText, timelineText as text } from '../text/papers/caseOverview.ts';
import { paperText } from '../text/papers.ts';
import { Lines } from './parts.tsx';
import { Stamp } from './Stamp.tsx';
import type { TimelineSheet } from './timelineSheet.ts';

export function TimelinePage({ sheet }: { sheet: TimelineSheet }) {
  return (
    <article className="paper paper-timeline-sheet" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <Stamp>{paperText.restricted}</Stamp>
        <h1 className="paper-title">{text.title}</h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
          <p>{sheet.count}</p>
        </div>
      </header>
      <p className="paper-list-about">
        {caseOverviewText.name}　<strong>{sheet.name || '　　　　　　　　'}</strong>
        {`　　${text.period}　${sheet.period}`}
      </p>
      {sheet.meeting && <p className="paper-list-about paper-small">{sheet.meeting}</p>}
      <table className="paper-table paper-timeline">
        <colgroup>
          {text.columns.map((column) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {text.columns.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <tr key={line.key} className={line.isLong ? undefined : 'paper-whole'}>
              <td>{line.date && <Lines text={line.date} />}</td>
              <td>{line.what}</td>
              <td>{line.people && <Lines text={line.people} />}</td>
              <td>{line.agencies && <Lines text={line.agencies} />}</td>
            </tr>
          ))}
          {sheet.lines.length === 0 && (
            <tr>
              <td colSpan={text.columns.length}>{text.none}</td>
            </tr>
          )}
        </tbody>
      </table>
      {sheet.isLimited && <p className="paper-small paper-gap">{text.consentNote}</p>}
    </article>
  );
}
