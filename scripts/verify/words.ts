/** What `npm run verify` says: one plain line per check that held, one per fault. */
import type { RefusalCode } from '../../db/outcome.ts';

export const USAGE = `使い方:
  npm run verify -- 保管庫 --passphrase-file ファイル [--login ログイン名]
      保管庫 = データフォルダー、または store.db・バックアップの .db。合言葉のかわりに復旧キーでもよい
  npm run verify -- 引継ぎファイル.tsunagi … [--key 鍵ファイル] [--from 差出人のカード]
      いくつも並べれば、号が続いているかも確かめる
終了コード: 0 すべて正しい · 1 誤りがある · 2 使い方の誤り · 3 鍵などが足りず、確かめきれなかった`;

/** What a check establishes, in the order of the checks. */
export const STORE_CHECKS = {
  encrypted: '保管庫は暗号化されている（平文の見出しがない）',
  keyring: '鍵束ファイルを読める',
  opens: '合言葉で保管庫が開く',
  identity: '鍵束と保管庫は組になっている',
  version: 'この版で読める保管庫である',
  integrity: 'データベースに壊れたページがない',
  foreignKeys: '記録どうしのつながりに欠けがない',
  audit: '操作記録に抜けも書換えもない',
  changes: '変更記録と、いま見えている値が一致する',
  search: '検索の索引に漏れがない',
  attachments: '添付の本体がすべてあり、記録されたハッシュのとおりである',
} as const;
export type StoreCheck = keyof typeof STORE_CHECKS;

export const FILE_CHECKS: Record<string, string> = {
  'outer-form': 'age 形式のファイルで、長さに切れ目がない',
  recipient: 'この鍵で開く',
  integrity: '封は破られていない（全体の改ざんなし）',
  manifest: '送り状を読める',
  sender: '差出人はカードの窓口である',
  signature: '送り状の署名は差出人のものである',
  addressed: '宛先にこの鍵の窓口が入っている',
  members: '中身は送り状に書かれたとおりで、余分も不足もない',
  changes: '変更記録をすべて読める',
};

/** A refusal's code as a sentence; the code itself stays in brackets, for whoever has to be asked. */
const FAULTS: Partial<Record<RefusalCode, string>> = {
  'store-plaintext': '保管庫が暗号化されていません',
  'store-damaged': '保管庫が壊れているか、この鍵束のものではありません',
  'store-newer': '保管庫は新しい版で作られています。新しい版で確かめてください',
  'keyring-damaged': '鍵束ファイルが壊れているか、ありません',
  'credentials-wrong': 'この合言葉で開く鍵がありません',
  'recovery-key-wrong': '復旧キーが違います',
  'invalid-input': '鍵ファイルを読めません',
  'card-invalid': 'カードを読めないか、書き換えられています',
  'card-unconfirmed': 'カードの確認が済んでいません',
  'card-withdrawn': 'このカードは無効にされています',
  'card-replaced': '前のカードで作られています',
  'handoff-not-a-file': '引継ぎファイルではありません',
  'handoff-truncated': 'ファイルが途中で切れています',
  'handoff-altered': 'ファイルが壊れているか、書き換えられています',
  'handoff-other-recipient': 'この鍵あてのファイルではありません',
  'handoff-unknown-sender': '差出人はこのカードの窓口ではありません',
  'handoff-newer-format': '新しい版の形式です。新しい版で確かめてください',
  'handoff-replayed': '同じ号がもう一つあります',
  'handoff-gap': '間の号のファイルがありません',
  'handoff-fork': '続き番号が枝分かれしています。作ったパソコンが巻き戻っているか、二台あります',
};

/** Where in the file it was found; without a place it is the seal itself. */
const PARTS: Record<string, string> = {
  recipients: '宛先',
  'manifest.json': '送り状',
  manifest: '送り状の書き方',
  'manifest.sig': '署名',
  'changes.ndjson.zst': '変更記録',
  attachments: '添付',
  padding: '詰め物',
  archive: '書庫の形',
};

function placeOf(code: string, part: unknown): string {
  if (code !== 'handoff-altered') return '';
  if (typeof part !== 'string') return '（封）';
  return `（${PARTS[part] ?? PARTS[part.split('/')[0] ?? ''] ?? part}）`;
}

export function faultLine(code: string, facts?: Record<string, unknown>): string {
  const words = facts?.otherCard
    ? '差出人の窓口は合っていますが、このカードでは作られていません（作り直す前か後のカードで確かめてください）'
    : `${FAULTS[code as RefusalCode] ?? '確かめられませんでした'}${placeOf(code, facts?.part)}`;
  const details = Object.entries(facts ?? {}).map(([name, value]) => `${name}=${String(value)}`);
  return `${words} [${[code, ...details].join(' ')}]`;
}

export const STORE_FAULTS = {
  missing: '保管庫のファイルがありません',
  busy: '保管庫が使われています。アプリケーションを閉じてから確かめてください',
  passphraseFile: '合言葉のファイルを読めません',
  identity: '鍵束は別の保管庫のものです',
  older: (version: number) =>
    `保管庫は古い版（${version}）のままです。アプリケーションで一度開くと新しくなります`,
  integrity: (reason: string) => `データベースが壊れています: ${reason}`,
  foreignKeys: (table: string, count: number) => `${table} の ${count} 件が、ない記録を指しています`,
  audit: (entry: number) => `操作記録の ${entry} 件目が、前の記録から続いていません`,
  heads: (entity: string, id: string, field: string) =>
    `${entity} ${id} の ${field}: 変更記録の先端が、変更の積み重ねと合いません`,
  shown: (entity: string, id: string, field: string) =>
    `${entity} ${id} の ${field}: 見えている値が、変更記録の値と違います`,
  unlogged: (entity: string, id: string, field: string) =>
    `${entity} ${id} の ${field}: 変更記録にない値が入っています`,
  missingRow: (entity: string, id: string) => `${entity} ${id}: 変更記録はあるのに、記録がありません`,
  body: (id: string, state: 'missing' | 'damaged') =>
    `attachment ${id}: 添付の本体が${state === 'missing' ? 'ありません' : '壊れています'}`,
  more: (count: number) => `ほか ${count} 件`,
  search: (entity: string, expected: number, found: number) =>
    `検索の索引: ${entity} は ${expected} 件のはずが ${found} 件です`,
  searchText: (documents: number, texts: number) =>
    `検索の索引: 見出し ${documents} 件に対して本文が ${texts} 件です`,
} as const;

export const SUMMARY = {
  good: 'すべて正しいことを確かめました。',
  bad: (count: number) => `${count} 件の誤りがあります。`,
  noKey: '鍵がないため、外側の形だけを確かめました。中身は確かめていません。',
  noCard: '差出人のカードがないため、だれが作ったかは確かめていません。',
  auditHead: (entries: number, head: string) => `操作記録 ${entries} 件、末尾のハッシュ ${head}`,
  fileHash: (sha256: string) => `ファイルの SHA-256 ${sha256}`,
  chain: (from: string, first: number, last: number) =>
    `${from} からの 第${first}号から第${last}号は、抜けも重なりもなく続いている`,
  chainBefore: (from: string, last: number) =>
    `${from} からの 第${last}号までは渡されていないので、そのあとの続きだけを確かめました`,
  manifest: (from: string, sequence: number, cases: number) =>
    `送り状: ${from} から 第${sequence}号、ケース ${cases} 件`,
} as const;
