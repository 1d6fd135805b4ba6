/** つなぐシート (F10): the whole referral on one A4 page, from the two windows to whoever goes on with it. */
import { paperText, referralText as text } from '../text/papers.ts';
import { Blank, FieldColumns, Lines, Tick } from './parts.tsx';
import type { ReferralSheet } from './referralSheet.ts';

export function Referral({ sheet }: { sheet: ReferralSheet }) {
  const { from } = sheet;
  return (
    <article className="paper paper-referral" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{text.subtitle}</small>
        </h1>
        <div className="paper-reference">
          <p>{sheet.date}</p>
          <p>{sheet.caseNo}</p>
        </div>
      </header>
      <div className="paper-letter">
        <p className="paper-to">
          {sheet.to.organisation || '　　　　　　　　　　　　　　'}　{!sheet.to.person && paperText.onchu}
          {sheet.to.person && (
            <>
              <br />
              {sheet.to.person}　{paperText.sama}
            </>
          )}
        </p>
        <p className="paper-from">
          {text.from}　{paperText.issuer(from.city, from.section)}
          <br />
          {from.office}
          <br />
          {text.staff}　{from.staff || '　　　　　　　　'}
          <br />
          {text.tel}　{from.tel || '　　　　　　　　'}
        </p>
      </div>
      <Principal sheet={sheet} />
      <Worries sheet={sheet} />
      <Household sheet={sheet} />
      <Field title={text.wish} body={sheet.wish} rows={2} />
      <Field title={text.request} body={sheet.request} rows={1} />
      <Field title={text.reason} body={sheet.reason} rows={2} />
      <table className="paper-table paper-fields">
        <FieldColumns />
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.way}</th>
            <td className="paper-wide">{sheet.way}</td>
            <th scope="row">{text.appointment}</th>
            <td>{sheet.appointment || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.confirmDue}</th>
            <td colSpan={3}>{sheet.confirm || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.basis}</th>
            <td colSpan={3}>
              {sheet.basis || <Blank />}
              <p className="paper-small">
                {text.consentScope}　{sheet.scope}
              </p>
            </td>
          </tr>
        </tbody>
      </table>
      <Answer />
      <p className="paper-small paper-care">{text.care}</p>
    </article>
  );
}

function Principal({ sheet }: { sheet: ReferralSheet }) {
  const { principal } = sheet;
  return (
    <table className="paper-table paper-fields">
      <FieldColumns />
      <tbody>
        {principal ? (
          <>
            <tr className="paper-whole">
              <th scope="row">{text.kana}</th>
              <td className="paper-wide">{principal.kana || <Blank />}</td>
              <th scope="row">{text.sex}</th>
              <td>{principal.sex}</td>
            </tr>
            <tr className="paper-whole">
              <th scope="row">{text.name}</th>
              <td className="paper-wide">
                {principal.name ? <strong className="paper-name">{principal.name}</strong> : <Blank />}
              </td>
              <th scope="row">{text.birth}</th>
              <td>{principal.birth}</td>
            </tr>
            <tr className="paper-whole">
              <th scope="row">{text.address}</th>
              <td className="paper-wide">{principal.address || <Blank />}</td>
              <th scope="row">{text.tel}</th>
              <td>
                <p>
                  <span className="paper-small">{text.home}</span>　{principal.telHome}
                </p>
                <p>
                  <span className="paper-small">{text.mobile}</span>　{principal.telMobile}
                </p>
              </td>
            </tr>
          </>
        ) : (
          <tr>
            <th scope="row">{text.principal}</th>
            <td colSpan={3}>{text.notCarried}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Worries({ sheet }: { sheet: ReferralSheet }) {
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col" className="paper-section">
            {text.worries}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td>
            <ul className="paper-worries">
              {sheet.worries.map((worry) => (
                <li key={worry.code} data-marked={worry.mark || undefined}>
                  <span className="paper-mark">{worry.mark}</span>
                  <span>{worry.label}</span>
                </li>
              ))}
            </ul>
            <p className="paper-small">{text.worryNote}</p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Household({ sheet }: { sheet: ReferralSheet }) {
  return (
    <table className="paper-table paper-household">
      <colgroup>
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={4} className="paper-section">
            {text.household}
            {sheet.householdSize && <span className="paper-aside">{sheet.householdSize}</span>}
          </th>
        </tr>
        {sheet.members && sheet.members.length > 0 && (
          <tr>
            {[text.name, text.ageLabel, text.relation, text.remark].map((label) => (
              <th key={label} scope="col" className="paper-label">
                {label}
              </th>
            ))}
          </tr>
        )}
      </thead>
      <tbody>
        {sheet.members?.map((member, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never move while it is shown
          <tr key={index} className="paper-whole">
            <td>{member.name || <Blank />}</td>
            <td>{member.age}</td>
            <td>{member.relation}</td>
            <td />
          </tr>
        ))}
        {!sheet.members?.length && (
          <tr>
            <td colSpan={4}>{sheet.members ? paperText.nothing : text.notCarried}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Field({ title, body, rows }: { title: string; body: string; rows: number }) {
  return (
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
}

/** Who goes on with it often sits at another PC: the answer comes back on this paper (C20). */
function Answer() {
  return (
    <table className="paper-table paper-fields paper-answer">
      <tbody>
        <tr className="paper-whole">
          <th scope="row" rowSpan={2}>
            {text.answer}
          </th>
          <td colSpan={4}>
            <p className="paper-small">{text.answerLead}</p>
            <div className="paper-ticks">
              {text.answerOptions.map((option) => (
                <Tick key={option} isTicked={false}>
                  {option}
                </Tick>
              ))}
            </div>
          </td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.answerDate}</th>
          <td>令和　　年　　月　　日</td>
          <th scope="row">{text.answeredBy}</th>
          <td>　　　　　　　　　　</td>
        </tr>
      </tbody>
    </table>
  );
}
