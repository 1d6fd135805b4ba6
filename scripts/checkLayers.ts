/**
 * The arrows between the rooms, held by a machine. Fails on a file it can't read, and when a room holds no file at all:
 * a check that read nothing must not be green.
 *
 * Types may cross where a value may not only for the router (the one contract); everything else counts the same either
 * way, because a type that crosses today is a value tomorrow.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';

export interface Fault {
  file: string;
  imports: string;
  rule: string;
}

interface Arrow {
  from: string;
  /** A path from the root for files of ours, else the package's or module's name. */
  to: string;
  ours: boolean;
  typeOnly: boolean;
  lazy: boolean;
}

const ROOMS = ['electron', 'renderer', 'db'] as const;

/** What of db a page may hold: the pure part, and of the router its type. */
const forThePage = (path: string): boolean =>
  path === 'db/outcome.ts' ||
  /^db\/(calendar\/.+|.+\/(inputs|rules|codes|\w+(Inputs|Rules|Codes)))\.ts$/.test(path);
const roomOf = (path: string): string => path.split('/')[0] ?? '';
const areaOf = (path: string): string => path.split('/')[1] ?? '';
const isTables = (path: string): boolean => /^db\/.+\/(tables|\w+Tables)\.ts$/.test(path);

const rules: readonly [string, (arrow: Arrow) => boolean][] = [
  [
    'electron を import できるのは electron/ だけ (試験と道具を除く)',
    ({ from, to, ours }) =>
      !ours && /^electron(\/|$)/.test(to) && !['electron', 'test', 'scripts'].includes(roomOf(from)),
  ],
  ['db/ は外の部屋を知らない', ({ from, to, ours }) => ours && roomOf(from) === 'db' && roomOf(to) !== 'db'],
  [
    'renderer/ が db/ から知るのはルーターの型・inputs・rules・codes・outcome・calendar だけ',
    ({ from, to, typeOnly }) =>
      roomOf(from) === 'renderer' &&
      roomOf(to) === 'db' &&
      !forThePage(to) &&
      !(to === 'db/router.ts' && typeOnly),
  ],
  [
    'renderer/ は electron/・scripts/・test/ を知らない',
    ({ from, to, ours }) =>
      ours && roomOf(from) === 'renderer' && ['electron', 'scripts', 'test'].includes(roomOf(to)),
  ],
  [
    'renderer/ は Node もデータベースも知らない',
    ({ from, to, ours }) =>
      !ours && roomOf(from) === 'renderer' && (isBuiltin(to) || /^(better-sqlite3|drizzle-orm)/.test(to)),
  ],
  [
    'electron/ が知るのは db/ と renderer/text/shell.ts だけ',
    ({ from, to, ours }) =>
      ours &&
      roomOf(from) === 'electron' &&
      !['electron', 'db'].includes(roomOf(to)) &&
      !['renderer/text/shell.ts', 'package.json'].includes(to),
  ],
  [
    '他の領域の表 (tables.ts) は読まない。その領域の store.ts を通す',
    ({ from, to }) =>
      isTables(to) &&
      roomOf(from) !== 'test' &&
      !isTables(from) &&
      from !== 'db/entities.ts' &&
      !(roomOf(from) === 'db' && areaOf(from) === areaOf(to)),
  ],
];

/** `files`: sources by path from the root, with forward slashes. */
export function checkLayers(files: Readonly<Record<string, string>>): Fault[] {
  const paths = Object.keys(files);
  const faults: Fault[] = ROOMS.filter((room) => !paths.some((path) => roomOf(path) === room)).map(
    (room) => ({
      file: `${room}/`,
      imports: '-',
      rule: 'ファイルが一つも読めなかった',
    }),
  );
  const arrows: Arrow[] = [];
  for (const [path, source] of Object.entries(files)) {
    try {
      arrows.push(...arrowsOf(path, source));
    } catch (error) {
      faults.push({ file: path, imports: '-', rule: `構文を読めない: ${(error as Error).message}` });
    }
  }
  for (const arrow of arrows) {
    for (const [rule, broken] of rules) {
      if (broken(arrow)) faults.push({ file: arrow.from, imports: arrow.to, rule });
    }
  }
  return [...faults, ...leaksIntoThePage(arrows), ...cycles(arrows)];
}

