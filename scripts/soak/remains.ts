/** What a killed application left in its files: looked at in a copy, so that it is the application itself that recovers the original. */
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyAuditChain } from '../../db/store/auditChain.ts';
import { openConnection, type StoreKey } from '../../db/store/connection.ts';
import { databaseKey, readKeyring, unlockWithPassphrase } from '../../db/store/keyring.ts';
import { root } from '../run.ts';

export interface Remains {
  /** The words in the memo of each reception's draft, by the draft's id. */
  drafts: Map<string, string>;
  /** The words of each reception that became a case. */
  registered: string[];
  faults: string[];
}

/** The passphrase costs its time once for all rounds. */
export async function storeKeyOf(
  dataDir: string,
  credentials: { login: string; passphrase: string },
): Promise<StoreKey> {
  const keyring = readKeyring(readFileSync(join(dataDir, 'office', 'keyring.json'), 'utf8'));
  if (!keyring.ok) throw new Error(keyring.refusal.code);
  const worker = join(root, 'db/store/passphraseWorker.ts');
  const unlocked = await unlockWithPassphrase(keyring.value, credentials, worker);
  if (!unlocked.ok) throw new Error(unlocked.refusal.code);
  return databaseKey(unlocked.value.storeKey);
}

export function remainsOf(dataDir: string, key: StoreKey): Remains {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-remains-'));
  try {
    const store = join(dataDir, 'office', 'store.db');
    for (const part of ['', '-wal'])
      if (existsSync(`${store}${part}`)) copyFileSync(`${store}${part}`, join(folder, `store.db${part}`));
    const opened = openConnection(join(folder, 'store.db'), key);
    if (!opened.ok) return { drafts: new Map(), registered: [], faults: [opened.refusal.code] };
    const connection = opened.value;
    try {
      const integrity = connection.pragma('integrity_check', { simple: true }) as string;
      const references = connection.pragma('foreign_key_check') as unknown[];
      const audit = verifyAuditChain(connection);
      const rows = connection.prepare(`SELECT id, body FROM draft WHERE kind = 'reception'`).all();
      return {
        drafts: new Map(
          (rows as { id: string; body: string }[]).map(({ id, body }) => [
            id,
            (JSON.parse(body) as { memo: string }).memo,
          ]),
        ),
        registered: connection.prepare('SELECT memo FROM reception').pluck().all() as string[],
        faults: [
          ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
          ...(references.length === 0 ? [] : [`references: ${references.length}`]),
          ...(audit.brokenAt === null ? [] : [`audit: ${audit.brokenAt}`]),
        ],
      };
    } finally {
      connection.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
