/** 持出し・受領簿: two tables that flow on over pages, their heads repeated; blank it is written on by hand. */
import { handoffLedgerText as text } from '../text/papers/handoffLedger.ts';
import { paperText } from '../text/papers.ts';
import type { HandoffLedgerSheet, LedgerTable } from './handoffLedgerSheet.ts';
import { Lines } from './parts.tsx';
import './handoffLedger.css';

export function HandoffLedger({ sheet }: { sheet: HandoffLedgerSheet }) {
  return (
    <article className="paper paper-ledger" data-blank={sheet.isBlank || undefined}>
      <header className="paper-head">
        <p className="paper-stamp">{paperText.caution}</p>
        <h1 className="paper-title">
          {text.title}
          <small>{[sheet.year, sheet.office].filter(Boolean).join('　')}</small>
        </h1>
        <div className="paper-reference">
          {sheet.issuer && (
            <>
              <p>{paperText.issuer(sheet.issuer.city, sheet.issuer.section)}</p>
              <p>{sheet.issuer.name}</p>
            </>
          )}
        </div>
      </header>
      {sheet.tables.map((table) => (
        <Ledger key={table.title} table={table} />
      ))}
      <p className="paper-small paper-care">{text.note}</p>
    </article>
  );
}

function Ledger({ table }: { table: LedgerTable }) {
  return (
    <>
      <h2 className="paper-heading">
        {table.title}　<span className="paper-small">{table.count}</span>
      </h2>
      <table className="paper-table" data-columns={table.columns.length}>
        <colgroup>
          {table.columns.map((column) => (
            <col key={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col" className="paper-label">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.key} className="paper-whole">
              {row.cells.map((cell, index) => (
                <td key={table.columns[index]}>{cell && <Lines text={cell} />}</td>
              ))}
            </tr>
          ))}
          {table.rows.length === 0 && (
            <tr>
              <td colSpan={table.columns.length}>{text.none}</td>
            </tr>
          )}
        </tbody>
      </table>
    </>
  );
}
