import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODES_OF, COUNTED, dimensionsOf, TRAITS_OF } from '../../../db/inquiries/codes.ts';
import type { Question } from '../../../db/inquiries/inputs.ts';
import { countingWords, questionWords, spanWords } from '../../../renderer/text/inquirySentence.ts';

const names = new Map([
  ['office-1', '市役所窓口'],
  ['org-1', 'こども家庭センター'],
]);
const question = (part: Partial<Question>): Question => ({
  counted: 'receptions',
  from: '2026-04-01',
  until: '2026-09-30',
  conditions: [],
  rows: null,
  columns: null,
  compares: false,
  ...part,
});

describe('期間の言い方', () => {
  test('同じ年のうちは年を一度だけ言い、年をまたげば言い直し、一日ならその日だけ', () => {
    expect(spanWords({ from: '2026-04-01', until: '2026-09-30' })).toBe('令和8年4月1日〜9月30日');
    expect(spanWords({ from: '2026-04-01', until: '2027-03-31' })).toBe('令和8年4月1日〜令和9年3月31日');
    expect(spanWords({ from: '2026-04-01', until: '2026-04-01' })).toBe('令和8年4月1日');
  });

  test('平成と令和にまたがる年度も、元号ごとに言う', () => {
    expect(spanWords({ from: '2019-04-01', until: '2020-03-31' })).toBe('平成31年4月1日〜令和2年3月31日');
  });
});

describe('問いを一文で言い返す', () => {
  test('条件がなければ、期間のすべて', () => {
    expect(questionWords(question({}), names)).toBe('令和8年4月1日〜9月30日に受け付けた相談の件数');
  });

  test('同じ条件の値は「か」で、違う条件は「、」でつなぎ、分け方を終わりに言う', () => {
    const asked = question({
      conditions: [
        { of: 'sex', values: ['female'] },
        { of: 'household-type', values: ['single-parent', 'none'] },
      ],
      rows: 'month',
      columns: 'office',
    });
    expect(questionWords(asked, names)).toMatch(
      /^令和8年4月1日〜9月30日に受け付けた相談のうち、性別が「女性」、世帯類型が「.+」か「記載なし」であるものの件数（月別・窓口別）$/,
    );
  });

  test('前の年と比べるときは、そう言う', () => {
    expect(questionWords(question({ compares: true }), names)).toBe(
      '令和8年4月1日〜9月30日に受け付けた相談の件数（前年同期と比較）',
    );
    expect(questionWords(question({ rows: 'month', compares: true }), names)).toMatch(
      /件数（月別、前年同期と比較）$/,
    );
  });

  test('人を数えるときは「ある人の人数」、ある日の問いはその日だけを言う', () => {
    const people = question({ counted: 'people', conditions: [{ of: 'office', values: ['office-1'] }] });
    expect(questionWords(people, names)).toBe(
      '令和8年4月1日〜9月30日に相談を受け付けた人のうち、窓口が「市役所窓口」である人の人数',
    );
    expect(questionWords(question({ counted: 'cases-open' }), names)).toBe(
      '令和8年9月30日に進行中だったケースの件数',
    );
  });

  test('どの問いも一文で、コードや番号が言葉のまま残らない', () => {
    const asked = fc.constantFrom(...COUNTED).chain((counted) =>
      fc.record({
        counted: fc.constant(counted),
        rows: fc.constantFrom(null, ...dimensionsOf(counted)),
        condition: fc.constantFrom(...TRAITS_OF[counted]),
      }),
    );
    fc.assert(
      fc.property(asked, ({ counted, rows, condition }) => {
        const values = [CODES_OF[condition]?.[0] ?? 'org-1'];
        const said = questionWords(
          question({ counted, rows, conditions: [{ of: condition, values }] }),
          names,
        );
        expect(said).not.toMatch(/[a-z]|undefined|。/);
        expect(said).toMatch(/(件数|人数|回数)(（.+別）)?$/);
      }),
    );
  });
});

describe('数え方の文', () => {
  test('幾つもの欄に入る分け方なら、足した数が計より多くなることを言う', () => {
    expect(countingWords(question({ rows: 'worry' })).join('')).toMatch(/延べ：お困りごとでは/);
    expect(countingWords(question({ rows: 'month' })).join('')).not.toMatch(/延べ/);
    expect(countingWords(question({ counted: 'people', rows: 'month' })).join('')).toMatch(/同じ人が/);
  });

  test('年齢は数える日の満年齢、世帯類型はいまのもの、と言う', () => {
    const said = countingWords(
      question({ rows: 'age-band', conditions: [{ of: 'household-type', values: ['none'] }] }),
    ).join('');
    expect(said).toContain('年齢は、数える日の満年齢です。');
    expect(said).toContain('世帯類型は、いまケースに書かれているものです');
  });
});
