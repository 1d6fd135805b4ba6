/** 助言の記録: a letter to the organisation that carries the case. One page. */
import { advicePaperText as text } from '../text/papers/accompany.ts';
import { paperText } from '../text/papers.ts';
import { Lines } from './parts.tsx';

export interface AdviceSheetView {
  isBlank: boolean;
  date: string;
  number: string;
  to: { organisation: string; person: string };
  from: { issuer: string; office: string; contact: string };
  lead: string;
  person: string;
  method: string;
  content: string;
  by: string;
}

export function AdviceSheet({ sheet }: { sheet: AdviceSheetView }) {
  const { to, from } = sheet;
  const rows: [label: string, words: string, rows: number][] = [
    [text.person, sheet.person, 1],
    [text.method, sheet.method, 1],
    [text.content, sheet.content, 6],
    [text.by, sheet.by, 1],
    [text.contact, from.contact, 1],
  ];
  return (
    <article className="paper paper-reply" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{text.subtitle}</small>
        </h1>
        <div className="paper-reference">
          <p>{sheet.date}</p>
          <p>{sheet.number}</p>
        </div>
      </header>
      <div className="paper-letter">
        <p className="paper-to">
          {to.organisation || '　　　　　　　　　　　　　　'}　{!to.person && paperText.onchu}
          {to.person && (
            <>
              <br />
              {to.person}　{paperText.sama}
            </>
          )}
        </p>
        <p className="paper-from">
          {from.issuer}
          <br />
          {from.office}
        </p>
      </div>
      <p className="paper-reply-lead">{sheet.lead}</p>
      <table className="paper-table paper-fields">
        <tbody>
          {rows.map(([label, words, blank]) => (
            <tr key={label} {...(label !== text.content && { className: 'paper-whole' })}>
              <th scope="row">{label}</th>
              <td>
                <Lines text={words} rows={blank} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-reply-note">{text.standing}</p>
      <p className="paper-small paper-care">{text.care}</p>
    </article>
  );
}
