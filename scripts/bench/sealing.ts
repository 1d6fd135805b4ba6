/**
 * Sealing a case of 300 notes against the `age` command on the same archive bytes, file to file. Ours includes what age doesn't
 * do: collecting, compressing, hashing, signing. age includes starting its process, as whoever types it has it.
 */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Decrypter } from 'age-encryption';
import { encryptAge } from '../../db/handoff/ageFile.ts';
import { confirmCard, importCard } from '../../db/handoff/cardExchange.ts';
import { ownOffice } from '../../db/handoff/cards.ts';
import { caseScope } from '../../db/handoff/caseScope.ts';
import { exportInput } from '../../db/handoff/inputs.ts';
import type { Statement } from '../../db/handoff/manifest.ts';
import { cardText, createCard, type OfficeCard } from '../../db/handoff/officeCard.ts';
import {
  createOfficeKeys,
  type OfficeKeys,
  officeIdentity,
  type RecipientKind,
} from '../../db/handoff/officeKeys.ts';
import { sealHandoff } from '../../db/handoff/seal.ts';
import { createMemoryStaging } from '../../db/handoff/staging.ts';
import type { Outcome } from '../../db/outcome.ts';
import { type BenchOffice, NOTES_OF_LARGE_CASE } from './office.ts';
import { alone, type BenchRow, compared } from './rows.ts';
import { inTurn, summed, timed } from './timing.ts';

const ROUNDS = 21;
const MOST = 1.5;
const OTHER_OFFICE = '01890000-0000-7000-8000-0000000000ff';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};

export async function sealingRows(office: BenchOffice): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-bench-'));
  try {
    const rows: BenchRow[] = [];
    const keys = await createOfficeKeys();
    for (const kind of ['x25519', 'hybrid'] as const) {
      const card = await createCard(keys, {
        officeId: OTHER_OFFICE,
        officeName: '計測の相手窓口',
        recipientKind: kind,
        madeAt: '2026-06-30T00:00:00Z',
      });
      rows.push(...(await sealing(office, folder, keys, card, kind)));
      if (kind === 'hybrid') rows.push(await wholeExport(office, folder, card));
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sealing(
  { session, largeCaseId }: BenchOffice,
  folder: string,
  keys: OfficeKeys,
  to: OfficeCard,
  kind: RecipientKind,
): Promise<BenchRow[]> {
  const own = ownOffice(session.store);
  const sealed = join(folder, `${kind}.tsunagi`);
  const changes = caseScope(session.store, largeCaseId).changes;
  const seal = async () => {
    const made = must(
      await sealHandoff(
        own,
        [to],
        { statement: statement(largeCaseId), changes, attachments: [] },
        createMemoryStaging(),
      ),
    );
    await pipeline(made.chunks, createWriteStream(sealed));
  };
  await seal();
  const decrypter = new Decrypter();
  decrypter.addIdentity(officeIdentity(keys, kind));
  const archive = await decrypter.decrypt(new Uint8Array(readFileSync(sealed)));
  const plain = join(folder, 'archive.tar');
  writeFileSync(plain, archive);

  // Debian's age knows no hybrid recipients; it is compared by its own kind each time.
  const identity = join(folder, 'identity.txt');
  const recipient = kind === 'hybrid' ? await x25519Recipient(keys) : to.recipient;
  writeFileSync(identity, '');
  // Timed by a small shell of its own: a large process starts others several times as slowly, and that is not age's doing.
  const age = () => {
    const command = ['age', '-r', recipient, '-r', recipient, '-o', join(folder, 'age.age'), plain];
    const script = 'began=$EPOCHREALTIME; "$@"; echo $began $EPOCHREALTIME';
    const clock = execFileSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
    const [began = 0, ended = 0] = clock.trim().split(' ').map(Number);
    return (ended - began) * 1000;
  };
  const envelope = async () => {
    async function* bytes() {
      for (let at = 0; at < archive.length; at += 65_536) yield archive.subarray(at, at + 65_536);
    }
    await pipeline(await encryptAge(bytes(), [to.recipient, to.recipient]), createWriteStream(sealed));
  };
  for (let i = 0; i < 3; i += 1) for (const each of [age, seal, envelope]) await each();
  const whole = await inTurn(ROUNDS, () => timed(seal), age);
  const alike = await inTurn(ROUNDS, () => timed(envelope), age);
  const size = `${(statSync(plain).size / 1024).toFixed(0)} KiB`;
  const name = kind === 'hybrid' ? 'ハイブリッド' : 'X25519';
  const against = kind === 'hybrid' ? 'age コマンド（X25519）' : 'age コマンド';
  return [
    compared(
      `封をする ${NOTES_OF_LARGE_CASE} 件（${name}、署名・圧縮を含む）`,
      whole.ours.median,
      whole.theirs.median,
      kind === 'x25519' ? MOST : null,
      `変更記録からファイルまで、${against}で同じ書庫 ${size} をファイルからファイルへ、交互に ${ROUNDS} 回、中央値`,
    ),
    compared(
      `封だけ（${name}）`,
      alike.ours.median,
      alike.theirs.median,
      kind === 'x25519' ? MOST : null,
      `同じ書庫 ${size}、宛先二つ、${against}と交互に ${ROUNDS} 回、中央値`,
    ),
  ];
}

async function x25519Recipient(keys: OfficeKeys): Promise<string> {
  const { identityToRecipient } = await import('age-encryption');
  return identityToRecipient(keys.x25519Identity);
}

async function wholeExport(
  { core, session, largeCaseId }: BenchOffice,
  folder: string,
  to: OfficeCard,
): Promise<BenchRow> {
  must(importCard(session, cardText(to)));
  must(confirmCard(session, { officeId: OTHER_OFFICE, readWithName: '測定 花子', isOwnCity: true }));
  const times: number[] = [];
  for (let i = 0; i < 7; i += 1) {
    const path = join(folder, `whole-${i}.tsunagi`);
    const input = exportInput.parse({
      ticket: 'bench',
      toOfficeId: OTHER_OFFICE,
      caseIds: [largeCaseId],
      purpose: '計測',
      basis: 'within-purpose',
      approver: '計測',
      blanketApproval: '計測',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-00',
      eraseDue: '2099-12-31',
    });
    times.push(
      await timed(async () =>
        core.works.run(undefined, async (work) => must(await core.desk().ask('give', { path, input }, work))),
      ),
    );
  }
  return alone(
    `渡す ${NOTES_OF_LARGE_CASE} 件の全部`,
    summed(times).median,
    null,
    '集める・封をする・書く・開き直して確かめる・持出し記録まで（ハイブリッド）、7 回の中央値',
  );
}

export const statement = (caseId: string): Statement => ({
  fileId: '01890000-0000-7000-8000-0000000000aa',
  staff: { staffId: 'bench', staffName: '計測' },
  purpose: '計測',
  legalBasis: 'within-purpose',
  consentIds: [],
  approver: { staffId: 'bench', staffName: '計測' },
  blanketApprovalNumber: '計測',
  medium: { kind: 'usb-memory', number: 'USB-00' },
  eraseDue: '2099-12-31',
  cases: [{ id: caseId, caseNo: '計測' }],
  withheld: [],
  vectorBefore: {},
  vectorAfter: {},
  sequence: 1,
  previousFile: null,
  receipts: [],
  madeAt: '2026-06-30T00:00:00.000Z',
  appVersion: 'bench',
  schemaVersion: 1,
});
