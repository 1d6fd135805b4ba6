/** プラン兼利用申込書 (F3): the plan on the first page; its use, the signatures and the decision on the second. */

import { supportPlanPaperText as text } from '../text/papers/supportPlan.ts';
import { paperText } from '../text/papers.ts';
import { Lines } from './parts.tsx';
import { Stamp } from './Stamp.tsx';
import { SupportPlanSecondPage } from './SupportPlanSecondPage.tsx';
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
        <SupportPlanSecondPage sheet={sheet} />
      </section>
    </article>
  );
}

interface Part {
  sheet: SupportPlanSheet;
}

const Head = ({ sheet }: Part) => (
  <header className="paper-head">
    <Stamp>{paperText.caution}</Stamp>
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
        <td className="paper-plan-days">
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
