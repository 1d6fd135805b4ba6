/** プラン兼利用申込書 (F3): the plan on the first page; its use, the signatures and the decision on the second. */
import { supportPlanPaperText as text } from '../text/papers/supportPlan.ts';
import { paperText } from '../text/papers.ts';
import { Lines, Tick } from './parts.tsx';
import type { SupportPlanSheet } from './supportPlanSheet.ts';

export function SupportPlan({ sheet }: { sheet: SupportPlanSheet }) {
  return (
    <article className="paper paper-plan" data-blank={sheet.isBlank || undefined}>
      <section>
        <Head sheet={sheet} />
        <People sheet={sheet} />
        <Aims sheet={sheet} />
        <Actions sheet={sheet} />
        <Carried sheet={sheet} />
      </section>
      <section className="paper-plan-second">
        <h2 className="paper-plan-heading">{text.second}</h2>
        <Uses sheet={sheet} />
        <Consent sheet={sheet} />
        <Decision sheet={sheet} />
      </section>
    </article>
  );
}

interface Part {
  sheet: SupportPlanSheet;
}

const Head = ({ sheet }: Part) => (
  <header className="paper-head">
    <p className="paper-stamp">{paperText.caution}</p>
    <h1 className="paper-title">
      {text.title}
      {sheet.isDraft && text.draft}
      <small>{text.subtitle}</small>
    </h1>
    <div className="paper-reference">
      <p>{sheet.caseNo}</p>
      <p>{sheet.number}</p>
      <p>{sheet.kind}</p>
    </div>
  </header>
);

const People = ({ sheet }: Part) => (
  <>
    <table className="paper-table paper-fields">
      <colgroup>
        <col className="paper-label-column" />
        <col />
      </colgroup>
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.made}</th>
          <td>{sheet.made}</td>
        </tr>
      </tbody>
    </table>
    <table className="paper-table paper-plan-people">
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={3} className="paper-section">
            {text.people}
          </th>
        </tr>
        <tr>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.relation}</th>
          <th scope="col">{text.birth}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.people.map((person) => (
          <tr key={person.key} className="paper-whole">
            <td>
              {person.kana && <p className="paper-small">{person.kana}</p>}
              <Lines text={person.name} />
            </td>
            <td>{person.relation}</td>
            <td>{person.birth}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </>
);

const Aims = ({ sheet }: Part) => (
  <table className="paper-table paper-fields">
    <colgroup>
      <col className="paper-label-column" />
      <col />
    </colgroup>
    <tbody>
      <tr>
        <th scope="row">{text.issues}</th>
        <td>
          <ol className="paper-plan-issues">
            {sheet.issues.map((issue, index) => (
              <li key={issue.key}>
                <span>{index + 1}</span>
                <div>
                  <Lines text={issue.words + issue.whose} />
                </div>
              </li>
            ))}
          </ol>
        </td>
      </tr>
      <Field label={text.goalLong} words={sheet.goalLong} rows={1} />
      <Field label={text.goalShort} words={sheet.goalShort} rows={1} />
      <Field label={text.policy} words={sheet.policy} rows={2} />
    </tbody>
  </table>
);

const Field = ({ label, words, rows = 1 }: { label: string; words: string; rows?: number }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>
      <Lines text={words} rows={rows} />
    </td>
  </tr>
);

const Actions = ({ sheet }: Part) => (
  <table className="paper-table paper-plan-actions">
    <colgroup>
      {Object.keys(text.columns).map((column) => (
        <col key={column} />
      ))}
    </colgroup>
    <thead>
      <tr>
        <th scope="colgroup" colSpan={7} className="paper-section">
          {text.actions}
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
      {sheet.actions.map((action) => (
        <tr key={action.key} className="paper-whole">
          <td>{action.number}</td>
          <td>{action.issue}</td>
          <td>
            <Lines text={action.what} rows={2} />
          </td>
          <td>
            <Lines text={action.who} />
          </td>
          <td>
            <Lines text={action.personDoes} />
          </td>
          <td>
            <Lines text={action.due} />
          </td>
          <td>
            <Lines text={action.guide} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Carried = ({ sheet }: Part) => (
  <table className="paper-table paper-fields">
    <colgroup>
      <col className="paper-label-column" />
      <col />
      <col className="paper-label-column" />
      <col />
    </colgroup>
    <tbody>
      <tr className="paper-whole">
        <th scope="row">{text.lead}</th>
        <td>
          <Lines text={sheet.lead} />
        </td>
        <th scope="row">{text.coordinator}</th>
        <td>
          <Lines text={sheet.coordinator} />
        </td>
      </tr>
      <tr className="paper-whole">
        <th scope="row">{text.keyPerson}</th>
        <td>
          <Lines text={sheet.keyPerson} />
        </td>
        <th scope="row">{text.next}</th>
        <td>
          <Lines text={sheet.next} rows={2} />
        </td>
      </tr>
      <tr>
        <th scope="row">{text.emergency}</th>
        <td colSpan={3}>
          <Lines text={sheet.emergency} rows={1} />
        </td>
      </tr>
      <tr className="paper-whole">
        <th scope="row">{text.period}</th>
        <td colSpan={3}>{sheet.period}</td>
      </tr>
    </tbody>
  </table>
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
        <td>{sheet.notice}</td>
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
