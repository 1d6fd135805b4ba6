import { describe, expect, it } from 'vitest';
import { checkLayers, checkRepository } from '../../scripts/checkLayers.ts';

/** A house in order; each test plants one fault into it. */
const sound = {
  'electron/main.ts': "import { app } from 'electron'; import { words } from '../renderer/text/shell.ts';",
  'electron/core.ts': "import { createCore } from '../db/core.ts';",
  'renderer/text/shell.ts': 'export const words = {};',
  'renderer/cases/CaseScreen.tsx':
    "import type { AppRouter } from '../../db/router.ts'; import { maySubmit } from '../../db/cases/rules.ts';",
  'db/router.ts':
    "import { caseRoutes } from './cases/routes.ts'; export type AppRouter = typeof caseRoutes;",
  'db/core.ts': 'export const createCore = 1;',
  'db/entities.ts': "import { person } from './people/tables.ts';",
  'db/cases/rules.ts': "import { refused } from '../outcome.ts'; export const maySubmit = refused;",
  'db/cases/tables.ts':
    "import { person } from '../people/tables.ts'; import { x } from 'drizzle-orm/sqlite-core';",
  'db/cases/store.ts':
    "import { supportCase } from './tables.ts'; import { personOf } from '../people/store.ts';",
  'db/cases/routes.ts': 'export const caseRoutes = 1;',
  'db/people/tables.ts': 'export const person = 1;',
  'db/people/store.ts': "import { person } from './tables.ts'; import { createHash } from 'node:crypto';",
  'db/outcome.ts': 'export const refused = 1;',
  'test/main.test.ts':
    "import { _electron } from 'electron'; import { person } from '../db/people/tables.ts';",
};
const planted = (path: string, source: string): string[] =>
  checkLayers({ ...sound, [path]: source }).map((fault) => `${fault.file} → ${fault.imports}`);

describe('層の検査', () => {
  it('決まりを守った家には何も言わない', () => {
    expect(checkLayers(sound)).toEqual([]);
  });

  it.each([
    ['db が electron を読む', 'db/people/store.ts', "import { app } from 'electron';", 'electron'],
    [
      '画面が electron を読む',
      'renderer/app/a.ts',
      "import type { App } from 'electron/renderer';",
      'electron/renderer',
    ],
    [
      'db が画面を読む',
      'db/people/rules.ts',
      "import '../../renderer/text/shell.ts';",
      'renderer/text/shell.ts',
    ],
    [
      'db が electron/ を読む',
      'db/people/rules.ts',
      "export * from '../../electron/core.ts';",
      'electron/core.ts',
    ],
    ['画面が store を読む', 'renderer/app/a.ts', "import '../../db/people/store.ts';", 'db/people/store.ts'],
    ['画面が後から store を読む', 'renderer/app/a.ts', "import('../../db/core.ts');", 'db/core.ts'],
    [
      '画面が表の型を読む',
      'renderer/app/a.ts',
      "import type { P } from '../../db/cases/routes.ts';",
      'db/cases/routes.ts',
    ],
    [
      '画面がルーターの値を読む',
      'renderer/app/a.ts',
      "import { appRouter } from '../../db/router.ts';",
      'db/router.ts',
    ],
    [
      '型に見えて実行時に読まれる import',
      'renderer/app/a.ts',
      "import { type AppRouter } from '../../db/router.ts';",
      'db/router.ts',
    ],
    [
      '画面が electron/ を読む',
      'renderer/app/a.ts',
      "import type { S } from '../../electron/core.ts';",
      'electron/core.ts',
    ],
    ['画面が Node を読む', 'renderer/app/a.ts', "import { readFile } from 'node:fs';", 'node:fs'],
    ['画面がデータベースを読む', 'renderer/app/a.ts', "import { eq } from 'drizzle-orm';", 'drizzle-orm'],
    [
      'electron が画面を読む',
      'electron/a.ts',
      "import '../renderer/cases/CaseScreen.tsx';",
      'renderer/cases/CaseScreen.tsx',
    ],
    [
      '他の領域の表を読む',
      'db/cases/store.ts',
      "import { person } from '../people/tables.ts';",
      'db/people/tables.ts',
    ],
    [
      '電子の殻が表を読む',
      'electron/a.ts',
      "import { person } from '../db/people/tables.ts';",
      'db/people/tables.ts',
    ],
    ['規則からデータベースに届く', 'db/cases/rules.ts', "import { eq } from 'drizzle-orm';", 'drizzle-orm'],
  ])('%s と見つかる', (_name, path, source, imports) => {
    expect(planted(path, source)).toEqual([`${path} → ${imports}`]);
  });

  it('規則から別のファイルを経てデータベースに届いても見つかる', () => {
    expect(planted('db/cases/rules.ts', "import { personOf } from '../people/store.ts';")).toContain(
      'db/people/store.ts → node:crypto',
    );
  });

  it('輪になった import が見つかる', () => {
    const faults = checkLayers({
      ...sound,
      'db/outcome.ts': "import { maySubmit } from './cases/rules.ts';",
    });
    expect(faults).toHaveLength(1);
    expect(faults[0]?.rule).toContain('輪になっている');
  });

  it('型だけの輪は輪ではない', () => {
    expect(planted('db/outcome.ts', "import type { maySubmit } from './cases/rules.ts';")).toEqual([]);
  });

  it('読めない構文を見逃さない', () => {
    expect(checkLayers({ ...sound, 'db/core.ts': 'import {' }).map((fault) => fault.file)).toEqual([
      'db/core.ts',
    ]);
  });

  it('一つも読まなければ不合格になる', () => {
    expect(checkLayers({})).toHaveLength(3);
  });

  it('この家そのものを本当に読んでいる', () => {
    expect(checkRepository(process.cwd()).read).toBeGreaterThan(30);
  });
});
