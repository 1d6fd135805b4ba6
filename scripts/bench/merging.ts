/**
 * Taking in another window's changes: into the store as it is used — encrypted, on the disk before it answers, with rows, history, search
 * index and ledger — against yjs and Automerge, which take the same edits into memory and keep nothing.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { change as inAutomerge, init, loadIncremental, save } from '@automerge/automerge';
import { applyUpdate, encodeStateAsUpdate, Doc as YDoc, Map as YMap } from 'yjs';
import { entities } from '../../db/entities.ts';
import { createStagedChanges } from '../../db/handoff/stagedChanges.ts';
import { mergeStaged } from '../../db/store/mergeChanges.ts';
import { openStore, type Store } from '../../db/store/store.ts';
import { root } from '../run.ts';
import { incomingChanges, type Saving } from './incomingChanges.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { inTurn, summed, timed } from './timing.ts';

const FOLDER = join(root, '.cache', 'bench');
const KEY = new Uint8Array(32).fill(7);
const NOW = Date.parse('2026-12-01T09:00:00+09:00');
const FILE_ID = '01890000-0000-7000-8000-0000000000aa';
/** A hundred thousand in a second. */
const MS_PER_CHANGE = 0.01;
const SIZES = [
  { count: 20_000, rounds: 7, roundsOfAutomerge: 3 },
  { count: 200_000, rounds: 3, roundsOfAutomerge: 1 },
];

export async function mergingRows(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const { count, rounds, roundsOfAutomerge } of SIZES) {
    const savings = incomingChanges(count);
    const update = yjsUpdate(savings);
    const { ours, theirs } = await inTurn(
      rounds,
      () => merging(savings, count),
      () => timed(() => applyUpdate(new YDoc(), update)),
    );
    const saved = automergeDocument(savings, count);
    const automerge: number[] = [];
    for (let i = 0; i < roundsOfAutomerge; i += 1)
      automerge.push(await timed(() => loadIncremental(init(), saved)));
    const name = `取込み ${count.toLocaleString('ja')} 変更`;
    const perSecond = (ms: number) => `毎秒 ${Math.round((count / ms) * 1000).toLocaleString('ja')} 変更`;
    const their = summed(automerge).median;
    rows.push(
      alone(
        name,
        ours.median,
        count * MS_PER_CHANGE,
        `${rounds} 回の中央値、${perSecond(ours.median)}。空の窓口へ、確かめ終えて保管庫に並んだ変更（支援経過は 100〜400 字）を、一つの取引で、行・履歴・頭・検索の索引・台帳・操作記録一件まで書き、暗号化して fsync するまで`,
      ),
      compared(
        `${name}、yjs と`,
        ours.median,
        theirs.median,
        null,
        `同じ変更を yjs の applyUpdate でメモリへ、交互に ${rounds} 回（${perSecond(theirs.median)}）。yjs は何も残さず、索引もない`,
      ),
      compared(
        `${name}、Automerge と`,
        ours.median,
        their,
        null,
        `同じ変更を Automerge の loadIncremental でメモリへ、${roundsOfAutomerge} 回（${perSecond(their)}）。保存の百回ごとに一つの変更にまとめた、Automerge に有利な形`,
      ),
    );
  }
  return rows;
}

/** A new office each time; looking into the file — verifying, staging — is measured with the file. */
function merging(savings: readonly Saving[], count: number): number {
  mkdirSync(FOLDER, { recursive: true });
  const folder = mkdtempSync(join(FOLDER, 'merging-'));
  const store = opened(join(folder, 'store.db'));
  try {
    const staged = createStagedChanges(store, 'bench');
    for (const saving of savings) for (const change of saving) staged.add(change);
    staged.flush();
    store.connection.pragma('wal_checkpoint(TRUNCATE)');
    // As the thread that takes files in has it (`joinStore`).
    store.connection.pragma('wal_autocheckpoint=0');
    const started = performance.now();
    store.write(null, (writer) => {
      const { newChanges } = mergeStaged(store, staged.staging, FILE_ID);
      writer.audit({
        action: 'handoff.imported',
        entity: 'handoff',
        entityId: FILE_ID,
        detail: { newChanges },
      });
      if (newChanges !== count) throw new Error(`${newChanges} of ${count} changes were taken in`);
    });
    return performance.now() - started;
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function opened(path: string): Store {
  const store = openStore({ path, key: KEY, storeId: FILE_ID, entities, clock: () => NOW });
  if (!store.ok) throw new Error(JSON.stringify(store.refusal));
  return store.value;
}

function yjsUpdate(savings: readonly Saving[]): Uint8Array {
  const document = new YDoc();
  const rows = document.getMap<YMap<unknown>>('rows');
  for (const saving of savings)
    document.transact(() => {
      for (const { entity, id, field, value } of saving) {
        const key = `${entity} ${id}`;
        const row = rows.get(key) ?? rows.set(key, new YMap());
        row.set(field, JSON.parse(value));
      }
    });
  return encodeStateAsUpdate(document);
}

const SAVINGS_AT_ONCE = 100;

/** Kept for the next run: making it takes Automerge minutes. */
function automergeDocument(savings: readonly Saving[], count: number): Uint8Array {
  const file = join(FOLDER, `automerge-${count}`);
  if (existsSync(file)) return readFileSync(file);
  let document = inAutomerge(init<{ rows: Record<string, Record<string, unknown>> }>(), (it) => {
    it.rows = {};
  });
  for (let from = 0; from < savings.length; from += SAVINGS_AT_ONCE)
    document = inAutomerge(document, ({ rows }) => {
      for (const { entity, id, field, value } of savings.slice(from, from + SAVINGS_AT_ONCE).flat()) {
        const key = `${entity} ${id}`;
        rows[key] ??= {};
        (rows[key] as Record<string, unknown>)[field] = JSON.parse(value);
      }
    });
  mkdirSync(FOLDER, { recursive: true });
  const bytes = save(document);
  writeFileSync(file, bytes);
  return bytes;
}
