/** 事例概要シート: what the members need to know before they talk, in the order in which it is told. */

import type { ReactNode } from 'react';
import { caseOverviewText as text } from '../text/papers/caseOverview.ts';
import { paperText } from '../text/papers.ts';
import type { CaseOverviewSheet, OverviewBlock } from './caseOverviewSheet.ts';
import { Blank, Lines } from './parts.tsx';
import { Stamp } from './Stamp.tsx';

export function CaseOverview({ sheet }: { sheet: CaseOverviewSheet }) {
  return (
    <article className="paper paper-overview" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <Stamp>{paperText.restricted}</Stamp>
        <h1 className="paper-title">{text.title}</h1>
        <div className="paper-reference">
          <p>{sheet.caseNo}</p>
        </div>
      </header>
      <table className="paper-table paper-overview-fields">
        <tbody>
          <Field title={text.meeting}>{sheet.meeting || <Blank />}</Field>
          <Field title={text.submittedBy}>{sheet.submittedBy || <Blank />}</Field>
          <Field title={text.purpose}>
            <Lines text={sheet.purpose} rows={2} />
          </Field>
        </tbody>
      </table>
      <Subject sheet={sheet} />
      <table className="paper-table paper-overview-fields">
        <tbody>
          {sheet.blocks.map((block) => (
            <Block key={block.title} block={block} />
          ))}
        </tbody>
      </table>
      {sheet.isLimited && <p className="paper-small paper-gap">{text.consentNote}</p>}
      <p className="paper-small paper-gap">{text.secrecyNote}</p>
    </article>
  );
}

const Field = ({ title, children }: { title: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{title}</th>
    <td>{children}</td>
  </tr>
);

function Subject({ sheet }: { sheet: CaseOverviewSheet }) {
  const { principal, members } = sheet;
  return (
    <table className="paper-table paper-overview-people">
      <colgroup>
        <col />
        <col />
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={6} className="paper-section">
            {text.subject}
            {sheet.isInitials && <span className="paper-aside">{text.initials}</span>}
          </th>
        </tr>
        <tr>
          {[text.name, text.relation, text.sex, text.age, text.together, text.workAndHealth].map((label) => (
            <th key={label} scope="col" className="paper-label">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className="paper-whole">
          <td>
            {principal?.kana && <p className="paper-small">{principal.kana}</p>}
            {principal ? (
              principal.name ? (
                <strong>{principal.name}</strong>
              ) : (
                <Blank />
              )
            ) : (
              text.principalWithheld
            )}
          </td>
          <td>{text.principal}</td>
          <td>{principal?.sex}</td>
          <td>{principal?.age}</td>
          <td />
          <td>{sheet.householdType && `${text.householdType}　${sheet.householdType}`}</td>
        </tr>
        {members?.map((member, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never move while it is shown
          <tr key={index} className="paper-whole">
            <td>{member.name || <Blank />}</td>
            <td>{member.relation}</td>
            <td>{member.sex}</td>
            <td>{member.age}</td>
            <td>{member.together}</td>
            <td>{member.words && <Lines text={member.words} />}</td>
          </tr>
        ))}
        {members === null && (
          <tr>
            <td colSpan={6} className="paper-small">
              {text.withheldHousehold}
            </td>
          </tr>
        )}
        {(sheet.address || sheet.isBlank) && (
          <tr className="paper-whole">
            <th scope="row">{text.address}</th>
            <td colSpan={5}>{sheet.address}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Characters; more may run over the end of a page. */
const LONG = 300;

const Block = ({ block: { title, lines, withheld, rows } }: { block: OverviewBlock }) => (
  <tr className={lines.map(({ words }) => words).join('').length > LONG ? undefined : 'paper-whole'}>
    <th scope="row">{title}</th>
    <td>
      {lines.length === 0 && withheld === '' && <Blank rows={rows} />}
      {lines.map(({ label, words }) => (
        <div key={label} className="paper-overview-line">
          {lines.length > 1 && <span className="paper-small">{label}</span>}
          <Lines text={words} />
        </div>
      ))}
      {withheld && (
        <div className="paper-small paper-overview-withheld">
          <Lines text={withheld} />
        </div>
      )}
    </td>
  </tr>
);
