/**
 * The process that is killed: one window's core without a screen, on a real store. It unlocks and says that it is ready; told to go
 * on, it does its work and says that it is done. What to do is its only argument.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import { createCore } from '../../../db/core.ts';
import { appRouter } from '../../../db/router.ts';
import { callerOf } from '../../../db/trpc.ts';
import { exportTo, importFrom } from './deeds.ts';
import type { Work } from './work.ts';

const { dataDir, at, what, path, caseIds, ...credentials } = JSON.parse(process.argv[2] ?? '') as Work;
const core = createCore({
  dataDir,
  appVersion: '0.0.0-soak',
  clock: () => at,
  packaged: false,
  runtime: 'substitute',
  workerPath: (name) => join(import.meta.dirname, `${name}.js`),
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const unlocked = await callerOf(appRouter)({ core }).office.unlock(credentials);
if (!unlocked.ok) throw new Error(unlocked.refusal.code);
say('ready');
await once(process.stdin, 'data');
const done = await (what === 'export' ? exportTo(core, path, caseIds) : importFrom(core, path));
say(`memory ${process.resourceUsage().maxRSS}`);
say(done.ok ? 'done' : `refused ${JSON.stringify(done.refusal)}`);
await core.close();
process.exit(0);
