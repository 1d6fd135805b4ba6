/** 評価シート (F7): what was reached, what has changed, what the meeting judged, who carries on. */
import type { ReactNode } from 'react';
import { evaluationPaperText as text } from '../text/papers/evaluationSheet.ts';
import { paperText } from '../text/papers.ts';
import type { EvaluationSheetLayout, Ticked } from './evaluationLayout.ts';
import { Lines, Tick } from './parts.tsx';
import { SealBoxes } from './SealBoxes.tsx';

interface Part {
  sheet: EvaluationSheetLayout;
}

export const EvaluationSheet = ({ sheet }: Part) => (
  <article className="paper paper-evaluation" data-blank={sheet.isBlank || undefined}>
    <header className="paper-head">
      <p className="paper-stamp">{paperText.caution}</p>
      <h1 className="paper-title">
        {text.title}
        {sheet.isDraft && text.draft}
        <small>{text.subtitle}</small>
      </h1>
      <div className="paper-reference">
        <p>{sheet.caseNo}</p>
      </div>
    </header>
    <About sheet={sheet} />
    <Goals sheet={sheet} />
    <Changes sheet={sheet} />
    <Judged sheet={sheet} />
    {sheet.leads.length > 0 && <Leads sheet={sheet} />}
    <Decided sheet={sheet} />
  </article>
);

const Ticks = ({ of }: { of: readonly Ticked[] }) => (
  <div className="paper-ticks">
    {of.map(({ label, isTicked }) => (
      <Tick key={label} isTicked={isTicked}>
        {label}
      </Tick>
    ))}
  </div>
);

const Fields = ({ children }: { children: ReactNode }) => (
  <table className="paper-table paper-fields">
    <colgroup>
      <col className="paper-label-column" />
      <col />
      <col className="paper-label-column" />
      <col />
    </colgroup>
    <tbody>{children}</tbody>
  </table>
);

const About = ({ sheet }: Part) => (
  <Fields>
    <tr className="paper-whole">
      <th scope="row">{text.people}</th>
      <td colSpan={3}>
        <Lines text={sheet.people} />
      </td>
    </tr>
    <tr className="paper-whole">
      <th scope="row">{text.plan}</th>
      <td colSpan={3}>{sheet.plan}</td>
    </tr>
    <tr className="paper-whole">
      <th scope="row">{text.date}</th>
      <td>{sheet.date}</td>
      <th scope="row">{text.by}</th>
      <td>{sheet.by}</td>
    </tr>
  </Fields>
);

const Goals = ({ sheet }: Part) => (
  <table className="paper-table paper-evaluation-goals">
    <colgroup>
      {Object.keys(text.columns).map((column) => (
        <col key={column} />
      ))}
    </colgroup>
    <thead>
      <tr>
        <th scope="colgroup" colSpan={4} className="paper-section">
          {text.goals}
        </th>
      </tr>
      <tr>
        {Object.values(text.columns).map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {sheet.goals.map((goal) => (
        <tr key={goal.key} className="paper-whole">
          <td>{goal.number}</td>
          <td>
            <Lines text={goal.goal} />
          </td>
          <td>
            <Ticks of={goal.results} />
          </td>
          <td>
            <Lines text={goal.note} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Changes = ({ sheet }: Part) => (
  <table className="paper-table paper-fields">
    <colgroup>
      <col className="paper-label-column" />
      <col />
    </colgroup>
    <tbody>
      <tr className="paper-whole">
        <th scope="row">{text.changes}</th>
        <td className="paper-evaluation-changes">
          <Ticks of={sheet.changes} />
          {sheet.changeText && <Lines text={sheet.changeText} />}
        </td>
      </tr>
      <tr>
        <th scope="row">{text.situation}</th>
        <td>
          <Lines text={sheet.situation} rows={2} />
        </td>
      </tr>
      <tr>
        <th scope="row">{text.hope}</th>
        <td>
          <Lines text={sheet.hope} rows={1} />
        </td>
      </tr>
      <tr>
        <th scope="row">{text.opinion}</th>
        <td>
          <Ticks of={sheet.opinions} />
          {(sheet.isBlank || sheet.opinionText) && <Lines text={sheet.opinionText} />}
        </td>
      </tr>
    </tbody>
  </table>
);

const Judged = ({ sheet }: Part) => (
  <Fields>
    <tr className="paper-whole">
      <th scope="row">{text.heldOn}</th>
      <td>{sheet.heldOn}</td>
      <th scope="row">{text.judgement}</th>
      <td>
        <Ticks of={sheet.judgements} />
      </td>
    </tr>
    {(sheet.isBlank || sheet.resultText) && (
      <tr>
        <th scope="row">{text.resultText}</th>
        <td colSpan={3}>
          <Lines text={sheet.resultText} />
        </td>
      </tr>
    )}
    <tr className="paper-whole">
      <th scope="row">{text.reason}</th>
      <td colSpan={3}>
        <Ticks of={sheet.reasons} />
        {(sheet.isBlank || sheet.reasonText) && <Lines text={sheet.reasonText} />}
      </td>
    </tr>
    {sheet.suspended && (
      <tr className="paper-whole">
        <th scope="row">{text.suspended}</th>
        <td colSpan={3}>{sheet.suspended}</td>
      </tr>
    )}
  </Fields>
);

const Leads = ({ sheet }: Part) => (
  <table className="paper-table paper-evaluation-leads">
    <colgroup>
      <col />
      <col />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th scope="colgroup" colSpan={3} className="paper-section">
          {text.leads}
        </th>
      </tr>
      <tr>
        {Object.values(text.leadColumns).map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {sheet.leads.map((lead) => (
        <tr key={lead.key} className="paper-whole">
          <td>
            <Lines text={lead.name} />
          </td>
          <td>
            <Lines text={lead.organisation} />
          </td>
          <td>
            <Lines text={lead.watching} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Decided = ({ sheet }: Part) => (
  <section className="paper-care paper-evaluation-foot">
    <table className="paper-table paper-fields">
      <colgroup>
        <col className="paper-label-column" />
        <col />
      </colgroup>
      <tbody>
        {[
          [text.explained, sheet.explained],
          [text.decision, sheet.decision],
          [text.followUp, sheet.followUp],
        ].map(([label, words]) => (
          <tr key={label} className="paper-whole">
            <th scope="row">{label}</th>
            <td>
              <Lines text={words ?? ''} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
    <SealBoxes />
  </section>
);
