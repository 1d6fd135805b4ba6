/** ファイルの表紙: read from an arm's length, ticked by hand. What is bound changes after it is printed, so no tick is printed. */
import { caseCoverText as text } from '../text/papers/caseCover.ts';
import { paperText } from '../text/papers.ts';
import { Tick } from './parts.tsx';

export interface CaseCoverSheet {
  caseNo: string;
  /** Null: the number alone stands on the file. */
  name: string | null;
  rows: { label: string; value: string }[];
}

export const CaseCover = ({ sheet }: { sheet: CaseCoverSheet }) => (
  <article className="paper paper-cover">
    <header className="paper-head">
      <p className="paper-stamp">{paperText.restricted}</p>
      <h1 className="paper-title">{text.title}</h1>
    </header>
    <section className="paper-cover-name">
      <p className="paper-small">{text.number}</p>
      <p className="paper-cover-number">{sheet.caseNo}</p>
      {sheet.name !== null && (
        <>
          <p className="paper-small">{text.name}</p>
          <p className="paper-cover-person">{sheet.name || '\u00a0'}</p>
        </>
      )}
    </section>
    <table className="paper-table">
      <tbody>
        {sheet.rows.map(({ label, value }) => (
          <tr key={label} className="paper-whole">
            <th scope="row" className="paper-label paper-cover-label">
              {label}
            </th>
            <td>{value || '\u00a0'}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <h2 className="paper-heading">{text.contents}</h2>
    <p className="paper-small">{text.contentsLead}</p>
    <ul className="paper-cover-contents">
      {[...text.items, text.other].map((item) => (
        <li key={item}>
          <Tick isTicked={false}>{item}</Tick>
        </li>
      ))}
    </ul>
    <table className="paper-table">
      <tbody>
        {[text.checked, text.checkedAgain].map((label) => (
          <tr key={label} className="paper-whole">
            <th scope="row" className="paper-label paper-cover-label">
              {label}
            </th>
            <td>{text.signature}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </article>
);
