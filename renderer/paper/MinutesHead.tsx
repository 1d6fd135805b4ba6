/** The upper half of 会議録: which sitting, on what basis, about whom, and who was there. */
import { paperText, minutesText as text } from '../text/papers.ts';
import type { MinutesSheet } from './minutesSheet.ts';
import { Blank, FieldColumns, Lines, Tick } from './parts.tsx';

export function MinutesHead({ sheet }: { sheet: MinutesSheet }) {
  return (
    <>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.restricted}</p>
        <h1 className="paper-title">
          {sheet.name}
          {sheet.isTrial && text.trial}　{text.title}
          {sheet.isDraft && <small>{text.draft}</small>}
        </h1>
        <div className="paper-reference">
          <p>{sheet.issuer}</p>
          <p>{sheet.round}</p>
          <p>
            {text.reference}　{sheet.reference || '　　　　　'}
          </p>
          {sheet.edition && <p>{sheet.edition}</p>}
        </div>
      </header>
      {sheet.correction && (
        <p className="paper-secrecy">
          {text.correction}　{sheet.correction}
        </p>
      )}
      <p className="paper-secrecy">{sheet.secrecy}</p>
      <table className="paper-table paper-fields">
        <FieldColumns />
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.when}</th>
            <td className="paper-wide">{sheet.when || <Blank />}</td>
            <th scope="row">{text.place}</th>
            <td>{sheet.place || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.basis}</th>
            <td colSpan={3}>
              <Tick isTicked={!sheet.isBlank}>{sheet.basis}</Tick>
              <p className="paper-small">{text.otherLaws}</p>
              <div className="paper-ticks">
                {sheet.otherLaws.map((law) => (
                  <Tick key={law.label} isTicked={law.isTicked}>
                    {law.label}
                  </Tick>
                ))}
              </div>
            </td>
          </tr>
          <Subject sheet={sheet} />
        </tbody>
      </table>
    </>
  );
}

function Subject({ sheet }: { sheet: MinutesSheet }) {
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
        {(sheet.household || sheet.isBlank) && (
          <>
            <p className="paper-small paper-gap">{text.household}</p>
            <Lines text={sheet.household} rows={2} />
          </>
        )}
      </td>
      <th scope="row">{text.sharing}</th>
      <td>
        <div className="paper-ticks">
          <Tick isTicked={sheet.isConsented === true}>{text.given}</Tick>
          <Tick isTicked={sheet.isConsented === false}>{text.notGiven}</Tick>
        </div>
        {sheet.consent && <Lines text={sheet.consent} />}
      </td>
    </tr>
  );
}

export function AttendeeTable({ sheet }: { sheet: MinutesSheet }) {
  return (
    <>
      <table className="paper-table paper-attendees">
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
              {text.attendees}
            </th>
          </tr>
          <tr>
            {[text.organisation, text.jobTitle, text.person, text.standing, text.explained].map((label) => (
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
              <td className={each.explained === paperText.none ? 'paper-centre' : 'paper-unbroken'}>
                {each.explained}
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
