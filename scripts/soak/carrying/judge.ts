/**
 * What a killed process left: the window is opened as somebody would the next morning, and goes on with its work. The store is what
 * it was before or what it is after, never between; what opens on the stick is whole; the files that the other window gets form one
 * chain; no word of the record lies anywhere as it is.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openHandoff } from '../../../db/handoff/open.ts';
import { type ChainLink, continuesChain } from '../../../db/handoff/sequence.ts';
import { createMemoryStaging } from '../../../db/handoff/staging.ts';
import { verifyAuditChain } from '../../../db/store/auditChain.ts';
import type { Store } from '../../../db/store/store.ts';
import { contentsOf } from './contents.ts';
import { exportTo, importFrom } from './deeds.ts';
import { CANARY, CREDENTIALS, callerFor, openCore, type Windows } from './windows.ts';
import type { Work } from './work.ts';

/** Beside the record: what was tried, what was backed up, members that waited. */
const BESIDE = ['audit', 'setting', 'stagedChunk'];

/** Everything a person entered, and all that is kept of it. */
export const recordOf = ({ connection, entities }: Store): string => {
  const kept = [...entities.values()].map(({ tableName }) => tableName);
  const others = (
    connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[]
  ).filter((name) => ![...kept, 'change', 'head', 'openDifference', 'unapplied'].includes(name));
  return contentsOf(connection, others);
};

export const wholeOf = ({ connection }: Store): string => contentsOf(connection, BESIDE);

/** The prints of a window that nobody disturbed: before the work, and after it. */
export interface Expected {
  before: string;
  after: string;
}

/** Of a window as it lies there, opened for it. */
export async function printOf(dataDir: string, what: Work['what']): Promise<string> {
  const core = openCore(dataDir);
  try {
    const unlocked = await callerFor(core).office.unlock(CREDENTIALS);
    const store = core.session()?.store;
    if (!unlocked.ok || !store) throw new Error('not unlocked');
    return what === 'export' ? recordOf(store) : wholeOf(store);
  } finally {
    await core.close();
  }
}

export async function judge(windows: Windows, work: Work, expected: Expected): Promise<string[]> {
  const faults: string[] = [];
  for (const path of plaintextBelow(join(work.dataDir, '..'))) faults.push(`平文が残りました: ${path}`);
  const core = openCore(work.dataDir, work.at);
  try {
    const unlocked = await callerFor(core).office.unlock(CREDENTIALS);
    const store = core.session()?.store;
    if (!unlocked.ok || !store) return [...faults, `開きません: ${unlocked.ok ? '' : unlocked.refusal.code}`];
    faults.push(...soundness(store));
    const unfinished = readdirSync(work.dataDir, { recursive: true }) as string[];
    if (unfinished.some((name) => name.includes('.unfinished')))
      faults.push('バックアップが途中で残りました');
    const staged = store.connection.prepare('SELECT count(*) FROM stagedChunk').pluck().get();
    if (staged !== 0) faults.push('一時置き場に中身が残りました');
    if (work.what === 'import') {
      const found = wholeOf(store);
      if (found !== expected.before && found !== expected.after) faults.push('取り込みが途中です');
      const again = await importFrom(core, work.path);
      const answer = again.ok ? 'done' : again.refusal.code;
      if (answer !== (found === expected.after ? 'handoff-replayed' : 'done'))
        faults.push(`もう一度取り込むと: ${answer}`);
      if (wholeOf(store) !== expected.after) faults.push('もう一度取り込んでも、そろいません');
    } else {
      if (recordOf(store) !== expected.before) faults.push('渡しただけで、記録が変わりました');
      faults.push(...(await judgeStick(windows, work, core)));
    }
    faults.push(...soundness(store));
  } finally {
    await core.close();
  }
  return faults;
}

function soundness({ connection }: Store): string[] {
  const integrity = connection.pragma('integrity_check', { simple: true }) as string;
  const references = connection.pragma('foreign_key_check') as unknown[];
  const audit = verifyAuditChain(connection);
  return [
    ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
    ...(references.length === 0 ? [] : [`references: ${references.length}`]),
    ...(audit.brokenAt === null ? [] : [`audit: ${audit.brokenAt}`]),
  ];
}

/** The next file is given as ever; the other window takes what there is in its order. */
async function judgeStick(
  windows: Windows,
  work: Work,
  core: ReturnType<typeof openCore>,
): Promise<string[]> {
  const faults: string[] = [];
  const next = `${work.path}.next.tsunagi`;
  const given = await exportTo(core, next, work.caseIds);
  if (!given.ok) return [`次のファイルが作れません: ${given.refusal.code}`];
  const taken: ChainLink[] = [];
  for (const path of [work.path, next].filter((each) => existsSync(each))) {
    const opened = await openHandoff(path, windows.reader, windows.cards, createMemoryStaging());
    if (!opened.ok) {
      faults.push(`名のついたファイルが開きません: ${opened.refusal.code}`);
      continue;
    }
    const turn = continuesChain(opened.value, taken);
    if (turn.ok) taken.push(turn.value);
    else faults.push(`号が続きません: ${turn.refusal.code} ${JSON.stringify(turn.refusal.facts)}`);
  }
  return faults;
}

function plaintextBelow(folder: string): string[] {
  const word = Buffer.from(CANARY);
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && readFileSync(path).includes(word));
}
