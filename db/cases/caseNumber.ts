/**
 * `R09-市0004`: fiscal year of the opening, this window's mark, a running number of this window. A case that comes from an old ledger has
 * its own year as well: `H30-市0001`.
 */
import { sql } from 'drizzle-orm';
import { fiscalYear, toTokyoDate } from '../calendar/rules.ts';
import type { Session } from '../session.ts';
import { runningNumber } from '../store/formerReplicas.ts';
import type { Writer } from '../store/store.ts';
import { supportCase } from './tables.ts';

const two = (year: number): string => String(year).padStart(2, '0');

/** 令和, 平成 or 昭和 by the year in which the fiscal year begins; 令和元年度 is the one of 2019. */
export const yearMark = (year: number): string =>
  year >= 2019 ? `R${two(year - 2018)}` : year >= 1989 ? `H${two(year - 1988)}` : `S${two(year - 1925)}`;

/** For one transaction: many numbers are given without asking for the highest each time. */
export function caseNumbering(session: Session, writer: Writer): (openedAt: number) => string {
  const highest = new Map<string, number>();
  return (openedAt) => {
    const year = fiscalYear(toTokyoDate(openedAt));
    const prefix = `${yearMark(year)}-${session.office.mark}`;
    const before = highest.get(prefix);
    const no = before === undefined ? firstNumber(session, writer, prefix, year) : before + 1;
    highest.set(prefix, no);
    return `${prefix}${String(no).padStart(4, '0')}`;
  };
}

function firstNumber(session: Session, writer: Writer, prefix: string, year: number): number {
  const last = writer.orm
    // As a number: after the ten-thousandth of a year the text order is no longer the counting order.
    .select({
      no: sql<number | null>`max(CAST(substr(${supportCase.caseNo}, ${prefix.length + 1}) AS INTEGER))`,
    })
    .from(supportCase)
    .where(sql`${supportCase.caseNo} >= ${prefix} AND ${supportCase.caseNo} < ${`${prefix}:`}`)
    .get();
  return runningNumber(session.store, prefix, year, last?.no ?? 0);
}
