/**
 * 訪問の紙一式: the cover with the day's order, then for each house what the way there needs and, on a page of its own, the fields of
 * 経過を書く in their own order, so that nothing has to be looked for when it is keyed in.
 */
import { progressPaperText } from '../text/papers/progressNotes.ts';
import { visitPaperText as text } from '../text/papers/visitKit.ts';
import { paperText } from '../text/papers.ts';
import { Blank, Lines, Tick } from './parts.tsx';
import type { KitSheet, VisitSheet } from './visitKitSheet.ts';

export function VisitKit({ sheet }: { sheet: KitSheet }) {
  // One house is enough to copy the form from.
  const houses = sheet.isBlank ? sheet.sheets.slice(0, 1) : sheet.sheets;
  return (
    <article className="paper paper-visit" data-blank={sheet.isBlank || undefined}>
      <Cover sheet={sheet} />
      {houses.map((house) => (
        <div key={house.key}>
          <House house={house} />
          <NoteSheet house={house} ticks={sheet.ticks} />
        </div>
      ))}
    </article>
  );
}

const Head = ({ title, subtitle, lines }: { title: string; subtitle?: string; lines: string[] }) => (
  <header className="paper-head">
    <p className="paper-stamp">{paperText.restricted}</p>
    <h1 className="paper-title">
      {title}
      {subtitle && <small>{subtitle}</small>}
    </h1>
    <div className="paper-reference">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  </header>
);

function Cover({ sheet }: { sheet: KitSheet }) {
  return (
    <section>
      <Head title={text.title} lines={[sheet.number]} />
      <p className="paper-secrecy">{text.care}</p>
      <table className="paper-table paper-visit-about">
        <tbody>
          {sheet.fields.map(({ label, value }) => (
            <tr key={label} className="paper-whole">
              <th scope="row" className="paper-label">
                {label}
              </th>
              <td>{value || <Blank />}</td>
            </tr>
          ))}
          <tr className="paper-whole">
            <th scope="row" className="paper-label">
              {text.returned}
            </th>
            <td>{text.signature}</td>
          </tr>
        </tbody>
      </table>
      <table className="paper-table paper-visit-round">
        <colgroup>
          {Object.keys(text.columns).map((key) => (
            <col key={key} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {Object.entries(text.columns).map(([key, label]) => (
              <th key={key} scope="col" className="paper-label">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.sheets.map((house, index) => (
            <tr key={house.key} className="paper-whole">
              <td className="paper-centre">{index + 1}</td>
              <td>{house.time}</td>
              <td>
                <p>{house.called}</p>
                <p className="paper-small">{house.caseNo}</p>
              </td>
              <td>{house.address}</td>
              <td>{house.subject}</td>
              <td className="paper-centre">
                <Tick isTicked={false}>{''}</Tick>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function House({ house }: { house: VisitSheet }) {
  const rows: [string, string, number][] = [
    [text.address, house.address, 2],
    [text.way, house.way, 3],
    [text.tel, house.tel, 1],
    [text.caution, house.caution, 3],
    [text.livesHere, house.people.join('\n'), 4],
  ];
  return (
    <section className="paper-visit-page">
      <Head
        title={text.sheetTitle}
        lines={[house.order, paperText.caseNo(house.caseNo || '　　　　　　')].filter(Boolean)}
      />
      <table className="paper-table paper-fields">
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.name}</th>
            <td className="paper-name">
              {house.kana && <p className="paper-small">{house.kana}</p>}
              {house.name || <Blank />}
            </td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.time}</th>
            <td>{house.time || <Blank />}</td>
          </tr>
          <tr className="paper-whole">
            <th scope="row">{text.subject}</th>
            <td>{house.subject || <Blank />}</td>
          </tr>
          {rows.map(([label, value, lines]) => (
            <tr key={label} className="paper-whole">
              <th scope="row">{label}</th>
              <td>
                {house.isConcealed && label === text.address && (
                  <p>
                    <strong>{text.concealed}</strong>　{text.concealedNote}
                  </p>
                )}
                <Lines text={value} rows={lines} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className="paper-table">
        <thead>
          <tr>
            <th scope="col" className="paper-section">
              {text.last}
            </th>
          </tr>
        </thead>
        <tbody>
          {house.entries.length === 0 && (
            <tr>
              <td>{house.caseNo ? text.noLast : <Blank rows={4} />}</td>
            </tr>
          )}
          {house.entries.map((entry) => (
            <tr key={entry.key}>
              <td>
                <p className="paper-small">{entry.when}</p>
                <Lines text={entry.fact} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function NoteSheet({ house, ticks }: { house: VisitSheet; ticks: KitSheet['ticks'] }) {
  return (
    <section className="paper-visit-page">
      <Head
        title={text.noteTitle}
        subtitle={text.noteSubtitle}
        lines={[house.stop, house.called, paperText.caseNo(house.caseNo || '　　　　　　')].filter(Boolean)}
      />
      <p className="paper-visit-absent">
        <Tick isTicked={false}>{text.absent}</Tick>
      </p>
      <Ruled title={progressPaperText.fact} lines={11} />
      <Ruled title={progressPaperText.view} lines={5} />
      <table className="paper-table paper-fields">
        <tbody>
          <tr className="paper-whole">
            <th scope="row">{text.when}</th>
            <td>{house.when}</td>
          </tr>
          <Choices label={progressPaperText.method} choices={ticks.method} />
          <Choices label={progressPaperText.kind} choices={ticks.kind} />
          <Empty label={progressPaperText.organisation} />
          <Choices label={progressPaperText.partners} choices={ticks.partners} />
          <Empty label={progressPaperText.companions} />
          <Choices label={progressPaperText.handling} choices={ticks.handling} />
          <tr className="paper-whole">
            <th scope="row">{progressPaperText.next}</th>
            <td className="paper-visit-next">{text.blankWhen}　　　時　　分</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

const Choices = ({ label, choices }: { label: string; choices: readonly string[] }) => (
  <tr className="paper-whole">
    <th scope="row">{label}</th>
    <td>
      <div className="paper-ticks">
        {choices.map((choice) => (
          <Tick key={choice} isTicked={false}>
            {choice}
          </Tick>
        ))}
      </div>
    </td>
  </tr>
);

const Empty = ({ label }: { label: string }) => (
  <tr className="paper-whole">
    <th scope="row">{label}</th>
    <td>
      <Blank />
    </td>
  </tr>
);

const Ruled = ({ title, lines }: { title: string; lines: number }) => (
  <table className="paper-table paper-visit-ruled">
    <thead>
      <tr>
        <th scope="col" className="paper-section">
          {title}
        </th>
      </tr>
    </thead>
    <tbody>
      {Array.from({ length: lines }, (_, index) => `line ${index}`).map((key) => (
        <tr key={key}>
          <td />
        </tr>
      ))}
    </tbody>
  </table>
);
