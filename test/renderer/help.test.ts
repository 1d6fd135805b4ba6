/** ヘルプ: every screen has one, it can be found by the counter's own words, and it says what stands on the screen. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ALL_HELP, HELP } from '../../renderer/help/helpPages.ts';
import { searchHelp } from '../../renderer/help/searchHelp.ts';
import { FIRST_HOUR_STEPS } from '../../renderer/text/firstHour.ts';
import { quickGuideText } from '../../renderer/text/papers/quickGuide.ts';

const renderer = join(import.meta.dirname, '../../renderer');

test('どの画面にも、平易な言葉のヘルプがある', () => {
  const place = readFileSync(join(renderer, 'app/place.ts'), 'utf8');
  const rooms = [...place.matchAll(/room: '([a-z-]+)'/g)].map(([, room]) => room);
  expect(rooms.length).toBeGreaterThan(20);
  expect([...new Set(rooms)].filter((room) => !((room as string) in HELP))).toEqual([]);
  for (const [key, { what, how, asked = [] }] of ALL_HELP) {
    expect(how.length, key).toBeGreaterThan(0);
    const said = [what, ...how, ...asked.flatMap(({ question, answer }) => [question, answer])];
    for (const line of said) {
      expect(line.length, `${key}: ${line}`).toBeLessThan(110);
      // No rule of ours, no table's name, no key or fingerprint.
      expect(line, key).not.toMatch(/R\d\d|C\d\d?|署名鍵|指紋|レコード|エンティティ/);
    }
  }
});

/** Every line that tells somebody what to press, with where it stands. */
const lines: (readonly [where: string, line: string])[] = [
  ...ALL_HELP.flatMap(([key, { what, how, asked = [] }]) =>
    [what, ...how, ...asked.map(({ answer }) => answer)].map((line) => [key, line] as const),
  ),
  ...[...quickGuideText.boxes, quickGuideText.care].flatMap((box) =>
    [box.title, ...box.lines].map((line) => ['一枚の手引き', line] as const),
  ),
  ...Object.values(FIRST_HOUR_STEPS).flatMap((steps) =>
    Object.values(steps).flatMap(({ how }) => how.map((line) => ['はじめての一時間', line] as const)),
  ),
];

test('ヘルプ・一枚の手引き・はじめての一時間が言うボタンや見出しは、画面の言葉にある', () => {
  const words = textUnder(join(renderer, 'text'));
  const strangers = lines.flatMap(([where, line]) =>
    [...line.matchAll(/「([^」]+)」/g)]
      .map(([, label]) => label as string)
      .filter((label) => !words.includes(label) && !SAID.includes(label))
      .map((label) => `${where}: ${label}`),
  );
  expect(strangers).toEqual([]);
});

/** In quotation marks, but what somebody says or types, a key, or the guide's own name. */
const SAID = [
  'はじめての一時間',
  '山本 練',
  'たかはし',
  'さいとう',
  'いんざいワーク・ライフサポートセンター',
  '相談の有無も含め、お答えできません',
  '＋',
  '－',
  '0',
];

/** The wording of the screens, without that of the help itself. */
const textUnder = (folder: string): string =>
  readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !['help', 'quickGuide.ts', 'firstHour.ts'].includes(name))
    .map((entry) =>
      entry.isDirectory()
        ? textUnder(join(folder, entry.name))
        : readFileSync(join(folder, entry.name), 'utf8'),
    )
    .join('\n');

test('窓口の言葉でさがせて、かな・全角・大文字の違いを気にせず、題にあるものが先に出る', () => {
  const found = (query: string) => searchHelp(ALL_HELP, query).map(([key]) => key);
  expect(found('受付')[0]).toBe('reception');
  expect(found('ＵＳＢ')[0]).toBe('handoff');
  expect(found('かれんだー')).toEqual(['week']);
  expect(found('どうい')).toEqual(['case']);
  expect(found('ショートカット')).toEqual(['keys']);
  expect(found('usb 包括承認')).toContain('handoff-give');
  expect(found('会議録 訂正')[0]).toBe('meeting');
  expect(found('ありそうもない言葉')).toEqual([]);
  expect(found('　 ')).toEqual([]);
});