function arrowsOf(path: string, source: string): Arrow[] {
  const { module, errors } = parseSync(path, source);
  if (errors[0]) throw new Error(errors[0].message);
  const arrow = (specifier: string, statement: string, lazy = false): Arrow => {
    const ours = specifier.startsWith('.');
    return {
      from: path,
      to: ours ? posix.join(posix.dirname(path), specifier).replace(/\?.*$/, '') : specifier,
      ours,
      // `import { type A }` still loads its module at run time (verbatimModuleSyntax): only `import type` doesn't.
      typeOnly: /^(import|export)\s+type\b/.test(statement),
      lazy,
    };
  };
  return [
    ...module.staticImports.map((each) =>
      arrow(each.moduleRequest.value, source.slice(each.start, each.end)),
    ),
    ...module.staticExports.flatMap((each) =>
      each.entries.flatMap((entry) =>
        entry.moduleRequest ? [arrow(entry.moduleRequest.value, source.slice(each.start, each.end))] : [],
      ),
    ),
    ...module.dynamicImports.flatMap((each) => {
      const literal = /^['"](.+)['"]$/.exec(source.slice(each.moduleRequest.start, each.moduleRequest.end));
      return literal?.[1] ? [arrow(literal[1], '', true)] : [];
    }),
  ];
}

/** What the page may import must not pull the database or Node in behind it. */
function leaksIntoThePage(arrows: readonly Arrow[]): Fault[] {
  const loaded = arrows.filter((arrow) => !arrow.typeOnly);
  const reached = new Set(loaded.map((arrow) => arrow.from).filter(forThePage));
  for (const path of reached) {
    for (const { from, to, ours } of loaded) if (from === path && ours) reached.add(to);
  }
  return loaded
    .filter(
      ({ from, to, ours }) =>
        reached.has(from) && !ours && (isBuiltin(to) || /^(better-sqlite3|drizzle-orm)/.test(to)),
    )
    .map(({ from, to }) => ({
      file: from,
      imports: to,
      rule: '画面が読む rules・inputs・codes から Node やデータベースに届いてはならない',
    }));
}

/** One fault for every import that closes a circle at run time. A lazy import closes none. */
function cycles(arrows: readonly Arrow[]): Fault[] {
  const next = new Map<string, string[]>();
  for (const { from, to, ours, typeOnly, lazy } of arrows) {
    if (ours && !typeOnly && !lazy) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const faults: Fault[] = [];
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    for (const to of next.get(path) ?? []) {
      const at = [...trail, path].indexOf(to);
      if (at >= 0) {
        const circle = [...trail, path].slice(at).concat(to).join(' → ');
        faults.push({ file: path, imports: to, rule: `輪になっている: ${circle}` });
      } else if (!done.has(to)) visit(to, [...trail, path]);
    }
    done.add(path);
  };
  for (const path of next.keys()) if (!done.has(path)) visit(path, []);
  return faults;
}

export function readRooms(root: string): Record<string, string> {
  const found: [string, string][] = [];
  for (const room of [...ROOMS, 'test', 'scripts']) {
    for (const entry of readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|tsx|mts|cts|mjs)$/.test(entry)) continue;
      found.push([
        posix.join(room, entry.replaceAll('\\', '/')),
        readFileSync(join(root, room, entry), 'utf8'),
      ]);
    }
  }
  return Object.fromEntries(found);
}

/** The number of files read and what is wrong in them. */
export function checkRepository(root: string): { read: number; faults: Fault[] } {
  const files = readRooms(root);
  return { read: Object.keys(files).length, faults: checkLayers(files) };
}
