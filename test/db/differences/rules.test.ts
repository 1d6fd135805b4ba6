import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseOf, bothOf, type FieldChange, kindOf, proposalFor } from '../../../db/differences/rules.ts';

const change = (hlc: string, value: unknown, ...bases: string[]): FieldChange => ({ hlc, value, bases });
const heads = (...values: unknown[]) => values.map((value, at) => ({ hlc: `h${9 - at}`, value }));
const tel = { entity: 'household', field: 'tel' };
const note = { entity: 'household', field: 'note' };

describe('両方が出発した値', () => {
  test('二つの値のどちらの前にもあった、いちばん新しいもの', () => {
    const changes = [
      change('a', '一'),
      change('b', '二', 'a'),
      change('c', '三', 'b'),
      change('d', '四', 'b'),
      change('e', '五', 'd'),
    ];
    expect(baseOf(['c', 'e'], changes)?.value).toBe('二');
    expect(baseOf(['c', 'x'], changes)).toBeNull();
  });
  test('決めたあとに分かれたものは、決めた値から出発している', () => {
    const changes = [
      change('a', '一'),
      change('b', '二'),
      change('c', '決', 'b', 'a'),
      change('d', '四', 'c'),
      change('e', '五', 'c'),
    ];
    expect(baseOf(['d', 'e'], changes)?.value).toBe('決');
  });
});

describe('両方残す', () => {
  test('自宅の番号と携帯の番号は、それぞれの欄に入る', () => {
    for (const values of [
      ['0476-00-1234', '090-0000-5678'],
      ['090-0000-5678', '0476-00-1234'],
    ])
      expect(bothOf(tel, values, {})).toEqual({
        value: '0476-00-1234',
        beside: { field: 'telMobile', value: '090-0000-5678' },
      });
    expect(bothOf({ entity: 'person', field: 'telMobile' }, ['0476-00-1234', '090-0000-5678'], {})).toEqual({
      value: '090-0000-5678',
      beside: { field: 'telHome', value: '0476-00-1234' },
    });
  });
  test('となりの欄に別の番号があれば、上書きしない。携帯どうしも残せない', () => {
    const values = ['0476-00-1234', '090-0000-5678'];
    expect(bothOf(tel, values, { telMobile: '080-1111-2222' })).toBeNull();
    expect(bothOf(tel, values, { telMobile: '09000005678' })?.beside?.value).toBe('090-0000-5678');
    expect(bothOf(tel, ['090-0000-5678', '080-1111-2222'], {})).toBeNull();
  });
  test('文は、書かれた順に並べる。日付・区分・氏名は並べない', () => {
    expect(bothOf(note, ['夜は不在', '犬がいる'], {})?.value).toBe('犬がいる\n夜は不在');
    // What both started from is not said twice.
    expect(bothOf(note, ['犬がいる。夜は不在', '犬がいる。呼び鈴は壊れている'], {}, '犬がいる')?.value).toBe(
      '犬がいる。呼び鈴は壊れている\n夜は不在',
    );
    expect(bothOf({ entity: 'person', field: 'birthDate' }, ['1950-01-02', '1950-01-03'], {})).toBeNull();
    expect(bothOf({ entity: 'person', field: 'name' }, ['高橋 節子', '髙橋 節子'], {})).toBeNull();
    expect(bothOf(note, ['犬がいる', null], {})).toBeNull();
  });
});

describe('提案', () => {
  test('片方が元の値に戻っているなら、もう片方', () => {
    expect(proposalFor(note, heads('犬がいる', '夜は不在'), change('a', '犬がいる'), {})).toEqual({
      take: 'head',
      hlc: 'h8',
      because: 'only-changed',
    });
  });
  test('電話は両方の欄に、文はつなげて、次の連絡は新しい方。判断には、おすすめがない', () => {
    expect(proposalFor(tel, heads('0476-00-1234', '090-0000-5678'), change('a', ''), {})).toEqual({
      take: 'both',
      because: 'two-telephones',
    });
    expect(proposalFor(note, heads('夜は不在', '犬がいる'), null, {})).toMatchObject({ because: 'joined' });
    expect(proposalFor(note, heads('犬がいる', '犬がいる。夜は不在'), null, {})).toMatchObject({
      hlc: 'h8',
      because: 'holds-both',
    });
    expect(
      proposalFor({ entity: 'task', field: 'dueDate' }, heads('2027-05-01', '2027-05-02'), null, {}),
    ).toMatchObject({ hlc: 'h9', because: 'next-contact' });
    expect(proposalFor({ entity: 'case', field: 'urgency' }, heads('high', 'low'), null, {})).toBeNull();
    expect(proposalFor({ entity: 'person', field: 'name' }, heads('渡邉', '渡辺'), null, {})).toMatchObject({
      hlc: 'h9',
      because: 'newest',
    });
  });
  test('書き方だけが違う番号は、同じことを言っている', () => {
    expect(proposalFor(tel, heads('090-0000-5678', '09000005678'), null, {})).toMatchObject({
      because: 'says-the-same',
    });
  });
});

test('欄の種類: 電話・文・一行・日付・区分・人や機関', () => {
  expect(kindOf('tel', ['0476'])).toBe('telephone');
  expect(kindOf('note', ['犬'])).toBe('passage');
  expect(kindOf('address', ['大森1'])).toBe('line');
  expect(kindOf('date', ['2027-05-01', null])).toBe('date');
  expect(kindOf('urgency', ['high'])).toBe('code');
  expect(kindOf('staffId', ['018f'])).toBe('reference');
  expect(kindOf('livingTogether', [true, false])).toBe('other');
});

test('両方残した文には、どちらの文も残っている', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 4 }), (texts) => {
      const both = bothOf(note, texts, {});
      const whole = (both?.value ?? '').normalize('NFKC').replace(/\s/gu, '');
      for (const text of texts) expect(whole).toContain(text.normalize('NFKC').replace(/\s/gu, ''));
    }),
  );
});
