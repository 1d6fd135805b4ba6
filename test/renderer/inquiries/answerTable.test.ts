import { describe, expect, test } from 'vitest';
import type { Question } from '../../../db/inquiries/inputs.ts';
import { answerSheet } from '../../../renderer/inquiries/answerSheet.ts';
import { type Answer, answerTable } from '../../../renderer/inquiries/answerTable.ts';
import {
  atDay,
  countingOf,
  dividedBy,
  firstQuestion,
  narrowedBy,
  periodOf,
} from '../../../renderer/inquiries/questionEdit.ts';

const names = new Map([
  ['a', '市役所窓口'],
  ['b', '千葉ニュータウン窓口'],
]);
const question: Question = {
  counted: 'receptions',
  from: '2026-04-01',
  until: '2026-06-30',
  conditions: [],
  rows: 'month',
  columns: 'office',
  compares: true,
};
const answer: Answer = {
  question,
  asOf: '2026-07-01',
  table: {
    total: 1243,
    rows: [
      { key: '2026-04', total: 13, cells: [10, 3] },
      { key: '2026-05', total: 30, cells: [10, 20] },
      { key: '2026-06', total: 1200, cells: [600, 600] },
    ],
    columns: [
      { key: 'a', total: 620 },
      { key: 'b', total: 623 },
    ],
    unnamed: 2,
  },
  before: { total: 52, rows: { '2026-04': 2, '2026-05': 20, '2026-06': 30 } },
};
const maker = { city: '印西市', section: '福祉部社会福祉課', name: '市役所窓口' };

describe('窓口で見る表', () => {
  test('小さい数もそのまま出し、前年と増減を横に並べ、棒の長さは最も多い数に合わせる', () => {
    const table = answerTable(answer, names, false);
    expect(table.columns.map(({ label }) => label)).toEqual(['市役所窓口', '千葉ニュータウン窓口']);
    expect(table.lines.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)])).toEqual([
      ['令和8年4月', '10', '3'],
      ['令和8年5月', '10', '20'],
      ['令和8年6月', '600', '600'],
    ]);
    expect(table.lines[0]?.difference?.text).toBe('+11');
    expect(table.lines[1]?.difference?.text).toBe('+10');
    expect(table.total.total.text).toBe('1,243');
    expect([table.most, table.hidesAny, table.unnamed]).toEqual([1200, false, '2件']);
  });

  test('分けない問いは、全体の一行だけ', () => {
    const whole = { ...answer, question: { ...question, rows: null, columns: null, compares: false } };
    const table = answerTable({ ...whole, before: null }, names, false);
    expect(table.lines).toEqual([]);
    expect([table.total.label, table.total.total.text, table.total.cells]).toEqual(['全体', '1,243', []]);
  });
});

describe('外へ出す表', () => {
  const table = answerTable(answer, names, true);

  test('1〜4は「5未満」、引き算で分かる数は「※」。増減からも元の数は分からない', () => {
    const [april] = table.lines;
    expect(april?.cells.map(({ text }) => text)).toEqual(['※', '5未満']);
    expect(april?.total.text).toBe('13');
    expect(april?.before?.text).toBe('5未満');
    expect(april?.difference).toEqual({ text: '※', value: null });
    expect(table.hidesAny).toBe(true);
    expect(table.unnamed).toBe('5件未満');
  });

  test('ファイルの行には、数は数のまま入り、伏せた数は言葉だけ。ケースも、伏せる前の数も入らない', () => {
    const rows = answerSheet(answer, names, { hidesSmall: true, maker });
    expect(rows[0]).toEqual({ kind: 'title', cells: ['臨時照会'] });
    expect(rows[1]?.cells).toEqual([
      '令和8年4月1日〜6月30日に受け付けた相談の件数（月別・窓口別、前年同期と比較）',
    ]);
    expect(rows.find(({ kind }) => kind === 'head')?.cells).toEqual([
      '月',
      '市役所窓口',
      '千葉ニュータウン窓口',
      '計',
      '前年同期',
      '増減',
    ]);
    const [april] = rows.filter(({ kind }) => kind === 'row');
    expect(april?.cells).toEqual(['令和8年4月', '※', '5未満', 13, '5未満', '※']);
    expect(rows.find(({ kind }) => kind === 'total')?.cells.slice(0, 4)).toEqual(['計', 620, 623, 1243]);
    expect(rows.flatMap(({ cells }) => cells).join('')).toContain('1〜4は「5未満」とし');
  });

  test('伏せるものがなければ、伏せたとは書かない', () => {
    const large = { ...answer, table: { ...answer.table, rows: [], unnamed: 0 }, before: null };
    const shown = { ...large, question: { ...question, rows: null, columns: null } };
    const rows = answerSheet(shown, names, { hidesSmall: true, maker });
    expect(rows.flatMap(({ cells }) => cells).join('')).not.toContain('5未満');
  });
});

describe('問いを組む', () => {
  const today = '2026-06-30';

  test('初めは今年度の月別', () => {
    expect(firstQuestion(today)).toMatchObject({ from: '2026-04-01', until: '2027-03-31', rows: 'month' });
    expect(periodOf(firstQuestion(today), today)).toBe('this-year');
  });

  test('数えるものを替えると、そこで尋ねられない条件と分け方だけが外れる', () => {
    const asked = narrowedBy(narrowedBy({ ...question, compares: false }, 'method', ['phone']), 'sex', [
      'female',
    ]);
    const notes = countingOf(asked, 'notes', today);
    expect(notes.conditions).toEqual([{ of: 'sex', values: ['female'] }]);
    expect([notes.rows, notes.columns]).toEqual(['month', 'office']);
    const screenings = countingOf(asked, 'screenings', today);
    expect([screenings.rows, screenings.columns]).toEqual(['month', null]);
  });

  test('ある日の問いに替えると、先の日は今日になる。日を早めても、期間は裏返らない', () => {
    const open = countingOf(firstQuestion(today), 'cases-open', today);
    expect([open.until, open.rows]).toEqual([today, null]);
    expect(atDay(open, '2025-01-01')).toMatchObject({ from: '2025-01-01', until: '2025-01-01' });
  });

  test('縦の分け方を外すと、横の分け方が縦になる', () => {
    expect(dividedBy(question, null, 'office')).toMatchObject({ rows: 'office', columns: null });
    expect(dividedBy(question, 'office', 'office')).toMatchObject({ rows: 'office', columns: null });
  });
});
