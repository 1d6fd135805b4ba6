/** 会議録 of a 関係者会議: who met, what was said of the plan, what follows. No case is on it, and it says so. */
import type { ReactNode } from 'react';
import { stakeholderMinutesText as text } from '../text/papers/stakeholderMinutes.ts';
import { Blank, FieldColumns, Lines } from './parts.tsx';
import { SealBoxes } from './SealBoxes.tsx';
import type { StakeholderMinutesSheet } from './stakeholderMinutesSheet.ts';
import './stakeholderMinutes.css';

export function StakeholderMinutes({ sheet }: { sheet: StakeholderMinutesSheet }) {
  return (
    <article className="paper paper-stakeholder" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <span />
        <h1 className="paper-title">
          {sheet.name}　{text.title}
          {sheet.standing && <small>{sheet.standing}</small>}
        </h1>
        <div className="paper-reference">
          <p>{sheet.issuer}</p>
          <p>{sheet.number}</p>
        </div>
      </header>
      <p className="paper-small paper-gap">{text.noCases}</p>
      <HeadTable sheet={sheet} />
      <Roll sheet={sheet} />
      {sheet.reason && <Section title={text.reason} body={sheet.reason} rows={1} />}
      <Section title={text.minutes} body={sheet.minutes} rows={6} />
      <Section title={text.conclusions} body={sheet.conclusions} rows={6} />
      <Foot sheet={sheet} />
    </article>
  );
}

const Field = ({ label, value, isWide }: { label: string; value: string; isWide?: boolean }) => (
  <>
    <th scope="row">{label}</th>
    <td className={isWide ? 'paper-wide' : undefined}>{value || <Blank />}</td>
  </>
);

const HeadTable = ({ sheet }: { sheet: StakeholderMinutesSheet }) => (
  <table className="paper-table paper-fields">
    <FieldColumns />
    <tbody>
      <tr className="paper-whole">
        <Field label={text.when} value={sheet.when} isWide />
        <Field label={text.place} value={sheet.place} />
      </tr>
      <tr className="paper-whole">
        <Field label={text.chair} value={sheet.chair} isWide />
        <Field label={text.recorder} value={sheet.recorder} />
      </tr>
      {(sheet.notice || sheet.isBlank) && (
        <tr className="paper-whole">
          <th scope="row">{text.notice}</th>
          <td colSpan={3}>{sheet.notice || <Blank />}</td>
        </tr>
      )}
      <tr className="paper-whole">
        <th scope="row">{text.agenda}</th>
        <td colSpan={3}>
          <Lines text={sheet.agenda} rows={4} />
        </td>
      </tr>
    </tbody>
  </table>
);

function Roll({ sheet }: { sheet: StakeholderMinutesSheet }) {
  return (
    <table className="paper-table paper-roll">
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="colgroup" colSpan={3} className="paper-section">
            {text.attendees}
          </th>
        </tr>
        <tr>
          {[text.organisation, text.jobTitle, text.person].map((label) => (
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
            <td>{each.organisation || <Blank />}</td>
            <td>{each.title}</td>
            <td>{each.name}</td>
          </tr>
        ))}
        {(sheet.absent || sheet.isBlank) && (
          <tr className="paper-whole">
            <td colSpan={3}>
              <p className="paper-small">{text.absent}</p>
              <Lines text={sheet.absent} />
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** A few lines stay together with their head; more may run on. */
const tableFor = (body: string): string =>
  body.length < 240 && body.split('\n').length < 6 ? 'paper-table paper-whole' : 'paper-table';

const Section = ({ title, body, rows }: { title: string; body: string; rows: number }) => (
  <table className={tableFor(body)}>
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

function Foot({ sheet }: { sheet: StakeholderMinutesSheet }) {
  const decided = sheet.decision.filter(({ value }) => value);
  return (
    <section className="paper-foot">
      <div className="paper-foot-row">
        <table className="paper-table paper-written">
          <tbody>
            <Line label={text.writtenBy}>{sheet.recorder}</Line>
            <Line label={text.confirmedOn}>{sheet.confirmedOn || text.blankDate}</Line>
            {decided.length > 0 && (
              <Line label={text.decision}>
                {decided.map(({ label, value }) => (
                  <p key={label}>
                    {label}　{value}
                  </p>
                ))}
              </Line>
            )}
          </tbody>
        </table>
        <SealBoxes />
      </div>
    </section>
  );
}

const Line = ({ label, children }: { label: string; children: ReactNode }) => (
  <tr>
    <th scope="row">{label}</th>
    <td>{children}</td>
  </tr>
);
