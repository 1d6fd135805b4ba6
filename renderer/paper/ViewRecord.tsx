/** 閲覧記録 (R14): everybody who looked at a case at this window, and each look. The heads repeat on every page. */
import { viewRecordText as text } from '../text/papers/viewRecord.ts';
import { paperText } from '../text/papers.ts';
import { Lines } from './parts.tsx';

export interface ViewRecordSheet {
  caseNo: string;
  scope: string;
  whole: string;
  people: { key: string; cells: string[] }[];
  looks: { key: string; at: string; who: string; what: string; words: string }[];
}

export function ViewRecord({ sheet }: { sheet: ViewRecordSheet }) {
  return (
    <article className="paper">
      <header className="paper-head">
        <p className="paper-stamp">{paperText.restricted}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{text.subtitle}</small>
        </h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
        </div>
      </header>
      <p className="paper-small">{sheet.scope}</p>
      <p className="paper-small paper-looks-whole">{sheet.whole}</p>
      <h2 className="paper-heading">{text.people}</h2>
      <table className="paper-table paper-lookers">
        <thead>
          <tr>
            {text.peopleColumns.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.people.map(({ key, cells }) => (
            <tr key={key} className="paper-whole">
              {cells.map((cell, index) => (
                <td key={text.peopleColumns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
          {sheet.people.length === 0 && (
            <tr>
              <td colSpan={text.peopleColumns.length}>{text.none}</td>
            </tr>
          )}
        </tbody>
      </table>
      <h2 className="paper-heading">{text.looks}</h2>
      <table className="paper-table paper-looks">
        <thead>
          <tr>
            {text.looksColumns.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.looks.map((look) => (
            <tr key={look.key} className="paper-whole">
              <td>{look.at}</td>
              <td>{look.who}</td>
              <td>{look.what}</td>
              <td>{look.words && <Lines text={look.words} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  );
}
