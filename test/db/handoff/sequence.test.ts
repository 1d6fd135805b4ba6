import { expect, test } from 'vitest';
import { continuesChain } from '../../../db/handoff/sequence.ts';
import { codeOf } from './twoOffices.ts';

const file = (sequence: number, fileSha256: string, previousFile: string | null) => ({
  manifest: { sequence, previousFile },
  fileSha256,
});
const committed = [
  { sequence: 1, fileSha256: 'one' },
  { sequence: 2, fileSha256: 'two' },
];

test('続きのファイルは取り込める', () => {
  expect(codeOf(continuesChain(file(1, 'one', null), []))).toBe('opened');
  expect(codeOf(continuesChain(file(3, 'three', 'two'), committed))).toBe('opened');
  expect(codeOf(continuesChain(file(3, 'three', 'two'), committed.toReversed()))).toBe('opened');
});

test('取り込んだファイルをもう一度出されたら、取り込み済みと分かる', () => {
  for (const { sequence, fileSha256 } of committed) {
    expect(codeOf(continuesChain(file(sequence, fileSha256, null), committed))).toBe('handoff-replayed');
  }
});

test('間のファイルが抜けていたら、どの番号からないかが分かる', () => {
  expect(continuesChain(file(5, 'five', 'four'), committed)).toMatchObject({
    refusal: { code: 'handoff-gap', way: 'ask-for-missing-file', facts: { sequence: 5, firstMissing: 3 } },
  });
  expect(codeOf(continuesChain(file(2, 'two', 'one'), []))).toBe('handoff-gap');
});

test('同じ番号の別のファイルや、別の前のファイルに続くものは、枝分かれと分かる', () => {
  expect(codeOf(continuesChain(file(2, 'other', 'one'), committed))).toBe('handoff-fork');
  expect(codeOf(continuesChain(file(3, 'three', 'other'), committed))).toBe('handoff-fork');
  expect(codeOf(continuesChain(file(3, 'three', null), committed))).toBe('handoff-fork');
  expect(codeOf(continuesChain(file(1, 'first', 'zero'), []))).toBe('handoff-fork');
});
