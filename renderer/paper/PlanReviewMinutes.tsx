/**
 * 会議録 of a 重層的支援会議, one case of it (domain form: a ruled table, sections 1–11). Each section is a table of its own whose head repeats where a
 * long text runs on. Its consents stand at its head; the duty of secrecy of a 支援会議 does not.
 */
import type { ReactNode } from 'react';
import { planReviewMinutesText as text } from '../text/papers/planReviewMinutes.ts';
import { LeadTable, RoleTable, Section, SectionHead, StatementTables } from './MinutesSections.tsx';
import { PlanReviewMinutesHead } from './PlanReviewMinutesHead.tsx';
import { Lines, Tick } from './parts.tsx';
import type { PlanReviewMinutesSheet } from './planReviewMinutesSheet.ts';
import { SealBoxes } from './SealBoxes.tsx';

interface SheetProps {
  sheet: PlanReviewMinutesSheet;
}

export function PlanReviewMinutes({ sheet }: SheetProps) {
  return (
    <article className="paper" data-blank={sheet.isBlank || undefined}>
      <PlanReviewMinutesHead sheet={sheet} />
      <Section number={1} title={text.purpose} body={sheet.purpose} rows={3} />
      <StatementTables words={text} statements={sheet.statements} />
      <Section number={3} title={text.wishes} body={sheet.wishes} rows={3} />
      <Section number={4} title={text.assessment} body={sheet.assessment} rows={5} />
      <Section number={5} title={text.discussion} body={sheet.discussion} rows={6} />
      <Results sheet={sheet} />
      <RoleTable words={text} roles={sheet.roles} />
      <LeadTable words={text} lead={sheet.lead} coordinator={sheet.coordinator} />
      <Section number={9} title={text.resources} body={sheet.resources} rows={3} />
      <Section number={10} title={text.remaining} body={sheet.remaining} rows={2} />
      <Section number={11} title={text.next} body={sheet.next} rows={1} isKept />
      <Foot sheet={sheet} />
    </article>
  );
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
