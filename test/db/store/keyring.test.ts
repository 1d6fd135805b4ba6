import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../../db/outcome.ts';
import {
  addStaffSlot,
  createKeyring,
  databaseKey,
  type Keyring,
  readKeyring,
  removeStaffSlot,
  unlockAnySlot,
  unlockWithPassphrase,
  unlockWithRecoveryKey,
} from '../../../db/store/keyring.ts';
import { passphraseWeakness } from '../../../db/store/passphrase.ts';
import { createRecoveryKey, readRecoveryKey } from '../../../db/store/recoveryKey.ts';

const WORKER = join(import.meta.dirname, '../../../db/store/passphraseWorker.ts');
const COST = { memoryKiB: 64 * 1024, passes: 1 };
const STORE_ID = '01890000-0000-7000-8000-000000000001';
const KAWAGUCHI = '01890000-0000-7000-8000-00000000000a';
const SATO = '01890000-0000-7000-8000-00000000000b';

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};

let keyring: Keyring;
let storeKey: Uint8Array;
let recoveryKey: string;

beforeAll(async () => {
  const made = createKeyring(STORE_ID);
  ({ storeKey, recoveryKey } = made);
  const one = { login: 'kawaguchi', passphrase: '印旛沼に カヌーを 浮かべる' };
  const two = { login: 'sato', passphrase: 'tanuki to kitsune' };
  keyring = value(await addStaffSlot(made.keyring, storeKey, KAWAGUCHI, one, WORKER, COST));
  keyring = value(await addStaffSlot(keyring, storeKey, SATO, two, WORKER, COST));
});

describe('合言葉', () => {
  test('各自の合言葉で同じ保管庫の鍵が出て、だれが開けたかがわかる', async () => {
    const kawaguchi = { login: 'kawaguchi', passphrase: '印旛沼に カヌーを 浮かべる' };
    expect(await unlockWithPassphrase(keyring, kawaguchi, WORKER)).toEqual({
      ok: true,
      value: { storeKey, staffId: KAWAGUCHI },
    });
    const wide = { login: ' ＳＡＴＯ ', passphrase: 'ｔａｎｕｋｉ to kitsune ' };
    expect(await unlockWithPassphrase(keyring, wide, WORKER)).toMatchObject({ value: { staffId: SATO } });
  });

  test('違う合言葉も、いない人のログイン名も、同じ言葉で断る', async () => {
    const refusal = { ok: false, refusal: { code: 'credentials-wrong', way: 'fill-in' } };
    for (const wrong of [
      { login: 'kawaguchi', passphrase: 'tanuki to kitsune' },
      { login: 'kawaguchi', passphrase: '' },
      { login: 'nobody', passphrase: 'tanuki to kitsune' },
    ])
      expect(await unlockWithPassphrase(keyring, wrong, WORKER)).toEqual(refusal);
  });

  test('ログイン名がわからなくても、合言葉だけで開く人を探せる', async () => {
    expect(await unlockAnySlot(keyring, 'tanuki to kitsune', WORKER)).toMatchObject({
      value: { staffId: SATO },
    });
    expect(await unlockAnySlot(keyring, 'tanuki to neko', WORKER)).toMatchObject({
      refusal: { code: 'credentials-wrong' },
    });
  });

  test('同じログイン名の二人目は作れない', async () => {
    const again = { login: 'Kawaguchi', passphrase: 'mattaku betsu no' };
    expect(await addStaffSlot(keyring, storeKey, SATO, again, WORKER, COST)).toMatchObject({
      refusal: { code: 'login-taken' },
    });
  });

  test('停止した人の合言葉では開かず、ほかの人は開ける', async () => {
    const without = removeStaffSlot(keyring, SATO);
    const sato = { login: 'sato', passphrase: 'tanuki to kitsune' };
    expect((await unlockWithPassphrase(without, sato, WORKER)).ok).toBe(false);
    expect((await unlockAnySlot(without, '印旛沼に カヌーを 浮かべる', WORKER)).ok).toBe(true);
  });

  test('鍵束ファイルに職員の氏名もログイン名も鍵も書かれない', () => {
    const text = JSON.stringify(keyring);
    for (const secret of ['kawaguchi', 'sato', Buffer.from(storeKey).toString('base64')])
      expect(text).not.toContain(secret);
    expect(readKeyring(text)).toEqual({ ok: true, value: keyring });
    expect(databaseKey(storeKey)).not.toEqual(storeKey);
  });

  test('短い・ありふれた・名前だけの合言葉は弱いと言い、長い文なら認める', () => {
    expect(passphraseWeakness('みじかいことば')).toBe('too-short');
    expect(passphraseWeakness('aaaaaaaaaaaaaa')).toBe('too-plain');
    expect(passphraseWeakness('password1234567')).toBe('too-plain');
    expect(passphraseWeakness('1234567890123456')).toBe('too-plain');
    expect(passphraseWeakness('kawaguchiaoi 2027', ['kawaguchiaoi'])).toBe('contains-name');
    expect(passphraseWeakness('印旛沼に カヌーを 浮かべる', ['kawaguchi'])).toBeNull();
  });
});

describe('復旧キー', () => {
  test('紙から打ち直しても、小文字・全角・ハイフンなし・0とO・1とIとLの取違えは受け付ける', () => {
    const typed = [
      recoveryKey,
      recoveryKey.toLowerCase(),
      recoveryKey.replaceAll('-', ''),
      recoveryKey.replaceAll('-', ' '),
      recoveryKey.replaceAll('0', 'O').replaceAll('1', 'l'),
      Array.from(recoveryKey, (c) => (c === '-' ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0))).join(
        '',
      ),
    ];
    for (const text of typed)
      expect(unlockWithRecoveryKey(keyring, text), text).toEqual({
        ok: true,
        value: { storeKey, staffId: null },
      });
  });

  test('一文字の打ち間違いは、ほぼ必ず打ち間違いとしてわかり、決して開かない', () => {
    const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    let noticed = 0;
    let tried = 0;
    for (let at = 0; at < recoveryKey.length; at += 1) {
      if (recoveryKey[at] === '-') continue;
      for (const other of alphabet) {
        if (other === recoveryKey[at]) continue;
        const typo = recoveryKey.slice(0, at) + other + recoveryKey.slice(at + 1);
        tried += 1;
        if (readRecoveryKey(typo) === null) noticed += 1;
        expect(unlockWithRecoveryKey(keyring, typo).ok).toBe(false);
      }
    }
    expect(noticed).toBeGreaterThan(tried * 0.99);
    for (const text of ['', recoveryKey.slice(1), `${recoveryKey}A`, createRecoveryKey()])
      expect(unlockWithRecoveryKey(keyring, text)).toMatchObject({ refusal: { code: 'recovery-key-wrong' } });
  });
});
