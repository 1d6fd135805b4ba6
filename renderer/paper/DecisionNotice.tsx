/** 支援決定通知, and the notice of 終結・中断: a letter of the city after its document rules, 公印省略. */
import { decisionNoticeText as text } from '../text/papers/supportPlan.ts';
import { paperText } from '../text/papers.ts';
import { Lines } from './parts.tsx';

export interface DecisionNoticeSheet {
  isBlank: boolean;
  number: string;
  date: string;
  to: string;
  from: { issuer: string; contact: string };
  title: string;
  lead: string;
  rows: { label: string; words: string; rows?: number; isList?: boolean }[];
  /** What the person can do about it. */
  change: string;
}

export const contactOf = (office: string, tel: string): string =>
  [office, tel && `${text.tel} ${tel}`].filter(Boolean).join('　');

export function DecisionNotice({ sheet }: { sheet: DecisionNoticeSheet }) {
  return (
    <article className="paper paper-notice" data-blank={sheet.isBlank || undefined}>
      <div className="paper-notice-reference">
        <p>{sheet.number}</p>
        <p>{sheet.date}</p>
      </div>
      <p className="paper-notice-to">
        {sheet.to || '　　　　　　　　　　　　'}　{paperText.sama}
      </p>
      <div className="paper-notice-from">
        <p>{sheet.from.issuer}</p>
        <p>{text.noSeal}</p>
      </div>
      <h1 className="paper-notice-title">{sheet.title}</h1>
      <p className="paper-notice-lead">{sheet.lead}</p>
      <p className="paper-notice-ki">{text.ki}</p>
      <table className="paper-table paper-fields">
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.label}>
              <th scope="row">{row.label}</th>
              <td className={row.isList ? 'paper-notice-list' : undefined}>
                <Lines text={row.words} rows={row.rows ?? 1} />
              </td>
            </tr>
          ))}
          <tr className="paper-whole">
            <th scope="row">{text.contact}</th>
            <td>
              <Lines text={sheet.from.contact} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="paper-notice-change">{sheet.change}</p>
    </article>
  );
}
