/** 支援経過一覧 (F6 出力用): one row an entry, oldest first; the facts flow on over pages and the heads repeat. */
import { progressPaperText as text } from '../text/papers/progressNotes.ts';
import { paperText } from '../text/papers.ts';
import { Lines } from './parts.tsx';
import type { ListLine, ListSheet } from './progressSheet.ts';

export function ProgressList({ sheet }: { sheet: ListSheet }) {
  const columns = [
    text.when,
    text.methodAndKind,
    text.partners,
    text.staff,
    text.fact,
    text.nextShort,
    ...(sheet.isForPerson ? [] : [text.handlingShort]),
  ];
  return (
    <article className="paper paper-progress-list" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {sheet.isForPerson ? text.listForPerson : text.list}
          {sheet.isForPerson && <small>{text.listForPersonNote}</small>}
        </h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
          <p>{sheet.count}</p>
        </div>
      </header>
      <p className="paper-list-about">
        {text.name}　<strong>{sheet.name || '　　　　　　　　　　'}</strong>　　{text.period}　{sheet.period}
      </p>
      {sheet.isForPerson && <p className="paper-small paper-list-about">{text.personLead}</p>}
      <table className="paper-table paper-list" data-columns={columns.length}>
        <colgroup>
          {columns.map((column) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.lines.map((line) => (
            <Row key={line.key} line={line} isForPerson={sheet.isForPerson} />
          ))}
          {sheet.lines.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{text.noEntries}</td>
            </tr>
          )}
        </tbody>
      </table>
    </article>
  );
}

const Row = ({ line, isForPerson }: { line: ListLine; isForPerson: boolean }) => (
  <tr className={line.isLong ? undefined : 'paper-whole'}>
    <td>
      <Several of={line.date} />
      {line.time}
    </td>
    <td>
      {line.method}
      <br />
      {line.kind}
    </td>
    <td>
      <Several of={line.partners} />
    </td>
    <td>
      {line.staff}
      <br />
      <span className="paper-small">{line.office}</span>
    </td>
    <td>
      {line.fact && <Lines text={line.fact} />}
      {line.view && (
        <>
          <p className="paper-list-view">{text.viewShort}</p>
          <Lines text={line.view} />
        </>
      )}
      {line.corrected && <p className="paper-small">{line.corrected}</p>}
    </td>
    <td>
      <Several of={line.next} />
    </td>
    {!isForPerson && <td>{line.handling}</td>}
  </tr>
);

const Several = ({ of }: { of: string }) => (of ? <Lines text={of} /> : null);
