/** The bodies of attachments, each opened and hashed where it lies: whoever verifies changes nothing. What was taken out may be missing. */
import { checkBody, type Shelf } from '../../db/attachments/shelf.ts';
import type { Connection } from '../../db/store/connection.ts';
import { STORE_FAULTS } from './words.ts';

export async function checkBodies(connection: Connection, shelf: Shelf): Promise<string[]> {
  const rows = connection
    .prepare('SELECT id, contentHash FROM attachment WHERE contentHash IS NOT NULL AND deletedAt IS NULL')
    .all() as { id: string; contentHash: string }[];
  const faults: string[] = [];
  for (const { id, contentHash } of rows) {
    const state = await checkBody(shelf, contentHash);
    if (state !== 'here') faults.push(STORE_FAULTS.body(id, state));
  }
  return faults;
}
