import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprint, fingerprintHex } from '../../../db/handoff/fingerprint.ts';
import { exportKeyFile, parseKeyFile } from '../../../db/handoff/keyFile.ts';
import { cardText, createCard, parseCard } from '../../../db/handoff/officeCard.ts';
import { createOfficeKeys, recipientOf } from '../../../db/handoff/officeKeys.ts';
import { accepted, codeOf, createOffice, type Office } from './twoOffices.ts';

let office: Office;
let hybrid: Office;

beforeAll(async () => {
  office = await createOffice('東包括支援センター', 'x25519');
  hybrid = await createOffice('西包括支援センター', 'hybrid');
});

describe('窓口カード', () => {
  test('書き出したカードは相手の窓口で読める', () => {
    for (const { card } of [office, hybrid]) {
      expect(accepted(parseCard(cardText(card)))).toEqual(card);
    }
  });

  test('秘密の鍵は一つも載っていない', () => {
    for (const { card, keys } of [office, hybrid]) {
      for (const secret of Object.values(keys)) expect(cardText(card)).not.toContain(secret);
      expect(cardText(card)).not.toMatch(/SECRET|PRIVATE/);
    }
  });

  test('どの項目を書きかえても読まない', async () => {
    const other = await createOffice('知らない窓口', 'x25519');
    const swaps = {
      officeId: other.card.officeId,
      officeName: '市役所',
      recipientKind: 'hybrid',
      recipient: other.card.recipient,
      signingKey: other.card.signingKey,
      madeAt: '2027-04-01T09:00:01+09:00',
      signature: other.card.signature,
      version: 2,
      format: 'card',
    };
    for (const [field, value] of Object.entries(swaps)) {
      const changed = JSON.stringify({ ...office.card, [field]: value });
      expect(codeOf(parseCard(changed)), field).toBe('card-invalid');
    }
    expect(codeOf(parseCard(JSON.stringify({ ...office.card, extra: 1 })))).toBe('card-invalid');
  });

  test('1バイト化けたカードは読まないか、同じカードとして読む', () => {
    const text = Buffer.from(cardText(office.card));
    for (let at = 0; at < text.length; at += 3) {
      const damaged = Buffer.from(text);
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      const outcome = parseCard(damaged.toString());
      if (outcome.ok) expect(outcome.value).toEqual(office.card);
    }
  });

  test('カードでないもの、大きすぎるもの、名前に制御文字があるものは読まない', async () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{}',
      '{"format":',
      'x'.repeat(20_000),
      cardText(office.card).repeat(2),
    ]) {
      expect(codeOf(parseCard(text))).toBe('card-invalid');
    }
    const details = { ...office.card, officeName: '東\u202eセンター' };
    await expect(createCard(office.keys, details)).rejects.toThrow();
  });
});

describe('読み合わせの12語', () => {
  test('ひらがなの12語で、何度作っても同じになる', () => {
    for (const { card } of [office, hybrid]) {
      const words = fingerprint(card);
      expect(words).toHaveLength(12);
      for (const word of words) {
        expect(word).toMatch(/^\p{Script=Hiragana}+$/u);
        expect(word).toBe(word.normalize('NFC'));
      }
      expect(fingerprint({ ...card })).toEqual(words);
      expect(fingerprintHex(card)).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  test('決まった公開鍵からは、いつの版でも決まった語になる', () => {
    const fixed = { officeId: 'office-1', recipient: 'age1example', signingKey: 'example' };
    expect(fingerprintHex(fixed)).toBe('8b98f5d3cf1634702bcdb8d00e108713');
    expect(fingerprint(fixed).join(' ')).toBe(
      'たてる はんだん せこう ていへん したぎ きらく なれる ねいる ひれい すねる おくる およぼす',
    );
  });

  test('鍵や番号が一つでも違えば語も違い、名前が変わっただけなら同じ', async () => {
    const words = fingerprintHex(office.card);
    const other = hybrid.card;
    expect(fingerprintHex({ ...office.card, recipient: other.recipient })).not.toBe(words);
    expect(fingerprintHex({ ...office.card, signingKey: other.signingKey })).not.toBe(words);
    expect(fingerprintHex({ ...office.card, officeId: other.officeId })).not.toBe(words);
    const renamed = await createCard(office.keys, { ...office.card, officeName: '新しい名前' });
    expect(fingerprintHex(renamed)).toBe(words);
  });
});

describe('窓口の鍵と鍵ファイル', () => {
  test('鍵は毎回別のもので、方式は名前どおり', async () => {
    const [a, b] = await Promise.all([createOfficeKeys(), createOfficeKeys()]);
    expect(new Set([...Object.values(a), ...Object.values(b)]).size).toBe(10);
    expect(a.hybridIdentity).toMatch(/^AGE-SECRET-KEY-PQ-1/);
    expect(await recipientOf(a.archiveHybridIdentity)).toMatch(/^age1pq1/);
    expect(await recipientOf(a.archiveX25519Identity)).toMatch(/^age1(?!pq1)/);
  });

  test.each(['x25519', 'hybrid'] as const)('生きている行は %s の鍵の1行だけ', (kind) => {
    const text = exportKeyFile(office.keys, kind, office.card);
    const live = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(live).toEqual([kind === 'hybrid' ? office.keys.hybridIdentity : office.keys.x25519Identity]);
  });

  test('鍵ファイルから、すべての鍵が元どおり読み取れる', () => {
    const text = exportKeyFile(office.keys, 'x25519', { ...office.card, officeName: '改行\n入りの窓口' });
    for (const saved of [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`]) {
      expect(accepted(parseKeyFile(saved))).toEqual({
        officeId: office.card.officeId,
        kind: 'x25519',
        keys: office.keys,
      });
    }
  });

  test('欠けた鍵ファイルや別のファイルは読まない', () => {
    const text = exportKeyFile(office.keys, 'x25519', office.card);
    const lines = text.split('\n');
    for (const at of lines.keys()) {
      if (!/^# (tsunagi|officeId|kind|\w+Identity|signingKey)/.test(lines[at] ?? '')) continue;
      expect(codeOf(parseKeyFile(lines.toSpliced(at, 1).join('\n')))).toBe('invalid-input');
    }
    expect(codeOf(parseKeyFile(text + text.slice(text.indexOf('\n') + 1)))).toBe('invalid-input');
    expect(codeOf(parseKeyFile(cardText(office.card)))).toBe('invalid-input');
  });
});
