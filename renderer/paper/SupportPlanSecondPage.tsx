/** The second page of F3: the programmes it uses, consent and signatures, the meeting's result and the decision. */
import { supportPlanPaperText as text } from '../text/papers/supportPlan.ts';
import { paperText } from '../text/papers.ts';
import { Lines, Tick } from './parts.tsx';
import type { SupportPlanSheet } from './supportPlanSheet.ts';

interface Part {
  sheet: SupportPlanSheet;
}

export const SupportPlanSecondPage = ({ sheet }: Part) => (
  <>
    <h2 className="paper-plan-heading">{text.second}</h2>
    <Uses sheet={sheet} />
    <Consent sheet={sheet} />
    <Decision sheet={sheet} />
  </>
);

const Uses = ({ sheet }: Part) => (
  <table className="paper-table paper-plan-uses">
    <thead>
      <tr>
        <th scope="col">{text.use}</th>
        <th scope="col">{text.aim}</th>
      </tr>
    </thead>
    <tbody>
      {sheet.uses.map((use) => (
        <tr key={use.label} className="paper-whole">
          <td>
            <Tick isTicked={use.isTicked}>{use.label}</Tick>
          </td>
          <td>
            <Lines text={use.words || (sheet.isBlank ? '' : paperText.none)} rows={3} />
          </td>
        </tr>
      ))}
      <tr>
        <th scope="row">{text.missing}</th>
        <td>
          <Lines text={sheet.missing || (sheet.isBlank ? '' : paperText.nothing)} rows={3} />
        </td>
      </tr>
    </tbody>
  </table>
);

const Consent = ({ sheet }: Part) => (
  <section className="paper-plan-consent">
    <p className="paper-plan-to">{sheet.to}</p>
    <p className="paper-plan-statement">{text.consent}</p>
    <table className="paper-table paper-plan-signatures">
      <thead>
        <tr>
          <th scope="row">{text.explained}</th>
          <td colSpan={2}>{sheet.explained}</td>
        </tr>
        <tr>
          <th scope="col">{text.signer}</th>
          <th scope="col">{text.date}</th>
          <th scope="col">{text.sign}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.signatures.map((each) => (
          <tr key={each.key} className="paper-whole">
            <td>{each.who}</td>
            <td>{each.on}</td>
            <td>{each.sign}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

const Decision = ({ sheet }: Part) => (
  <table className="paper-table paper-fields paper-plan-decision">
    <colgroup>
      <col className="paper-label-column" />
      <col />
      <col className="paper-label-column" />
      <col />
    </colgroup>
    <thead>
      <tr>
        <th scope="colgroup" colSpan={4} className="paper-section">
          {text.office}
        </th>
      </tr>
    </thead>
    <tbody>
      <tr className="paper-whole">
        <th scope="row">
          {text.meeting}
          <br />
          {text.heldOn}
        </th>
        <td>{sheet.heldOn}</td>
        <th scope="row">{text.result}</th>
        <td>
          <div className="paper-ticks">
            {sheet.results.map((result) => (
              <Tick key={result.label} isTicked={result.isTicked}>
                {result.label}
              </Tick>
            ))}
          </div>
          {sheet.resultText && <Lines text={sheet.resultText} />}
        </td>
      </tr>
      <tr className="paper-whole">
        <th scope="row">{text.decidedOn}</th>
        <td>{sheet.decidedOn}</td>
        <th scope="row">{text.decider}</th>
        <td>
          <Lines text={sheet.decider} />
        </td>
      </tr>
      <tr className="paper-whole">
        <th scope="row">{text.decisionNumber}</th>
        <td>
          <Lines text={sheet.decisionNumber} />
        </td>
        <th scope="row">{text.notice}</th>
        <td>
          <Lines text={sheet.notice} />
        </td>
      </tr>
      {sheet.urgentReason && (
        <tr>
          <th scope="row">{text.urgent}</th>
          <td colSpan={3}>
            <Lines text={sheet.urgentReason} />
          </td>
        </tr>
      )}
      <tr className="paper-whole">
        <th scope="row">{text.seals}</th>
        <td colSpan={3}>
          <ul className="paper-plan-seals">
            {text.sealNames.map((seal) => (
              <li key={seal}>{seal}</li>
            ))}
          </ul>
        </td>
      </tr>
    </tbody>
  </table>
);
