/** 臨時照会の回答 on paper: what was asked, the table, how it was counted. No case and no name of anybody counselled is on it. */

import { trpcClient } from '../app/coreLink.ts';
import { notesOf } from '../inquiries/answerSheet.ts';
import { type AnswerLine, type AnswerTable, answerTable } from '../inquiries/answerTable.ts';
import { Bars } from '../inquiries/Bars.tsx';
import { inquiryText as words } from '../text/inquiries.ts';
import { questionWords } from '../text/inquirySentence.ts';
import { PAPER_NAMES, paperText } from '../text/papers.ts';
import { forDisplay, plainDate } from './display.ts';
import { type AnswerPart, answerParts } from './inquiryAnswerSheet.ts';
import { type PaperEntry, printedBy } from './paperView.ts';
import './inquiryAnswer.css';

export const inquiryAnswerPaper: PaperEntry = {
  async filled(id) {
    const found = await trpcClient.papers.inquiryAnswer.query({ id });
    if (!found.ok) return null;
    const { head, answer, names, hidesSmall } = forDisplay(found.value);
    const known = new Map(Object.entries(names));
    const table = answerTable(answer, known, hidesSmall);
    const parts = answerParts(table);
    return {
      margins: { restriction: '', about: PAPER_NAMES['inquiry-answer'], by: printedBy(head) },
      body: (
        <article className="paper paper-inquiry">
          <header className="paper-head">
            <span />
            <h1 className="paper-title">{PAPER_NAMES['inquiry-answer']}</h1>
            <div className="paper-reference">
              <p>{paperText.issuer(head.city, head.section)}</p>
              <p>{words.madeOn(plainDate(answer.asOf))}</p>
            </div>
          </header>
          <h2 className="paper-heading">{words.asked}</h2>
          <p>{questionWords(answer.question, known)}</p>
          {parts.map((part, index) => (
            <Part
              key={part.from}
              table={table}
              part={part}
              nth={parts.length > 1 ? words.part(index + 1, parts.length) : ''}
            />
          ))}
          <h2 className="paper-heading">{words.how}</h2>
          {notesOf(table, answer.question).map((note) => (
            <p key={note} className="paper-small">
              {note}
            </p>
          ))}
        </article>
      ),
    };
  },
};

interface PartProps {
  table: AnswerTable;
  part: AnswerPart;
  nth: string;
}

function Part({ table, part, nth }: PartProps) {
  const columns = table.columns.slice(part.from, part.until);
  const isCompared = part.hasTotals && table.compares;
  return (
    <>
      <h2 className="paper-heading">
        {words.answer}
        {nth}
      </h2>
      <table className="paper-table" data-bars={part.hasBars || undefined}>
        <thead>
          {columns.length > 0 && (
            <tr>
              <td />
              <th
                scope="colgroup"
                className="paper-label"
                colSpan={
                  columns.length + Number(part.hasTotals) + (isCompared ? 2 : 0) + Number(part.hasBars)
                }
              >
                {table.across}
              </th>
            </tr>
          )}
          <tr>
            <th scope="col" className="paper-label">
              {table.head}
            </th>
            {columns.map(({ key, label }) => (
              <th key={key} scope="col" className="paper-label">
                {label}
              </th>
            ))}
            {part.hasTotals && (
              <th scope="col" className="paper-label">
                {table.totalHead}
              </th>
            )}
            {isCompared && (
              <>
                <th scope="col" className="paper-label">
                  {words.before}
                </th>
                <th scope="col" className="paper-label">
                  {words.difference}
                </th>
              </>
            )}
            {part.hasBars && (
              <th scope="col" className="paper-label paper-bars-cell" aria-label={words.bars}>
                {table.compares && words.barsLegend}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...table.lines, table.total].map((line) => (
            <Line key={line.key ?? ''} line={line} table={table} part={part} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Line({ line, table, part }: { line: AnswerLine; table: AnswerTable; part: AnswerPart }) {
  const figures = [
    ...line.cells
      .slice(part.from, part.until)
      .map((each, index) => ({ ...each, of: String(part.from + index) })),
    ...(part.hasTotals ? [{ ...line.total, of: 'total' }] : []),
    ...(part.hasTotals && line.before ? [{ ...line.before, of: 'before' }] : []),
    ...(part.hasTotals && line.difference ? [{ ...line.difference, of: 'difference' }] : []),
  ];
  return (
    <tr className="paper-whole" data-total={line.key === null || undefined}>
      <th scope="row">{line.label}</th>
      {figures.map(({ of, text }) => (
        <td key={of} className="paper-count">
          {text}
        </td>
      ))}
      {part.hasBars && (
        <td className="paper-bars-cell">{line.key !== null && <Bars line={line} most={table.most} />}</td>
      )}
    </tr>
  );
}
