import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agendaSchedule, inFives, spread } from '../../../db/meetings/agendaRules.ts';

const USUAL = [
  '開会・趣旨',
  '守秘義務と資料の扱いの確認',
  '事例の概要',
  '各機関からの報告',
  '課題の整理・見立て',
  '申合せ（役割分担）',
  '社会資源の充足状況',
  '申合せの読み上げ・次回',
];

test('始めと終わりの時刻があれば、議題の目安の時間はちょうどその長さになる', () => {
  const rows = agendaSchedule({ agenda: USUAL, cases: 1, startTime: '14:00', endTime: '15:10' });
  expect(rows.reduce((all, { minutes }) => all + minutes, 0)).toBe(70);
  expect(rows[0]).toMatchObject({ text: '開会・趣旨', from: '14:00', caseNumber: null });
  expect(rows.find(({ text }) => text === '各機関からの報告')?.minutes).toBeGreaterThanOrEqual(25);
  expect(rows.every(({ minutes }) => minutes % 5 === 0)).toBe(true);
});

test('時刻が決まっていなければ、ふだんの目安だけを示す', () => {
  const rows = agendaSchedule({ agenda: USUAL, cases: 1, startTime: null, endTime: null });
  expect(rows.map(({ minutes, from }) => [minutes, from])).toEqual([
    [5, null],
    [5, null],
    [5, null],
    [40, null],
    [10, null],
    [15, null],
    [5, null],
    [5, null],
  ]);
});

test('事例がいくつもあれば、事例ごとに一つの議題になり、その手順が下に並ぶ', () => {
  const rows = agendaSchedule({ agenda: USUAL, cases: 2, startTime: '13:30', endTime: '15:30' });
  expect(rows.map(({ text, caseNumber }) => caseNumber ?? text)).toEqual([
    '開会・趣旨',
    '守秘義務と資料の扱いの確認',
    1,
    2,
    '社会資源の充足状況',
    '申合せの読み上げ・次回',
  ]);
  expect(rows[2]?.steps).toEqual(USUAL.slice(2, 6));
  expect(rows[2]?.minutes).toBeGreaterThan(40);
});

test('事例の開始時刻を決めてあれば、その時刻から数える', () => {
  const rows = agendaSchedule({
    agenda: USUAL,
    cases: 2,
    caseStarts: [null, '14:45'],
    startTime: '13:30',
    endTime: '15:30',
  });
  expect(rows.find(({ caseNumber }) => caseNumber === 2)?.from).toBe('14:45');
});

test('どんな割合でも、分の合計は全体と一致し、どの議題も1分以上ある', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 30, max: 600 }),
      (weights, total) => {
        for (const minutes of [spread(weights, total), inFives(weights, total)]) {
          expect(minutes.reduce((all, each) => all + each, 0)).toBe(total);
          expect(Math.min(...minutes)).toBeGreaterThanOrEqual(1);
        }
      },
    ),
  );
});
