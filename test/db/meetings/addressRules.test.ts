import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, betrays, withoutCases } from '../../../db/meetings/addressRules.ts';

const to = (organisation: string, name = '') => {
  const { lines, honorific } = addressOf({ organisation, name });
  return `${lines.join('　')} ${honorific === 'sama' ? '様' : '御中'}`;
};

test('課・室・センター・学校・病院は、その長あてにする', () => {
  expect(to('高齢者福祉課', '木内 薫')).toBe('高齢者福祉課長 様');
  expect(to('印西北部地域包括支援センター')).toBe('印西北部地域包括支援センター長 様');
  expect(to('試験中学校', '試験 太郎')).toBe('試験中学校長 様');
  expect(to('試験病院')).toBe('試験病院長 様');
  expect(to('試験警察署')).toBe('試験警察署長 様');
});

test('協議会・自治会は会長あて、長の名の決まっていない団体は御中にする', () => {
  expect(to('印西市社会福祉協議会')).toBe('印西市社会福祉協議会会長 様');
  expect(to('木下団地自治会')).toBe('木下団地自治会会長 様');
  expect(to('木下団地管理会社', '試験 四郎')).toBe('木下団地管理会社 御中');
  expect(to('子育てコンシェルジュ')).toBe('子育てコンシェルジュ 御中');
});

test('民生委員のように一人ひとりに頼む人と、機関のない人は、氏名に様を付ける', () => {
  expect(to('民生委員・児童委員', '試験 三枝')).toBe('民生委員・児童委員　試験 三枝 様');
  expect(to('', '試験 五郎')).toBe('試験 五郎 様');
  expect(to('民生委員・児童委員')).toBe('民生委員・児童委員 御中');
});

const takahashi = {
  caseNo: 'R09-市0001',
  names: ['高橋 節子', 'たかはし せつこ', '髙橋\u{E0100} 誠', 'たかはし まこと'],
};

test('氏名・姓・名・よみ・ケース番号のある行は、事例の番号だけになる', () => {
  const lines = [
    '開会・あいさつ',
    '高橋節子さんの安否',
    '髙橋家の状況',
    'タカハシ様の件',
    'R09-市0001 について',
    '守秘義務の確認',
  ];
  expect(withoutCases(lines, [takahashi], (index) => `事例${index + 1}`)).toEqual([
    '開会・あいさつ',
    '事例1',
    '事例1',
    '事例1',
    '事例1',
    '守秘義務の確認',
  ]);
});

test('一文字の姓や二文字のよみは、ほかの言葉の一部なので、それだけでは消さない', () => {
  const mori = { caseNo: 'R09-市0002', names: ['森 あい', 'もり あい'] };
  expect(betrays('森の家の見学・あいさつ', [mori])).toBe(false);
  expect(betrays('森あいさんの支援', [mori])).toBe(true);
});

test('どこにどう書いても、氏名とケース番号は出ていかない', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.string({ unit: 'grapheme', maxLength: 12 }),
          fc.constantFrom('高橋 節子', '高橋', '髙橋', 'たかはし', 'R09-市0001', 'Ｒ０９－市０００１', ''),
          fc.string({ unit: 'grapheme', maxLength: 12 }),
        ),
        { maxLength: 8 },
      ),
      (parts) => {
        const out = withoutCases(
          parts.map((each) => each.join('')),
          [takahashi],
          (index) => `事例${index + 1}`,
        ).join('\n');
        for (const word of ['高橋', '髙橋', 'たかはし', 'R09-市0001']) expect(out).not.toContain(word);
      },
    ),
  );
});
