/** Whatever somebody types or pastes into the search box reaches FTS5's own query language only as quoted text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestStore } from '../db/openTestStore.ts';

test('検索の演算子・引用符・SQLを打ち込んでも、ただの言葉として探す', () => {
  const store = openTestStore();
  store.search.put('progressNote', 'a', null, '介護 NOT 支援 OR text:x');
  store.search.put('progressNote', 'b', null, '別の相談');
  for (const asked of [
    '" OR "',
    'text:別',
    'NEAR(介 護, 2)',
    '別* OR 介',
    `'; DROP TABLE person; --`,
    '^介',
    '介護 NOT 別',
    '{text}: 別',
    '"""',
  ])
    expect(
      store.search.find(asked, 10).map((hit) => hit.entityId),
      asked,
    ).not.toContain('b');
  expect(store.search.find('NOT 支援 OR', 10)).toHaveLength(1);
});

test('どんな文字列で探しても、例外にならない', () => {
  const store = openTestStore();
  store.search.put('progressNote', 'a', null, '介護');
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ maxLength: 40 })),
      (asked) => {
        expect(Array.isArray(store.search.find(asked, 10))).toBe(true);
        store.search.put('progressNote', 'b', null, asked);
      },
    ),
    { numRuns: 300 },
  );
});
