/** C2SP の age 試験ベクトル（cctv-age）を、引継ぎファイルを開くのと同じ入口に通す。 */
import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { describe, expect, test } from 'vitest';
import { decryptAge, opensWith, parseAgeHeader } from '../../db/handoff/ageFile.ts';
import { refusalOf } from '../../db/handoff/fault.ts';
import { bytesOf } from '../db/handoff/twoOffices.ts';

interface Vector {
  fields: Map<string, string>;
  file: Uint8Array;
}

function parseVector(bytes: Uint8Array): Vector {
  const blank = Buffer.from(bytes).indexOf('\n\n');
  const lines = Buffer.from(bytes.subarray(0, blank)).toString().split('\n');
  const fields = new Map(lines.map((line) => line.split(': ', 2) as [string, string]));
  const body = bytes.subarray(blank + 2);
  return { fields, file: fields.get('compressed') === 'zlib' ? inflateSync(body) : body };
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}

async function openVector({ fields, file }: Vector): Promise<string> {
  const identity = fields.get('identity') ?? '';
  try {
    if (!(await opensWith(parseAgeHeader(file), identity))) return 'no match';
    const plain = await bytesOf(decryptAge(once(file), identity));
    return createHash('sha256').update(plain).digest('hex');
  } catch (thrown) {
    const refusal = refusalOf(thrown);
    if (!refusal) throw thrown;
    return refusal.code;
  }
}

const all = Object.entries((vectors as { default?: typeof vectors }).default ?? vectors).map(
  ([name, bytes]) => ({
    name,
    ...parseVector(bytes as Uint8Array),
  }),
);
const isNative = ({ fields }: Vector) => /^AGE-SECRET-KEY-(PQ-)?1/.test(fields.get('identity') ?? '');
const native = all.filter(isNative);
const others = all.filter((vector) => !isNative(vector));

test('ベクトルは一つ残らず、ここのどれかの試験に通る', () => {
  expect(all.length).toBe(143);
  expect(native.length + others.length).toBe(all.length);
});

describe('合言葉やほかの方式のもの（どの窓口の鍵でもない）', () => {
  test.each(others)('$name は、どの鍵でも開かない', async ({ file }) => {
    const identity = native[0]?.fields.get('identity') ?? '';
    const fields = new Map([['identity', identity]]);
    expect(await openVector({ fields, file })).toMatch(/^(no match|handoff-\S+)$/);
  });
});

describe('開けるはずのもの', () => {
  const good = native.filter(({ fields }) => fields.get('expect') === 'success');
  test.each(good)('$name は開けて同じ中身になるか、引継ぎファイルでないと断る', async (vector) => {
    const result = await openVector(vector);
    // 余分な宛先や埋め草の行がある age ファイルは、age としては正しくても引継ぎファイルではない。
    const outsider = /^(handoff-not-a-file|handoff-altered)$/.test(result);
    if (!outsider) expect(result).toBe(vector.fields.get('payload'));
    else expect(vector.name).toMatch(/stanza|grease|armor|hybrid_and/);
  });
  test('そのうち実際に開けるものが十分ある', async () => {
    const results = await Promise.all(good.map(openVector));
    expect(results.filter((result) => /^[0-9a-f]{64}$/.test(result)).length).toBeGreaterThan(8);
  });
});

test.each(native.filter(({ fields }) => fields.get('expect') !== 'success'))(
  '$name は開かない',
  async (vector) => {
    expect(await openVector(vector)).toMatch(/^(no match|handoff-\S+)$/);
  },
);
