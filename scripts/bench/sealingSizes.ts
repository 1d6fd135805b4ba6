/**
 * Sealing files of 1, 16 and 128 MiB, which only scans and photographs make, against the `age` command on the same archive: from file to
 * file. Ours includes what age doesn't do: hashing every member, signing, padding, staging.
 */
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createCard, type OfficeCard } from '../../db/handoff/officeCard.ts';
import { createOfficeKeys, type OfficeKeys } from '../../db/handoff/officeKeys.ts';
import { sealHandoff } from '../../db/handoff/seal.ts';
import { createMemoryStaging } from '../../db/handoff/staging.ts';
import { type BenchRow, compared } from './rows.ts';
import { statement } from './sealing.ts';
import { inTurn, timed } from './timing.ts';

const MIB = 2 ** 20;
/** In MiB; the larger the file, the fewer the rounds. */
const SIZES = [
  { size: 1, rounds: 11, most: 1.5 },
  { size: 16, rounds: 5, most: 8 },
  { size: 128, rounds: 3, most: 8 },
];

export async function sealingSizesRows(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-sealing-'));
  try {
    const keys = await createOfficeKeys();
    const card = await createCard(keys, {
      officeId: '01890000-0000-7000-8000-0000000000ff',
      officeName: '計測の窓口',
      recipientKind: 'x25519',
      madeAt: '2026-06-30T00:00:00Z',
    });
    const rows: BenchRow[] = [];
    for (const each of SIZES) rows.push(await sealingOf(folder, keys, card, each));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sealingOf(
  folder: string,
  keys: OfficeKeys,
  card: OfficeCard,
  { size, rounds, most }: (typeof SIZES)[number],
): Promise<BenchRow> {
  const plain = join(folder, `${size}.bin`);
  const bytes = randomBytes(size * MIB);
  writeFileSync(plain, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const seal = async () => {
    const attachment = {
      sha256,
      size: bytes.length,
      read: () => createReadStream(plain, { highWaterMark: MIB / 4 }),
    };
    const made = await sealHandoff(
      { card, keys },
      [card],
      { statement: statement('case'), changes: [], attachments: [attachment] },
      createMemoryStaging(),
    );
    if (!made.ok) throw new Error(made.refusal.code);
    await pipeline(made.value.chunks, createWriteStream(join(folder, 'ours.tsunagi')));
  };
  // Timed by a small shell of its own: a large process starts others several times as slowly, and that is not age's doing.
  const age = () => {
    const command = ['age', '-r', card.recipient, '-r', card.recipient, '-o', join(folder, 'age.age'), plain];
    const script = 'began=$EPOCHREALTIME; "$@"; echo $began $EPOCHREALTIME';
    const clock = execFileSync('bash', ['-c', script, 'bash', ...command], { encoding: 'utf8' });
    const [began = 0, ended = 0] = clock.trim().split(' ').map(Number);
    return (ended - began) * 1000;
  };
  await seal();
  age();
  const { ours, theirs } = await inTurn(rounds, () => timed(seal), age);
  rmSync(plain);
  return compared(
    `封をする ${size} MiB`,
    ours.median,
    theirs.median,
    most,
    `添付 ${size} MiB を、大きさと要約を確かめ、署名し、封をしてファイルへ。age コマンドで同じ大きさを、交互に ${rounds} 回、中央値。毎秒 ${Math.round(size / (ours.median / 1000))} MiB`,
  );
}
