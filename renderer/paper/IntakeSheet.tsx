/** インテーク・アセスメントシート (F2): four pages, each with its own head; a long text runs on to a further one. */

import { describedEcomap, describedGenogram } from '../diagrams/described.ts';
import { type DiagramsView, ecomapDrawing, fittingGenogram } from '../diagrams/drawing.ts';
import { Ecomap } from '../diagrams/Ecomap.tsx';
import { Genogram } from '../diagrams/Genogram.tsx';
import { diagramText } from '../text/diagrams.ts';
import { intakeSheetText as words } from '../text/papers/intakeSheet.ts';
import { paperText } from '../text/papers.ts';
import type { FormBlock, FormCell, FormPage, IntakeForm } from './intakeForm.ts';
import { Blank, Lines, Tick } from './parts.tsx';
import './intakeSheet.css';

export function IntakeSheet({ form }: { form: IntakeForm }) {
  return (
    <article className="paper paper-intake" data-blank={form.isBlank || undefined}>
      {form.pages.map((page) => (
        <PageOf key={page.number} form={form} page={page} />
      ))}
    </article>
  );
}

function PageOf({ form, page }: { form: IntakeForm; page: FormPage }) {
  return (
    <section className="paper-intake-page">
      {page.number === 1 ? <FirstHead form={form} page={page} /> : <FurtherHead form={form} page={page} />}
      {page.blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's blocks never move while it is shown
        <Block key={index} block={block} />
      ))}
    </section>
  );
}

function FirstHead({ form, page }: { form: IntakeForm; page: FormPage }) {
  return (
    <header className="paper-head">
      <p className="paper-stamp">{paperText.caution}</p>
      <h1 className="paper-title">
        {words.title}
        <small>
          {words.pageOf(page.number, page.title)}　{words.national}
        </small>
      </h1>
      <div className="paper-reference">
        <p>{form.caseNo}</p>
        <p>
          {words.person}　{form.person}
        </p>
        <p>{words.madeOn(form.date)}</p>
      </div>
    </header>
  );
}

/** The margin already says which paper of which case it is, and that it is to be handled with care. */
function FurtherHead({ form, page }: { form: IntakeForm; page: FormPage }) {
  return (
    <header className="paper-intake-head">
      <h2>{words.pageOf(page.number, page.title)}</h2>
      <p className="paper-small">
        {words.national}　{words.person} {form.person}　{words.madeOn(form.date)}
      </p>
    </header>
  );
}

function Block({ block }: { block: FormBlock }) {
  switch (block.kind) {
    case 'fields':
      return <Fields rows={block.rows} />;
    case 'title':
      return (
        <table className="paper-table">
          <tbody>
            <tr>
              <th className="paper-section" data-national={block.isNational || undefined}>
                {block.title}
                {block.aside && <span className="paper-aside">{block.aside}</span>}
              </th>
            </tr>
          </tbody>
        </table>
      );
    case 'table':
      return <Rows {...block} />;
    case 'issues':
      return <Issues {...block} />;
    case 'drawing':
      return (
        <table className="paper-table">
          <tbody>
            <tr className="paper-whole">
              <td className="paper-drawing">
                <p className="paper-small">
                  <strong>{block.title}</strong>
                </p>
                {block.note && <p className="paper-small">{block.note}</p>}
                {block.view && <Drawings view={block.view} />}
              </td>
            </tr>
          </tbody>
        </table>
      );
  }
}

/** As they stand on the paper of their own, side by side. 相手方 are on neither (C9). */
function Drawings({ view }: { view: DiagramsView }) {
  if (view.people.length === 0) return null;
  return (
    <div className="paper-drawings">
      <Genogram
        {...fittingGenogram(view)}
        label={diagramText.genogramOf(describedGenogram(view).join('。'))}
      />
      {view.organisations.length > 0 && (
        <Ecomap
          drawing={ecomapDrawing(view)}
          label={diagramText.ecomapOf(describedEcomap(view).join('。'))}
        />
      )}
    </div>
  );
}

function Fields({ rows }: { rows: FormCell[][] }) {
  return (
    <table className="paper-table paper-intake-fields">
      <colgroup>
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <tbody>
        {rows.map((row) => (
          // A long text may run over the page's end; rows of ticks stay whole.
          <tr key={row.map((cell) => cell.label).join()} className={isShort(row) ? 'paper-whole' : undefined}>
            {row.map((cell) => (
              <Cell key={cell.label} cell={cell} isWide={row.length === 1} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isShort = (row: readonly FormCell[]): boolean => row.every((cell) => (cell.text ?? '').length < 300);

function Cell({ cell, isWide }: { cell: FormCell; isWide: boolean }) {
  return (
    <>
      <th scope="row" data-national={cell.isNational || undefined}>
        {cell.label}
      </th>
      <td data-national={cell.isNational || undefined} colSpan={isWide ? 3 : 1}>
        {cell.ticks && (
          <div className="paper-ticks">
            {cell.ticks.map((tick) => (
              <Tick key={tick.label} isTicked={tick.isTicked}>
                {tick.label}
                {tick.beside}
              </Tick>
            ))}
          </div>
        )}
        {cell.isByHand && <div className="paper-by-hand-room" />}
        {!cell.isByHand && (cell.text || !cell.ticks) && (
          <Lines text={cell.text ?? ''} rows={cell.rows ?? 1} />
        )}
        {cell.ticks && !cell.text && cell.rows !== undefined && <Blank rows={cell.rows} />}
      </td>
    </>
  );
}

function Rows({ name, columns, rows, isNational }: Extract<FormBlock, { kind: 'table' }>) {
  return (
    <table className={`paper-table paper-intake-rows paper-intake-${name}`}>
      <colgroup>
        {columns.map((column) => (
          <col key={column} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="paper-label" data-national={isNational || undefined}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a paper's rows never move while it is shown
          <tr key={index} className="paper-whole">
            {row.map((text, column) => (
              <td key={columns[column]}>
                {text.split('\n').map((line, nth) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a paper's lines never move while it is shown
                  <p key={nth}>{line || '\u00a0'}</p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The issues down, the household across, in two halves side by side. */
function Issues({ people, rows, isNational }: Extract<FormBlock, { kind: 'issues' }>) {
  const half = Math.ceil(rows.length / 2);
  return (
    <div className="paper-issues" data-national={isNational || undefined}>
      {[rows.slice(0, half), rows.slice(half)].map((part) => (
        <table key={part[0]?.label} className="paper-table">
          <colgroup>
            <col className="paper-issue" />
            {people.map((person) => (
              <col key={person} />
            ))}
          </colgroup>
          <thead>
            <tr>
              <td />
              {people.map((person) => (
                <th key={person} scope="col" className="paper-label">
                  {person}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.map((row) => (
              <tr
                key={row.label}
                className="paper-whole"
                data-ticked={row.ticked.includes(true) || undefined}
              >
                <th scope="row">{row.label}</th>
                {row.ticked.map((isTicked, index) => (
                  <td key={people[index]}>
                    <span className="paper-box" data-ticked={isTicked || undefined}>
                      {isTicked ? '✓' : ''}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
