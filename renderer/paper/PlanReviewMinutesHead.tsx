/** The upper half of 会議録 of a 重層的支援会議: which sitting, on whose consent, about whom and what, and who was there. */
import { planReviewMinutesText as text } from '../text/papers/planReviewMinutes.ts';
import { paperText } from '../text/papers.ts';
import { Blank, FieldColumns, Lines, Tick } from './parts.tsx';
import type { PlanReviewMinutesSheet } from './planReviewMinutesSheet.ts';

export function PlanReviewMinutesHead({ sheet }: { sheet: PlanReviewMinutesSheet }) {
  return (
    <>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.restricted}</p>
        <h1 className="paper-title">
          {sheet.name}　{text.title}
          {sheet.standing && <small>{sheet.standing}</small>}
        </h1>
        <div className="paper-reference">
          <p>{sheet.issuer}</p>
          <p>{[sheet.round, ...sheet.marks].join('　')}</p>
          <p>
            {text.reference}　{sheet.reference || '　　　　　'}
          </p>
        </div>
      </header>
      <p className="paper-secrecy">{text.closed}</p>
      <table className="paper-table paper-fields">
        <FieldColumns />
        <tbody>
          {sheet.reason && (
            <tr className="paper-whole">
              <th scope="row">{text.reason}</th>
              <td colSpan={3}>
                <Lines text={sheet.reason} />
              </td>
            </tr>
          )}
          <tr className="paper-whole">
            <th scope="row">{text.when}</th>
            <td className="paper-wide">{sheet.when || <Blank />}</td>
            <th scope="row">{text.place}</th>
            <td>{sheet.place || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.basis}</th>
            <td colSpan={3}>
              <Tick isTicked={!sheet.isBlank}>{text.basisText}</Tick>
            </td>
          </tr>
          <Subject sheet={sheet} />
          <tr className="paper-whole">
            <th scope="row">{text.agenda}</th>
            <td colSpan={3}>
              <div className="paper-ticks">
                {sheet.kinds.map((kind) => (
                  <Tick key={kind.label} isTicked={kind.isTicked}>
                    {kind.label}
                  </Tick>
                ))}
              </div>
              {sheet.plan && <p className="paper-small">{sheet.plan}</p>}
            </td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.consent}</th>
            <td colSpan={3}>
              <Lines text={sheet.consent} rows={2} />
              <p className="paper-small">{text.scopes}</p>
            </td>
          </tr>
        </tbody>
      </table>
      <Roll sheet={sheet} />
    </>
  );
}

function Subject({ sheet }: { sheet: PlanReviewMinutesSheet }) {
  const { principal } = sheet;
  return (
    <tr className="paper-whole">
      <th scope="row">{text.subject}</th>
      <td className="paper-wide">
        <p className="paper-small">{paperText.caseNo(sheet.caseNo)}</p>
        {sheet.isBlank ? (
          <Blank rows={2} />
        ) : (
          <>
            <p className="paper-small">{principal.kana}</p>
            <p>
              <strong className="paper-name">{principal.name}</strong>
              {principal.about && `　${principal.about}`}
            </p>
          </>
        )}
      </td>
      <th scope="row">{text.household}</th>
      <td className="paper-household">
        <Lines text={sheet.household} rows={2} />
      </td>
    </tr>
  );
}

function Roll({ sheet }: { sheet: PlanReviewMinutesSheet }) {
  return (
    <>
      <table className="paper-table paper-present">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="colgroup" colSpan={4} className="paper-section">
              {text.attendees}
            </th>
          </tr>
          <tr>
            {[text.organisation, text.jobTitle, text.person, text.standing].map((label) => (
              <th key={label} scope="col" className="paper-label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.attendees.map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never move while it is shown
            <tr key={index} className="paper-whole">
              <td>
                <Lines text={each.organisation} />
              </td>
              <td>{each.title}</td>
              <td>{each.name}</td>
              <td>
                <Lines text={each.standing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="paper-table paper-fields">
        <FieldColumns />
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.absent}</th>
            <td colSpan={3}>
              <Lines text={sheet.absent} />
            </td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.chair}</th>
            <td className="paper-wide">{sheet.chair || <Blank />}</td>
            <th scope="row">{text.recorder}</th>
            <td>{sheet.recorder || <Blank />}</td>
          </tr>
          <tr>
            <th scope="row">{text.handouts}</th>
            <td colSpan={3}>
              <Lines text={sheet.handouts} />
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
}
