/** 相談受付・申込票 (F1a, F1b): one A4 page; a long text runs over to the next one, the signature never alone. */
import { applicationText as text } from '../text/papers/applicationForm.ts';
import { paperText } from '../text/papers.ts';
import type { ApplicationForm } from './applicationForm.ts';
import { Blank, FieldColumns, Lines, Tick } from './parts.tsx';

export function ApplicationFormPage({ form }: { form: ApplicationForm }) {
  const isConsent = form.kind === 'consent';
  return (
    <article className="paper paper-application" data-blank={form.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{isConsent ? text.consent : text.noConsent}</small>
        </h1>
        <div className="paper-reference">
          <p>{form.caseNo}</p>
        </div>
      </header>
      <Received form={form} />
      <Person form={form} />
      <Visitor form={form} />
      <Worries form={form} />
      <Field title={text.wish} body={form.wish} rows={isConsent ? 4 : 2} />
      {isConsent ? <Application form={form} /> : <WithoutConsent form={form} />}
    </article>
  );
}

function Received({ form }: { form: ApplicationForm }) {
  return (
    <table className="paper-table paper-fields">
      <FieldColumns />
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.received}</th>
          <td className="paper-wide">{form.received}</td>
          <th scope="row">{text.staff}</th>
          <td>{form.staff || <Blank />}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.office}</th>
          <td className="paper-wide">{form.office}</td>
          <th scope="row">{text.route}</th>
          <td>{form.route}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.method}</th>
          <td colSpan={3}>
            <Ticks options={form.methods} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Person({ form: { person } }: { form: ApplicationForm }) {
  return (
    <table className="paper-table paper-fields">
      <FieldColumns />
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.kana}</th>
          <td className="paper-wide">{person.kana}</td>
          <th scope="row">{text.sex}</th>
          <td>{person.sex}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.name}</th>
          <td colSpan={3}>
            {person.name ? <strong className="paper-name">{person.name}</strong> : <Blank rows={2} />}
          </td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.birth}</th>
          <td colSpan={3}>{person.birth}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.address}</th>
          <td colSpan={3}>{person.address || <Blank />}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.tel}</th>
          <td className="paper-wide">
            <span className="paper-small">{text.home}</span>　{person.telHome}
            <br />
            <span className="paper-small">{text.mobile}</span>　{person.telMobile}
          </td>
          <th scope="row">{text.email}</th>
          <td>{person.email}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Visitor({ form: { visitor } }: { form: ApplicationForm }) {
  return (
    <table className="paper-table paper-fields">
      <FieldColumns />
      <thead>
        <tr>
          <th scope="colgroup" colSpan={4} className="paper-section">
            {text.visitor}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="paper-whole">
          <th scope="row">{text.visitorName}</th>
          <td className="paper-wide">{visitor.name || <Blank />}</td>
          <th scope="row">{text.visitorTel}</th>
          <td>{visitor.tel}</td>
        </tr>
        <tr className="paper-whole">
          <th scope="row">{text.relation}</th>
          <td colSpan={3}>{visitor.relation}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Worries({ form }: { form: ApplicationForm }) {
  return (
    <table className="paper-table">
      <thead>
        <tr>
          <th scope="col" className="paper-section">
            {text.worries}
            <span className="paper-aside">{text.worryNote}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr className="paper-whole">
          <td>
            <ul className="paper-worries">
              {form.worries.map((worry) => (
                <li key={worry.code} data-marked={worry.mark || undefined}>
                  <span className="paper-mark">{worry.mark}</span>
                  <span>{worry.label}</span>
                </li>
              ))}
            </ul>
          </td>
        </tr>
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

const Ticks = ({ options }: { options: ApplicationForm['methods'] }) => (
  <div className="paper-ticks">
    {options.map(({ label, isTicked }) => (
      <Tick key={label} isTicked={isTicked}>
        {label}
      </Tick>
    ))}
  </div>
);

/** Signed by hand, on the print: the page leaves the room, and nothing stands in it already. */
function Application({ form }: { form: ApplicationForm }) {
  return (
    <table className="paper-table paper-whole">
      <thead>
        <tr>
          <th scope="col" className="paper-section">
            {text.apply}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td className="paper-apply">
            <p className="paper-addressee">{form.addressee}</p>
            <p>{text.statement}</p>
            <p className="paper-signed-on">{text.blankDate}</p>
            <p className="paper-signature">
              <span>{text.signature}</span>
              <span>{text.seal}</span>
            </p>
            <p className="paper-signature">
              <span>{text.proxy}</span>
              <span>{text.proxyRelation}（　　　　　　　　）</span>
            </p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function WithoutConsent({ form }: { form: ApplicationForm }) {
  return (
    <>
      <table className="paper-table paper-fields">
        <FieldColumns />
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.reason}</th>
            <td colSpan={3}>
              <Ticks options={form.reasons} />
              {(form.isBlank || form.reasonText) && <Lines text={form.reasonText} />}
            </td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.source}</th>
            <td colSpan={3}>
              <Lines text={form.source} />
            </td>
          </tr>
        </tbody>
      </table>
      <Field title={text.request} body={form.request} rows={2} />
      <Field title={text.content} body={form.content} rows={2} />
      <p className="paper-small paper-gap">{text.care}</p>
    </>
  );
}
