/**
 * 会議録 of a 重層的支援会議, one case of it (domain form: a ruled table, sections 1–11). Each section is a table of its own whose head repeats where a
 * long text runs on. Its consents stand at its head; the duty of secrecy of a 支援会議 does not.
 */
import type { ReactNode } from 'react';
import { planReviewMinutesText as text } from '../text/papers/planReviewMinutes.ts';
import { PlanReviewMinutesHead } from './PlanReviewMinutesHead.tsx';
import { Blank, Lines, Tick } from './parts.tsx';
import type { PlanReviewMinutesSheet } from './planReviewMinutesSheet.ts';
import { SealBoxes } from './SealBoxes.tsx';

interface SheetProps {
  sheet: PlanReviewMinutesSheet;
}

/** Rows that keep their place in a paper that never changes while it is shown. */
const numbered = <Row,>(rows: readonly Row[]): { key: string; number: number; row: Row }[] =>
  rows.map((row, index) => ({ key: `row-${index}`, number: index + 1, row }));

export function PlanReviewMinutes({ sheet }: SheetProps) {
  return (
    <article className="paper" data-blank={sheet.isBlank || undefined}>
      <PlanReviewMinutesHead sheet={sheet} />
      <Section number={1} title={text.purpose} body={sheet.purpose} rows={3} />
      <Statements sheet={sheet} />
      <Section number={3} title={text.wishes} body={sheet.wishes} rows={3} />
      <Section number={4} title={text.assessment} body={sheet.assessment} rows={5} />
      <Section number={5} title={text.discussion} body={sheet.discussion} rows={6} />
      <Results sheet={sheet} />
      <Roles sheet={sheet} />
      <table className="paper-table">
        <SectionHead number={8} title={text.lead} columns={4} />
        <tbody>
          <tr className="paper-whole">
            <th scope="row" className="paper-label">
              {text.leadOrganisation}
            </th>
            <td>
              <Lines text={sheet.lead} />
            </td>
            <th scope="row" className="paper-label">
              {text.coordinator}
            </th>
            <td>
              <Lines text={sheet.coordinator} />
            </td>
          </tr>
        </tbody>
      </table>
      <Section number={9} title={text.resources} body={sheet.resources} rows={3} />
      <Section number={10} title={text.remaining} body={sheet.remaining} rows={2} />
      <Section number={11} title={text.next} body={sheet.next} rows={1} isKept />
      <Foot sheet={sheet} />
    </article>
  );
}

/** A few lines stay together with their head; more may run on. */
const tableFor = (body: string): string =>
  body.length < 240 && body.split('\n').length < 6 ? 'paper-table paper-whole' : 'paper-table';

function SectionHead({ number, title, columns }: { number: number; title: string; columns: number }) {
  return (
    <thead>
      <tr>
        <th scope="colgroup" colSpan={columns} className="paper-section">
          <span className="paper-number">{number}</span>
          {title}
        </th>
      </tr>
    </thead>
  );
}

function Section(props: { number: number; title: string; body: string; rows: number; isKept?: boolean }) {
  return (
    <table className={`${tableFor(props.body)}${props.isKept ? ' paper-keep' : ''}`}>
      <SectionHead number={props.number} title={props.title} columns={1} />
      <tbody>
        <tr>
          <td>
            <Lines text={props.body} rows={props.rows} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** One table for each organisation, so that its name stands at the head of every page that its account runs on to. */
function Statements({ sheet }: SheetProps) {
  if (sheet.statements.length === 0) return <Section number={2} title={text.statements} body="" rows={1} />;
  return numbered(sheet.statements).map(({ key, number, row }) => (
    <table className={tableFor(row.fact)} key={key}>
      <thead>
        {number === 1 && (
          <tr>
            <th scope="colgroup" className="paper-section">
              <span className="paper-number">2</span>
              {text.statements}
            </th>
          </tr>
        )}
        <tr>
          <th scope="col" className="paper-organisation">
            {row.organisation || text.organisation}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <Lines text={row.fact} rows={2} />
          </td>
        </tr>
      </tbody>
    </table>
  ));
}

const Ticks = ({ label, of }: { label: string; of: readonly { label: string; isTicked: boolean }[] }) => (
  <tr className="paper-whole">
    <th scope="row" className="paper-label">
      {label}
    </th>
    <td>
      <div className="paper-ticks">
        {of.map((each) => (
          <Tick key={each.label} isTicked={each.isTicked}>
            {each.label}
          </Tick>
        ))}
      </div>
    </td>
  </tr>
);

function Results({ sheet }: SheetProps) {
  return (
    <table className="paper-table paper-results paper-whole">
      <colgroup>
        <col />
        <col />
      </colgroup>
      <SectionHead number={6} title={text.result} columns={2} />
      <tbody>
        <Ticks label={text.onPlan} of={sheet.results} />
        <Ticks label={text.onEvaluation} of={sheet.judgements} />
        <tr>
          <td colSpan={2}>
            <Lines text={sheet.resultText} rows={2} />
            <Tick isTicked={sheet.isReadAloud}>{text.readAloud}</Tick>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Roles({ sheet }: SheetProps) {
  return (
    <table className="paper-table paper-roles">
      <colgroup>
        <col />
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={5} className="paper-section">
            <span className="paper-number">7</span>
            {text.roles}
          </th>
        </tr>
        <tr>
          {[text.number, text.what, text.who, text.until, text.guide].map((label) => (
            <th key={label} scope="col" className="paper-label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(sheet.roles).map(({ key, number, row }) => (
          <tr key={key} className="paper-whole">
            <td className="paper-centre">{number}</td>
            <td>
              <Lines text={row.what} />
            </td>
            <td>
              <Lines text={row.who} />
            </td>
            <td className="paper-unbroken">
              <Lines text={row.until} />
            </td>
            <td>
              <Lines text={row.guide} />
            </td>
          </tr>
        ))}
        {sheet.roles.length === 0 && (
          <tr>
            <td colSpan={5}>
              <Blank />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

const FootLine = ({ label, children }: { label: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{children}</td>
  </tr>
);

function Foot({ sheet }: SheetProps) {
  return (
    <section className="paper-foot">
      <div className="paper-foot-row">
        <table className="paper-table paper-written">
          <tbody>
            <FootLine label={text.writtenBy}>{sheet.recorder}</FootLine>
            <FootLine label={text.writtenOn}>{sheet.writtenOn || text.blankDate}</FootLine>
            {sheet.decision.lines.length > 0 && (
              <FootLine label={sheet.decision.label}>
                {sheet.decision.lines.map(({ label, value }) => (
                  <p key={label}>
                    {label}　{value}
                  </p>
                ))}
              </FootLine>
            )}
          </tbody>
        </table>
        <SealBoxes />
      </div>
    </section>
  );
}
