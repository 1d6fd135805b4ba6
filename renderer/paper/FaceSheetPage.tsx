/** フェースシート: the one page at the head of a case's paper file, 注意表示 first. */
import { faceSheetText as text } from '../text/papers/faceSheet.ts';
import { paperText } from '../text/papers.ts';
import type { FaceSheet, Part } from './faceSheet.ts';
import { Blank } from './parts.tsx';

export function FaceSheetPage({ sheet }: { sheet: FaceSheet }) {
  return (
    <article className="paper paper-face" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">{text.title}</h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
          <p>{sheet.madeOn}</p>
          <p>{sheet.issuer}</p>
        </div>
      </header>
      <section className="paper-cautions">
        <h2>{text.cautions}</h2>
        <div>
          <Rows part={sheet.cautions} none={text.none} />
        </div>
      </section>
      <Principal sheet={sheet} />
      <Household sheet={sheet} />
      <Standing sheet={sheet} />
      <table className="paper-table paper-face-lists">
        <tbody>
          <List title={text.urgency} part={sheet.urgency} />
          <List title={text.worries} part={sheet.worries} />
          <List title={text.issues} part={sheet.issues} />
          <List title={text.consents} part={sheet.consents} />
          <List title={text.referrals} part={sheet.referrals} />
          <List title={text.organisations} part={sheet.organisations} />
          <List title={text.tasks} part={sheet.tasks} />
          <List title={text.notes} part={sheet.notes} />
        </tbody>
      </table>
      {sheet.memo > 0 && (
        <div className="paper-memo" style={{ blockSize: `${sheet.memo}mm` }}>
          <p className="paper-small">{text.memo}</p>
        </div>
      )}
      {!sheet.isBlank && <p className="paper-small paper-gap">{text.foot}</p>}
    </article>
  );
}

function Principal({ sheet }: { sheet: FaceSheet }) {
  const { principal } = sheet;
  return (
    <table className="paper-table paper-fields">
      <colgroup>
        <col className="paper-label-column" />
        <col className="paper-wide-column" />
        <col className="paper-label-column" />
        <col />
      </colgroup>
      <tbody>
        <tr>
          <th scope="row">{text.kana}</th>
          <td className="paper-wide">{principal.kana}</td>
          <th scope="row">{text.sex}</th>
          <td>{principal.sex}</td>
        </tr>
        <tr>
          <th scope="row">{text.principal}</th>
          <td className="paper-wide">
            {principal.name ? <strong className="paper-name">{principal.name}</strong> : <Blank />}
          </td>
          <th scope="row">{text.birth}</th>
          <td>{principal.birth}</td>
        </tr>
        <tr>
          <th scope="row">{text.address}</th>
          <td className="paper-wide">{principal.address || <Blank />}</td>
          <th scope="row">{text.tel}</th>
          <td className="paper-lines">{principal.tel}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Household({ sheet }: { sheet: FaceSheet }) {
  const { members, contacts } = sheet;
  return (
    <>
      <table className="paper-table paper-face-household">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            {[text.household, text.relation, text.birthAge, text.living, text.remark].map((label) => (
              <th key={label} scope="col" className="paper-label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.rows.map((member, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never move while it is shown
            <tr key={index}>
              <td>{member.name || <Blank />}</td>
              <td>{member.relation}</td>
              <td>{member.birth}</td>
              <td>{member.living}</td>
              <td>{member.remark}</td>
            </tr>
          ))}
          {(members.rows.length === 0 || members.more) && (
            <tr>
              <td colSpan={5}>{members.more || text.none}</td>
            </tr>
          )}
        </tbody>
      </table>
      <table className="paper-table paper-face-lists">
        <tbody>
          <List title={text.contacts} part={contacts} />
        </tbody>
      </table>
    </>
  );
}

function Standing({ sheet }: { sheet: FaceSheet }) {
  const { responsible } = sheet;
  return (
    <table className="paper-table paper-face-standing">
      <tbody>
        <tr>
          <th scope="row">{text.office}</th>
          <td>{responsible.office}</td>
          <th scope="row">{text.staff}</th>
          <td>{responsible.staff}</td>
          <th scope="row">{text.deputy}</th>
          <td>{responsible.deputy}</td>
        </tr>
        <tr>
          <th scope="row">{text.state}</th>
          <td colSpan={3}>
            {sheet.state && <p>{sheet.state}</p>}
            <ol className="paper-steps">
              {sheet.steps.map((step) => (
                <li key={step.label} data-mark={step.mark}>
                  {step.label}
                </li>
              ))}
            </ol>
          </td>
          <th scope="row">{text.opened}</th>
          <td>{responsible.opened}</td>
        </tr>
      </tbody>
    </table>
  );
}

const List = ({ title, part }: { title: string; part: Part<string> }) => (
  <tr>
    <th scope="row">{title}</th>
    <td>
      <Rows part={part} none={text.none} />
    </td>
  </tr>
);

function Rows({ part, none }: { part: Part<string>; none: string }) {
  if (part.rows.length === 0 && !part.more) return <p>{none}</p>;
  return (
    <>
      {part.rows.map((row, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never move while it is shown
        row ? <p key={index}>{row}</p> : <Blank key={index} />,
      )}
      {part.more && <p>{part.more}</p>}
    </>
  );
}
