/** Whoever holds the PC or a backup may write what they like into keyring.json. */
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import {
  addStaffSlot,
  createKeyring,
  type Keyring,
  readKeyring,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../../db/store/keyring.ts';

const WORKER = join(import.meta.dirname, '../../db/store/passphraseWorker.ts');
const COST = { memoryKiB: 64 * 1024, passes: 2 };
const STAFF = '01890000-0000-7000-8000-00000000000a';
const OTHER = '01890000-0000-7000-8000-00000000000b';
const login = { login: 'kawaguchi', passphrase: '印旛沼に カヌーを 浮かべる' };

let keyring: Keyring;
let recoveryKey: string;

beforeAll(async () => {
  const made = createKeyring('01890000-0000-7000-8000-000000000001');
  recoveryKey = made.recoveryKey;
  const slotted = await addStaffSlot(made.keyring, made.storeKey, STAFF, login, WORKER, COST);
  if (!slotted.ok) throw new Error(slotted.refusal.code);
  keyring = slotted.value;
});

const withSlot = (change: Record<string, unknown>, kind = 'staff'): Keyring => ({
  ...keyring,
  slots: keyring.slots.map((slot) =>
    slot.kind === kind ? { ...slot, ...change } : slot,
  ) as Keyring['slots'],
});

test('計算の手間を下限より下げた鍵束は、開けずに壊れていると言う', () => {
  for (const change of [
    { memoryKiB: 1024 },
    { passes: 0 },
    { memoryKiB: 2 ** 40 },
    { passes: 1e6 },
    { memoryKiB: '65536' },
  ])
    expect(readKeyring(JSON.stringify(withSlot(change)))).toMatchObject({
      refusal: { code: 'keyring-damaged' },
    });
});

test('手間・職員・塩・封を書き換えた差込口は、正しい合言葉でも開かない', async () => {
  const flipped = (text: string) => {
    const bytes = Buffer.from(text, 'base64');
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    return bytes.toString('base64');
  };
  const slot = keyring.slots.find((each) => each.kind === 'staff');
  if (slot?.kind !== 'staff') throw new Error('no slot');
  expect((await unlockWithPassphrase(keyring, login, WORKER)).ok).toBe(true);
  for (const change of [
    { passes: 1 },
    { staffId: OTHER },
    { salt: flipped(slot.salt) },
    { nonce: flipped(slot.nonce) },
    { wrapped: flipped(slot.wrapped) },
    { wrapped: slot.wrapped.slice(0, 20) },
  ])
    expect((await unlockWithPassphrase(withSlot(change), login, WORKER)).ok, JSON.stringify(change)).toBe(
      false,
    );
});

test('別の保管庫の鍵束に付け替えた差込口は開かない', async () => {
  const moved = { ...keyring, storeId: '01890000-0000-7000-8000-000000000002' };
  expect((await unlockWithPassphrase(moved, login, WORKER)).ok).toBe(false);
  expect(unlockWithRecoveryKey(moved, recoveryKey).ok).toBe(false);
});

test('復旧キーの差込口をなくしたり書き換えたりしても、鍵は出ない', () => {
  const without = { ...keyring, slots: keyring.slots.filter(({ kind }) => kind === 'staff') };
  expect(unlockWithRecoveryKey(without, recoveryKey)).toMatchObject({
    refusal: { code: 'recovery-key-wrong' },
  });
  expect(unlockWithRecoveryKey(withSlot({ salt: 'AAAA' }, 'recovery'), recoveryKey).ok).toBe(false);
});

test('余分な項目・知らない種類・空の鍵束・JSONでないものは、壊れていると言う', () => {
  for (const text of [
    '',
    '{}',
    'null',
    '[]',
    JSON.stringify({ ...keyring, slots: [] }),
    JSON.stringify({ ...keyring, version: 2 }),
    JSON.stringify({ ...keyring, extra: 1 }),
    JSON.stringify(withSlot({ kind: 'backdoor' })),
    JSON.stringify(withSlot({ __proto__x: 1 })),
    JSON.stringify(withSlot({ salt: '<script>' })),
  ])
    expect(readKeyring(text), text.slice(0, 60)).toMatchObject({ refusal: { code: 'keyring-damaged' } });
});
