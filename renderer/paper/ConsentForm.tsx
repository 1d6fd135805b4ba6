/** 同意書 (F8): what is shared, with whom and for what (個人情報保護法62条), where it is signed; the annex on a page of its own. */
import { CONSENT_SCOPES } from '../../db/consents/codes.ts';
import { CONSENT_SCOPE_MARKS } from '../text/labels.ts';
import { consentFormText as text } from '../text/papers/consentForm.ts';
import { paperText } from '../text/papers.ts';
import type { ConsentSheet, SignatureLine } from './consentSheet.ts';
import { Blank, Lines, Tick } from './parts.tsx';

export function ConsentForm({ sheet }: { sheet: ConsentSheet }) {
  return (
    <article className="paper paper-consent" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{text.subtitle[sheet.kind]}</small>
        </h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
        </div>
      </header>
      <p className="paper-consent-to">{sheet.to}</p>
      <p className="paper-consent-statement">{text.statement[sheet.kind]}</p>
      <Person sheet={sheet} />
      {sheet.scopes && <Shared sheet={sheet} scopes={sheet.scopes} />}
      <Signatures date={sheet.date} lines={sheet.signatures} />
      {sheet.child && (
        <table className="paper-table paper-fields">
          <colgroup>
            <col className="paper-label-column" />
            <col />
          </colgroup>
          <tbody>
            <tr className="paper-whole">
              <th scope="row">{text.child}</th>
              <td>
                <Lines text={sheet.child.wish} rows={2} />
                <p className="paper-small">{sheet.child.heard}</p>
                {sheet.isBlank && <p className="paper-small">{text.childNote}</p>}
              </td>
            </tr>
          </tbody>
        </table>
      )}
      <ByStaff sheet={sheet} />
      <Annex sheet={sheet} />
    </article>
  );
}

function Person({ sheet }: { sheet: ConsentSheet }) {
  return (
    <table className="paper-table paper-fields">
      <colgroup>
        <col className="paper-label-column" />
        <col className="paper-consent-half" />
        <col className="paper-label-column" />
        <col />
      </colgroup>
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.whose}</th>
          <td>
            <p className="paper-small">
              {text.kana}　{sheet.person.kana}
            </p>
            {sheet.person.name ? <strong className="paper-name">{sheet.person.name}</strong> : <Blank />}
          </td>
          <th scope="row">{text.birth}</th>
          <td>{sheet.person.birth || <Blank />}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.purpose}</th>
          <td colSpan={3}>
            <ol className="paper-consent-points">
              {text.purposes.map((purpose) => (
                <li key={purpose}>{purpose}</li>
              ))}
            </ol>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Shared({ sheet, scopes }: { sheet: ConsentSheet; scopes: NonNullable<ConsentSheet['scopes']> }) {
  return (
    <table className="paper-table paper-fields">
      <colgroup>
        <col className="paper-label-column" />
        <col />
      </colgroup>
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.scope}</th>
          <td>
            <ul className="paper-consent-scopes">
              {scopes.map((scope) => (
                <li key={scope.mark}>
                  <Tick isTicked={scope.isTicked}>
                    {scope.mark} {scope.label}
                  </Tick>
                  {scope.part && <p className="paper-consent-part">{scope.part}</p>}
                </li>
              ))}
            </ul>
            <p className="paper-small">{text.scopeNote}</p>
          </td>
        </tr>
        {(sheet.isBlank || sheet.promise) && (
          <tr className="paper-whole">
            <th scope="row">{text.promise}</th>
            <td>
              <Lines text={sheet.promise} />
            </td>
          </tr>
        )}
        <tr className="paper-whole">
          <th scope="row">{text.organisations}</th>
          <td>
            <Lines text={sheet.organisations} rows={2} />
          </td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.excluded}</th>
          <td>
            <Lines text={sheet.excluded} />
          </td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.until}</th>
          <td>{sheet.until}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.withdrawal}</th>
          <td>{text.withdrawalText}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Signatures({ date, lines }: { date: string; lines: readonly SignatureLine[] }) {
  return (
    <table className="paper-table paper-fields">
      <colgroup>
        <col className="paper-label-column" />
        <col className="paper-consent-signer" />
        <col />
      </colgroup>
      <tbody>
        <tr className="paper-whole">
          <th scope="row" rowSpan={lines.length + 1}>
            {text.signature}
          </th>
          <td colSpan={2}>
            {text.signedOn}　{date}
          </td>
        </tr>
        {lines.map((line) => (
          <tr key={line.label} className="paper-whole paper-consent-sign">
            <th scope="row" className="paper-label">
              {line.label}
            </th>
            <td>
              <p className="paper-small">{[line.name, line.as].filter(Boolean).join('　')}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ByStaff({ sheet }: { sheet: ConsentSheet }) {
  return (
    <table className="paper-table paper-fields">
      <colgroup>
        <col className="paper-label-column" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={2} className="paper-section">
            {text.office}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.method}</th>
          <td>
            <div className="paper-ticks">
              {sheet.methods.map((method) => (
                <Tick key={method.label} isTicked={method.isTicked}>
                  {method.label}
                </Tick>
              ))}
            </div>
          </td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.explained}</th>
          <td>{sheet.explained}</td>
        </tr>
        {(sheet.isBlank || sheet.witness) && (
          <tr className="paper-whole">
            <th scope="row">{text.witness}</th>
            <td>
              <Lines text={sheet.witness} />
            </td>
          </tr>
        )}
        {sheet.note && (
          <tr className="paper-whole">
            <th scope="row">{text.note}</th>
            <td>
              <Lines text={sheet.note} />
            </td>
          </tr>
        )}
        {sheet.withdrawals.length > 0 && (
          <tr className="paper-whole">
            <th scope="row">{text.withdrawn}</th>
            <td>
              <Lines text={sheet.withdrawals.join('\n')} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Annex({ sheet }: { sheet: ConsentSheet }) {
  const { annex } = sheet;
  return (
    <section className="paper-consent-annex">
      <h2>
        <small>{text.annex}</small>
        {annex.title}
      </h2>
      <p>{sheet.annexLead}</p>
      <ol>
        {annex.parts.map((part, index) => (
          <li key={part.title}>
            <h3>
              {index + 1}　{part.title}
            </h3>
            <p>{part.text}</p>
            {part.points && (
              <ul>
                {part.points.map((point) => (
                  <li key={point}>・{point}</li>
                ))}
              </ul>
            )}
            {part.scopes && (
              <ul>
                {CONSENT_SCOPES.map((scope) => (
                  <li key={scope}>
                    {CONSENT_SCOPE_MARKS[scope]} {part.scopes?.[scope]}
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        <li>
          <h3>
            {annex.parts.length + 1}　{text.contact}
          </h3>
          <p>{sheet.contact}</p>
        </li>
      </ol>
    </section>
  );
}
