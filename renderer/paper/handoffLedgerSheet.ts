/** 持出し・受領簿 laid out: each row as the lines of its cells. */
import { formatFiscalYear, formatShort, toTokyoDate, toTokyoTime } from '../../db/calendar/rules.ts';
import { MEDIUM_KIND_LABELS, SECTION_LABELS } from '../text/labels.ts';
import { handoffLedgerText as text } from '../text/papers/handoffLedger.ts';
import type { HandoffLedgerData } from './paperData.ts';

export interface LedgerTable {
  title: string;
  count: string;
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly string[] }[];
}

export interface HandoffLedgerSheet {
  year: string;
  office: string;
  issuer: { city: string; section: string; name: string } | null;
  tables: readonly LedgerTable[];
  isBlank: boolean;
}

const GIVEN = [text.number, text.givenAt, text.to, text.what, text.handing, text.erasure];
const RECEIVED = [text.from, text.receivedAt, text.medium, text.erasureReceived];

const lines = (...all: readonly (string | null | false)[]) => all.filter(Boolean).join('\n');
const day = (at: number) => formatShort(toTokyoDate(at));
const labelOf = (labels: Readonly<Record<string, string>>, code: string) => labels[code] ?? code;

interface Erasure {
  eraseDue: string | null;
  erasedOn: string | null;
  erasedHow: string | null;
  erasedBy: string | null;
}
const erasureLines = ({ eraseDue, erasedOn, erasedHow, erasedBy }: Erasure) =>
  lines(
    eraseDue ? text.due(formatShort(eraseDue)) : text.noDue,
    erasedOn
      ? text.erased(formatShort(erasedOn), labelOf(text.ways, erasedHow ?? 'erased'), erasedBy ?? '')
      : text.notErased,
  );

const givenCells = (row: HandoffLedgerData['given'][number]) => [
  lines(row.number, text.sequence(row.sequence), row.remakes && text.remakes(row.remakes)),
  lines(day(row.at), row.staffName),
  lines(row.toOfficeName, `${row.mediumNumber}　${labelOf(MEDIUM_KIND_LABELS, row.mediumKind)}`),
  lines(
    text.cases(row.cases),
    row.blanketApproval ? text.blanket(row.blanketApproval) : text.approver(row.approver),
    row.withheld.length > 0 &&
      text.withheld(row.withheld.map((section) => labelOf(SECTION_LABELS, section)).join('、')),
  ),
  lines(
    row.handedOn ? text.handed(formatShort(row.handedOn), row.handedTo ?? '') : text.notHanded,
    row.receivedAt ? text.receipted(day(row.receivedAt)) : text.notReceipted,
  ),
  erasureLines(row),
];

const receivedCells = (row: HandoffLedgerData['received'][number]) => [
  lines(row.fromOfficeName, text.sequence(row.sequence)),
  lines(`${day(row.at)} ${toTokyoTime(row.at)}`, row.staffName),
  row.mediumNumber ?? '',
  erasureLines(row),
];

export const handoffLedgerSheet = (data: HandoffLedgerData): HandoffLedgerSheet => ({
  year: formatFiscalYear(data.fiscalYear),
  office: data.officeName && text.ofOffice(data.officeName),
  issuer: { city: data.head.city, section: data.head.section, name: data.head.officeName },
  tables: [
    {
      title: text.given,
      count: text.count(data.given.length),
      columns: GIVEN,
      rows: data.given.map((row) => ({ key: row.id, cells: givenCells(row) })),
    },
    {
      title: text.received,
      count: text.count(data.received.length),
      columns: RECEIVED,
      rows: data.received.map((row) => ({ key: row.fileId, cells: receivedCells(row) })),
    },
  ],
  isBlank: false,
});

const empty = (columns: readonly string[], count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `${index}`, cells: columns.map(() => '') }));

/** As many rows as fill one page. */
export const blankHandoffLedgerSheet: HandoffLedgerSheet = {
  year: text.blankYear,
  office: '',
  issuer: null,
  tables: [
    { title: text.given, count: '', columns: GIVEN, rows: empty(GIVEN, 8) },
    { title: text.received, count: '', columns: RECEIVED, rows: empty(RECEIVED, 5) },
  ],
  isBlank: true,
};
