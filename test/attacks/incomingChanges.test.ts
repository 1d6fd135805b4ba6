/** A file signed by an office we trust may still be hostile: its PC may be in other hands. */
import { expect, test } from 'vitest';
import { entities } from '../../db/entities.ts';
import { judgeChange } from '../../db/handoff/incoming.ts';

const change = (part: object) => ({
  hlc: '018f00000000-0000-aaaaaaaaaaaa',
  replica: 'aaaaaaaaaaaa',
  staff: 's',
  entity: 'person',
  id: 'p1',
  field: 'name',
  baseHlc: null,
  value: '"髙橋"',
  ...part,
});
const altered = { ok: false, refusal: { code: 'handoff-altered' } };

test('ふつうの変更は通り、知らない項目は後の版のために残される', () => {
  expect(judgeChange(change({}), entities).ok).toBe(true);
  expect(judgeChange(change({ entity: 'person', field: 'newThing', value: '{"a":1}' }), entities).ok).toBe(
    true,
  );
});

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  '表の名に %s を使っても、落ちずに後の版のために残される',
  (entity) => {
    expect(judgeChange(change({ entity, field: 'constructor' }), entities).ok).toBe(true);
  },
);

test.each([
  ['職員の役割を書き換えて権限を得る', { entity: 'staff', field: 'roles', value: '["administrator"]' }],
  ['職員の停止を解く', { entity: 'staff', field: 'disabled', value: 'false' }],
  ['職員番号を差し替える', { entity: 'staff', field: 'login', value: '"x"' }],
  ['文字の項目に数を入れる', { value: '5' }],
  ['数の項目に文字を入れる', { entity: 'case', field: 'openedAt', value: '"x"' }],
  ['数の項目に小数を入れる', { entity: 'case', field: 'openedAt', value: '1.5' }],
  ['一覧の項目に文字を入れる', { entity: 'consent', field: 'scope', value: '"1"' }],
  ['一覧の項目に対応表を入れる', { entity: 'consent', field: 'scope', value: '{"1":"x"}' }],
  ['対応表の項目に一覧を入れる', { entity: 'reception', field: 'worries', value: '["01"]' }],
  ['同意の項目に一覧を入れる', { entity: 'consent', field: 'items', value: '["debt"]' }],
  ['同意の項目に対応表の入れ子を入れる', { entity: 'consent', field: 'items', value: '{"debt":{}}' }],
  ['表にない根拠', { entity: 'disclosure', field: 'basis', value: '"because"' }],
  ['自分自身を土台に名のる', { baseHlc: '018f00000000-0000-aaaaaaaaaaaa' }],
  ['あとの変更を土台に名のる', { alsoBase: ['018f00000001-0000-bbbbbbbbbbbb'] }],
  ['ありえない遠い先の時刻', { entity: 'case', field: 'openedAt', value: '9000000000000000' }],
  ['表にない状態', { entity: 'case', field: 'state', value: '"bogus"' }],
  ['日付でない日付', { entity: 'task', field: 'dueDate', value: '"2027-02-30"' }],
  ['添付の中身の名に道を入れる', { entity: 'attachment', field: 'contentHash', value: '"../../store.db"' }],
  ['値がJSONでない', { value: '{' }],
  ['別の端末の名で書く', { replica: 'bbbbbbbbbbbb' }],
  ['時刻の形がちがう', { hlc: 'x' }],
  ['表の名にSQLを入れる', { entity: 'person"; DROP TABLE person; --' }],
  ['項目の名に引用符を入れる', { field: 'na"me' }],
  ['余計な項目を足す', { extra: 1 }],
  ['__proto__ を項目の名にする', { field: '__proto__' }],
])('%s: 断る', (_, part) => {
  expect(judgeChange(change(part), entities)).toMatchObject(altered);
});

test('オブジェクトでないものは断る', () => {
  for (const raw of [null, 1, 'x', [], {}]) expect(judgeChange(raw, entities)).toMatchObject(altered);
});
