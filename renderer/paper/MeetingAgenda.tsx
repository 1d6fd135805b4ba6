/** 次第: the order of a sitting with yardsticks of time. It lies on top of the handouts, and names no case. */
import { agendaText as text } from '../text/papers/meetingPapers.ts';
import type { AgendaSheet } from './meetingSheets.ts';
import { Blank, FieldColumns, Lines } from './parts.tsx';

const columns = (labels: readonly string[]) => (
  <tr>
    {labels.map((label) => (
      <th key={label} scope="col" className="paper-label">
        {label}
      </th>
    ))}
  </tr>
);

export function MeetingAgenda({ sheet }: { sheet: AgendaSheet }) {
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
      <p className="paper-secrecy">{sheet.secrecy}</p>
      <table className="paper-table paper-fields">
        <FieldColumns />
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.when}</th>
            <td colSpan={3}>{sheet.when || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.place}</th>
            <td colSpan={3}>{sheet.place || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.chair}</th>
            <td className="paper-wide">{sheet.chair || <Blank />}</td>
            <th scope="row">{text.recorder}</th>
            <td>{sheet.recorder || <Blank />}</td>
          </tr>
        </tbody>
      </table>
      <AgendaTable sheet={sheet} />
      <table className="paper-table paper-agenda-people">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="colgroup" colSpan={4} className="paper-section">
              {text.attendees}
            </th>
          </tr>
          {columns([text.organisation, text.jobTitle, text.person, text.standing])}
        </thead>
        <tbody>
          {sheet.attendees.map((each) => (
            <tr key={each.key} className="paper-whole">
              <td>{each.organisation || <Blank />}</td>
              <td>{each.title}</td>
              <td>{each.name}</td>
              <td>{each.standing}</td>
            </tr>
          ))}
          {sheet.attendees.length === 0 && (
            <tr>
              <td colSpan={4}>
                <Blank />
              </td>
            </tr>
          )}
        </tbody>
      </table>
      <table className="paper-table paper-fields paper-whole">
        <tbody>
          <tr>
            <th scope="row">{text.handouts}</th>
            <td>
              <Lines text={sheet.handouts} rows={2} />
            </td>
          </tr>
        </tbody>
      </table>
    </article>
  );
}

function AgendaTable({ sheet }: { sheet: AgendaSheet }) {
  return (
    <table className="paper-table paper-agenda">
      <colgroup>
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={4} className="paper-section">
            {text.order}
            <span className="paper-aside">{sheet.total}</span>
          </th>
        </tr>
        {columns([text.number, text.at, text.what, text.minutes])}
      </thead>
      <tbody>
        {sheet.rows.map((row) => (
          <tr key={row.key} className="paper-whole">
            <td className="paper-centre">{row.number}</td>
            <td className="paper-centre">{row.at}</td>
            <td>
              {row.text || <Blank />}
              {row.steps.length > 0 && (
                <ul className="paper-agenda-steps">
                  {row.steps.map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ul>
              )}
            </td>
            <td className="paper-centre">{row.minutes}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
