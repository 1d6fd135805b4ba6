/** 出席者名簿兼守秘確認: who is in the room has the duty explained and signs for it. */
import { rollText as text } from '../text/papers/meetingPapers.ts';
import type { RollSheet } from './meetingSheets.ts';
import { Lines } from './parts.tsx';

export function AttendanceRoll({ sheet }: { sheet: RollSheet }) {
  return (
    <article className="paper" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{sheet.stamp}</p>
        <h1 className="paper-title">
          <small>{sheet.round}</small>
          {text.title}
        </h1>
        <p className="paper-reference">{sheet.issuer}</p>
      </header>
      <p className="paper-roll-held">{sheet.held}</p>
      <div className="paper-secrecy">
        {sheet.duty.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <p className="paper-roll-confirm">{text.confirm}</p>
      <table className="paper-table paper-roll">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[text.number, text.organisation, text.person, text.explained, text.sign].map((label) => (
              <th key={label} scope="col" className="paper-label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.key} className="paper-whole">
              <td className="paper-centre">{row.number}</td>
              <td>{row.organisation && <Lines text={row.organisation} />}</td>
              <td>{row.name}</td>
              <td className="paper-centre">{row.explained}</td>
              <td>{row.isNotMember && <span className="paper-small">{text.notMember}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="paper-roll-checked">{text.checked}　　　　　　　　　　　　　　　　</p>
    </article>
  );
}
