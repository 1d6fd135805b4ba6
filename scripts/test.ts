/**
 * Everything that must hold, cheapest first, stopping at the first stage that fails:
 * `npm test`, `npm test -- --only unit,e2e`, `npm test -- test/db/calendar` (one part of one runner).
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { checkRepository } from './checkLayers.ts';
import { openDisplay } from './display.ts';
import { root, runTool } from './run.ts';

interface Result {
  code: number;
  passed: number;
  failed: number;
}
interface Stage {
  name: string;
  words: string;
  run(filters: readonly string[]): Promise<Result>;
}

/** A tool that counts nothing passes or fails as one. */
const asOne = (code: number): Result => ({ code, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
const report = (name: string): string => join(root, '.cache/test', `${name}.json`);

const stages: readonly Stage[] = [
  { name: 'types', words: '型', run: async () => asOne(await runTool('typescript/bin/tsc', ['-p', '.'])) },
  {
    name: 'lint',
    words: '書式',
    // Warnings count: what need not be true isn't asked for.
    run: async () => asOne(await runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])),
  },
  {
    name: 'layers',
    words: '層',
    run: async () => {
      const { read, faults } = checkRepository(root);
      for (const { file, imports, rule } of faults) console.error(`${file} → ${imports}: ${rule}`);
      console.log(`${read} ファイルを確かめました。違反 ${faults.length} 件`);
      return asOne(faults.length === 0 ? 0 : 1);
    },
  },
  {
    name: 'unit',
    words: '単体・性質・攻撃',
    run: async (filters) => {
      rmSync(report('unit'), { force: true });
      const code = await runTool('vitest/vitest.mjs', ['run', ...filters]);
      const counts = readReport('unit');
      return {
        code,
        passed: counts?.numPassedTests ?? 0,
        failed: (counts?.numFailedTests ?? 0) || (code ? 1 : 0),
      };
    },
  },
  {
    name: 'build',
    words: 'ビルド',
    run: async () => {
      await build();
      return asOne(0);
    },
  },
  {
    name: 'e2e',
    words: '実物での通し',
    run: async (filters) => {
      rmSync(report('e2e'), { force: true });
      if (process.getuid?.() === 0)
        console.log('root のため、試験のアプリケーションだけ --no-sandbox で起動します。');
      const display = await openDisplay();
      try {
        const env = display.env;
        const code = await runTool('@playwright/test/cli.js', ['test', ...filters], { env });
        const stats = readReport('e2e')?.stats;
        return { code, passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) || (code ? 1 : 0) };
      } finally {
        display.close();
      }
    },
  },
];

function readReport(name: string) {
  const file = report(name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** Which stages, and what is left over for the runner. */
function plan(args: readonly string[]): { chosen: readonly Stage[]; filters: string[] } {
  const filters = [...args];
  const at = filters.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at >= 0) {
    const [flag = ''] = filters.splice(at, 1);
    const names = (
      flag.includes('=') ? flag.slice('--only='.length) : (filters.splice(at, 1)[0] ?? '')
    ).split(',');
    const unknown = names.find((name) => !stages.some((stage) => stage.name === name));
    if (unknown !== undefined) {
      console.error(
        `--only ${unknown}: ${stages.map((stage) => stage.name).join(', ')} から選んでください。`,
      );
      process.exit(2);
    }
    if (names.includes('e2e')) names.push('build');
    return { chosen: stages.filter((stage) => names.includes(stage.name)), filters };
  }
  if (filters.length === 0) return { chosen: stages, filters };
  const names = filters.some((filter) => filter.includes('e2e')) ? ['build', 'e2e'] : ['unit'];
  return { chosen: stages.filter((stage) => names.includes(stage.name)), filters };
}

const { chosen, filters } = plan(process.argv.slice(2));
const total = { passed: 0, failed: 0 };
const times: string[] = [];
let code = 0;
for (const stage of chosen) {
  console.log(`\n── ${stage.words} (${stage.name}) ──`);
  const started = performance.now();
  const result = await stage.run(filters).catch((error: Error): Result => {
    console.error(error);
    return asOne(1);
  });
  total.passed += result.passed;
  total.failed += result.failed;
  times.push(`${stage.name} ${((performance.now() - started) / 1000).toFixed(1)}s${result.code ? ' ✘' : ''}`);
  code = result.code;
  if (code !== 0) break;
}
console.log(`\n${times.join(' · ')}`);
if (code !== 0) console.log('この段階で止めました。以後の段階は確かめていません。');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(code);
