/** 引継書: what to mind first, then where it stands, what is next, what is open; the check by whoever takes over at the end. */
import { handOverText as text } from '../text/papers/handOver.ts';
import { paperText } from '../text/papers.ts';
import type { HandOver } from './handOverSheet.ts';
import { Lines, Tick } from './parts.tsx';

export const HandOverSheets = ({ sheets }: { sheets: readonly HandOver[] }) =>
  sheets.map((sheet) => <HandOverSheet key={sheet.key} sheet={sheet} />);

function HandOverSheet({ sheet }: { sheet: HandOver }) {
  return (
    <article className="paper paper-hand-over" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">{text.title}</h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
          <p>{sheet.madeOn}</p>
          <p>{sheet.issuer}</p>
          {sheet.place && <p>{sheet.place}</p>}
        </div>
      </header>
      <Who sheet={sheet} />
      <section className="paper-cautions">
        <h2>{text.care}</h2>
        <div>
          {sheet.cautions.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <div className="paper-hand-over-written">
            <Written value={sheet.care} rows={2} />
          </div>
        </div>
      </section>
      <table className="paper-table paper-hand-over-parts">
        <tbody>
          <tr>
            <th scope="row" className="paper-label">
              {text.standing}
            </th>
            <td>
              <Written value={sheet.standing} rows={sheet.isBlank ? 6 : 4} />
              {sheet.facts.map(({ label, lines }) => (
                <div key={label} className="paper-hand-over-facts">
                  <p className="paper-small">{label}</p>
                  {lines.map((line) => (
                    <p key={line}>{line}</p>
                  ))}
                </div>
              ))}
            </td>
          </tr>
          <tr>
            <th scope="row" className="paper-label">
              {text.next}
            </th>
            <td>
              {sheet.step && (
                <p>
                  <strong>{sheet.step}</strong>
                </p>
              )}
              {sheet.stepLines.map((line) => (
                <p key={line} className="paper-small">
                  {line}
                </p>
              ))}
              <div className="paper-hand-over-written">
                <Written value={sheet.next} rows={sheet.isBlank ? 6 : 3} />
              </div>
              {sheet.noteBy && <p className="paper-small">{sheet.noteBy}</p>}
            </td>
          </tr>
        </tbody>
      </table>
      <Tasks sheet={sheet} />
      <Coming sheet={sheet} />
      {!sheet.isBlank && <Notes sheet={sheet} />}
      <Check sheet={sheet} />
      <p className="paper-small paper-gap">{text.foot}</p>
    </article>
  );
}

/** Room to write by hand, where nobody has written yet. */
const Written = ({ value, rows }: { value: string; rows: number }) =>
  value === '' ? <div className="paper-hand-over-room" data-rows={rows} /> : <Lines text={value} />;

function Who({ sheet }: { sheet: HandOver }) {
  return (
    <table className="paper-table paper-hand-over-who">
      <tbody>
        <tr>
          <th scope="row">{text.principal}</th>
          <td>
            {sheet.kana && <p className="paper-small">{sheet.kana}</p>}
            <strong className="paper-name">{sheet.name}</strong>
          </td>
          <th scope="row">{text.birth}</th>
          <td>{sheet.birth}</td>
        </tr>
        <tr>
          <th scope="row">{text.state}</th>
          <td>{sheet.state}</td>
          <th scope="row">{text.opened}</th>
          <td>{sheet.opened}</td>
        </tr>
        <tr>
          <th scope="row">{text.from}</th>
          <td>
            {sheet.from}
            {sheet.fromDeputy && <p className="paper-small">{text.deputy(sheet.fromDeputy)}</p>}
          </td>
          <th scope="row">{text.to}</th>
          <td>
            {sheet.to}
            {sheet.toDeputy && <p className="paper-small">{text.deputy(sheet.toDeputy)}</p>}
          </td>
        </tr>
        <tr>
          <th scope="row">{text.office}</th>
          <td>{sheet.office}</td>
          <th scope="row">{text.fromOn}</th>
          <td>
            {sheet.fromOn}
            {sheet.reason && <p className="paper-small">{sheet.reason}</p>}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Tasks({ sheet }: { sheet: HandOver }) {
  return (
    <>
      <h2 className="paper-heading">{text.tasks}</h2>
      <table className="paper-table paper-hand-over-tasks">
        <thead>
          <tr>
            {text.taskColumns.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.tasks.map((task) => (
            <tr key={task.key} className="paper-whole">
              <td>{task.due}</td>
              <td>{task.what}</td>
              <td>{task.who}</td>
            </tr>
          ))}
          {sheet.tasks.length === 0 && (
            <tr>
              <td colSpan={3}>{text.none}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

function Coming({ sheet }: { sheet: HandOver }) {
  if (sheet.coming.length === 0) return null;
  return (
    <>
      <h2 className="paper-heading">{text.coming}</h2>
      <table className="paper-table paper-hand-over-coming">
        <tbody>
          {sheet.coming.map((each) => (
            <tr key={each.key} className="paper-whole">
              <td>{each.on}</td>
              <td>{each.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Notes({ sheet }: { sheet: HandOver }) {
  return (
    <>
      <h2 className="paper-heading">{text.notes}</h2>
      <table className="paper-table paper-hand-over-notes">
        <thead>
          <tr>
            {text.noteColumns.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.notes.map((note) => (
            <tr key={note.key}>
              <td>
                <Lines text={note.when} />
              </td>
              <td>
                <Lines text={note.fact} />
                {note.view && (
                  <>
                    <p className="paper-list-view">{text.view}</p>
                    <Lines text={note.view} />
                  </>
                )}
              </td>
            </tr>
          ))}
          {sheet.notes.length === 0 && (
            <tr>
              <td colSpan={2}>{text.none}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}

/** Its page may lie alone among those of other cases: it says whose it is. */
const Check = ({ sheet }: { sheet: HandOver }) => (
  <section className="paper-hand-over-check">
    <h2 className="paper-heading">
      {text.check}
      {!sheet.isBlank && <small>{[sheet.caseNo, sheet.name].filter(Boolean).join('　')}</small>}
    </h2>
    <ul>
      {text.checks.map((each) => (
        <li key={each}>
          <Tick isTicked={false}>{each}</Tick>
        </li>
      ))}
    </ul>
    <table className="paper-table">
      <thead>
        <tr>
          {text.signatures.map((who) => (
            <th key={who} scope="col" className="paper-label">
              {who}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="paper-whole">
          {text.signatures.map((who) => (
            <td key={who}>{text.signed}</td>
          ))}
        </tr>
      </tbody>
    </table>
  </section>
);
