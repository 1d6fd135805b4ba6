/**
 * The key file: an office's secret keys as text that `age -d -i` reads as it is.
 *
 * age 1.1 (Debian 12) refuses a whole file over one line it doesn't know, so exactly one line stands uncommented: the
 * identity of the kind that the office card advertises. All others follow a `#`; to read an archive copy with age
 * alone, uncomment that line instead.
 */
import { allowed, type Outcome, refused } from '../outcome.ts';
import { type OfficeKeys, officeIdentity, officeKeysSchema, type RecipientKind } from './officeKeys.ts';

export interface KeyFile {
  officeId: string;
  kind: RecipientKind;
  keys: OfficeKeys;
}

const heading = '# tsunagi office key, version 1';
const names = Object.keys(officeKeysSchema.shape) as (keyof OfficeKeys)[];

export function exportKeyFile(
  keys: OfficeKeys,
  kind: RecipientKind,
  office: { officeId: string; officeName: string },
): string {
  const lines = [
    heading,
    '# この1ファイルで、この窓口あての引継ぎファイルをすべて開けます。鍵のかかる場所に保管してください。',
    // A line break inside the name would end the comment.
    `# officeName: ${office.officeName.replace(/\p{C}/gu, '')}`,
    `# officeId: ${office.officeId}`,
    `# kind: ${kind}`,
    ...names.map((name) => `# ${name}: ${keys[name]}`),
    officeIdentity(keys, kind),
  ];
  return `${lines.join('\n')}\n`;
}

/** Refused as `invalid-input` when any of the five keys is missing, repeated or unreadable. */
export function parseKeyFile(text: string): Outcome<KeyFile> {
  const invalid = refused('invalid-input', 'choose-other-file', {
    field: 'keyFile',
  });
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines[0] !== heading) return invalid;
  const values = new Map<string, string>();
  for (const line of lines) {
    const [, name, value] = /^# ([A-Za-z0-9]+): (.+)$/.exec(line) ?? [];
    if (!name || !value) continue;
    if (values.has(name)) return invalid;
    values.set(name, value);
  }
  const keys = officeKeysSchema.safeParse(Object.fromEntries(names.map((name) => [name, values.get(name)])));
  const kind = values.get('kind');
  const officeId = values.get('officeId');
  if (!keys.success || !officeId || (kind !== 'x25519' && kind !== 'hybrid')) return invalid;
  return allowed({ officeId, kind, keys: keys.data });
}
