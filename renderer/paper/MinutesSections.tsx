/** The sections that 会議録 of both kinds have alike: each a table of its own whose head repeats where a long text runs on to the next page. */
import { Blank, Lines } from './parts.tsx';

/** Rows that keep their place in a paper that never changes while it is shown. */
const numbered = <Row,>(rows: readonly Row[]): { key: string; number: number; row: Row }[] =>
  rows.map((row, index) => ({ key: `row-${index}`, number: index + 1, row }));

/** A few lines stay together with their head; more may run on. */
const tableFor = (body: string): string =>
  body.length < 240 && body.split('\n').length < 6 ? 'paper-table paper-whole' : 'paper-table';

export function SectionHead({ number, title, columns }: { number: number; title: string; columns: number }) {
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

export function Section(props: {
  number: number;
  title: string;
  body: string;
  rows: number;
  isKept?: boolean;
}) {
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
export function StatementTables({
  words,
  statements,
}: {
  words: { statements: string; organisation: string };
  statements: readonly { organisation: string; fact: string }[];
}) {
  if (statements.length === 0) return <Section number={2} title={words.statements} body="" rows={1} />;
  return numbered(statements).map(({ key, number, row }) => (
    <table className={tableFor(row.fact)} key={key}>
      <thead>
        {number === 1 && (
          <tr>
            <th scope="colgroup" className="paper-section">
              <span className="paper-number">2</span>
              {words.statements}
            </th>
          </tr>
        )}
        <tr>
          <th scope="col" className="paper-organisation">
            {row.organisation || words.organisation}
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

export function RoleTable({
  words,
  roles,
}: {
  words: Record<'roles' | 'number' | 'what' | 'who' | 'until' | 'guide', string>;
  roles: readonly { what: string; who: string; until: string; guide: string }[];
}) {
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
            {words.roles}
          </th>
        </tr>
        <tr>
          {[words.number, words.what, words.who, words.until, words.guide].map((label) => (
            <th key={label} scope="col" className="paper-label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {numbered(roles).map(({ key, number, row }) => (
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
        {roles.length === 0 && (
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

export function LeadTable({
  words,
  lead,
  coordinator,
}: {
  words: Record<'lead' | 'leadOrganisation' | 'coordinator', string>;
  lead: string;
  coordinator: string;
}) {
  return (
    <table className="paper-table">
      <SectionHead number={8} title={words.lead} columns={4} />
      <tbody>
        <tr className="paper-whole">
          <th scope="row" className="paper-label">
            {words.leadOrganisation}
          </th>
          <td>
            <Lines text={lead} />
          </td>
          <th scope="row" className="paper-label">
            {words.coordinator}
          </th>
          <td>
            <Lines text={coordinator} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}
