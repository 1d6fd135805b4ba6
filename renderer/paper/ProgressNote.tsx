/** 支援経過記録シート (F6 入力用): one entry, and under it what it corrected. */
import { progressPaperText as text } from '../text/papers/progressNotes.ts';
import { Blank, FieldColumns, Lines, Tick } from './parts.tsx';
import type { Choice, NoteSheet } from './progressSheet.ts';

export function ProgressNote({ sheet }: { sheet: NoteSheet }) {
  return (
    <article className="paper paper-progress" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{sheet.restriction}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{text.subtitle}</small>
        </h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
          {sheet.version && <p>{sheet.version}</p>}
        </div>
      </header>
      <Particulars sheet={sheet} />
      <Part title={text.fact} body={sheet.fact} rows={6} />
      <Part title={text.view} body={sheet.view} rows={5} />
      {sheet.stages && <Part title={text.stages} body={sheet.stages} rows={1} />}
      <Part title={text.next} body={sheet.next} rows={2} />
      {sheet.earlier.map((each) => (
        <section key={each.title} className="paper-earlier">
          <h2 className="paper-heading">{each.title}</h2>
          <p className="paper-small">{each.by}</p>
          <Part title={each.reasonTitle} body={each.reason} rows={1} />
          <Part title={text.fact} body={each.fact} rows={1} />
          {each.view && <Part title={text.view} body={each.view} rows={1} />}
        </section>
      ))}
    </article>
  );
}

function Particulars({ sheet }: { sheet: NoteSheet }) {
  return (
    <table className="paper-table paper-fields">
      <FieldColumns />
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.name}</th>
          <td className="paper-name">{sheet.name || <Blank />}</td>
          <th scope="row">{text.kana}</th>
          <td>{sheet.kana || <Blank />}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.when}</th>
          <td colSpan={3}>{sheet.when}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.staff}</th>
          <td>{sheet.staff || <Blank />}</td>
          <th scope="row">{text.companions}</th>
          <td>{sheet.companions || <Blank />}</td>
        </tr>
        <Ticks label={text.method} choices={sheet.methods} />
        <Ticks label={text.partners} choices={sheet.partners} />
        <tr className="paper-whole">
          <th scope="row">{text.organisation}</th>
          <td colSpan={3}>{sheet.organisation || <Blank />}</td>
        </tr>
        <Ticks label={text.kind} choices={sheet.kinds} />
        <Ticks label={text.handling} choices={sheet.handling} />
      </tbody>
    </table>
  );
}

const Ticks = ({ label, choices }: { label: string; choices: readonly Choice[] }) => (
  <tr className="paper-whole">
    <th scope="row">{label}</th>
    <td colSpan={3}>
      <div className="paper-ticks">
        {choices.map((choice) => (
          <Tick key={choice.label} isTicked={choice.isTicked}>
            {choice.label}
          </Tick>
        ))}
      </div>
    </td>
  </tr>
);

const Part = ({ title, body, rows }: { title: string; body: string; rows: number }) => (
  <table className="paper-table">
    <thead>
      <tr>
        <th scope="col" className="paper-section">
          {title}
        </th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <td>
          <Lines text={body} rows={rows} />
        </td>
      </tr>
    </tbody>
  </table>
);
