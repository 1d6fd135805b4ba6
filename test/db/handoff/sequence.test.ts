import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ChainLink,
  continuesChain,
  nextPlace,
  type Place,
  placeAgain,
  type SentFile,
} from '../../../db/handoff/sequence.ts';
import { accepted, codeOf } from './twoOffices.ts';

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

const again = (sequence: number, fileSha256: string, previousFile: string | null, standsFor: string[]) => ({
  manifest: { sequence, previousFile, standsFor },
  fileSha256,
});

test('届かなかったファイルを作り直すと、同じ号で続き、先に作ってあった次のファイルも続く', () => {
  const sent = [
    { id: 'a', sequence: 1, fileSha256: 'one', remakesId: null },
    { id: 'b', sequence: 2, fileSha256: 'two', remakesId: null },
    { id: 'c', sequence: 3, fileSha256: 'three', remakesId: null },
  ];
  const place = placeAgain(sent, 2);
  expect(place).toEqual({ sequence: 2, previousFile: 'one', standsFor: ['two'] });
  const remade = accepted(
    continuesChain(again(2, 'two again', 'one', place.standsFor), [{ sequence: 1, fileSha256: 'one' }]),
  );
  const committedNow = [{ sequence: 1, fileSha256: 'one' }, remade];
  expect(codeOf(continuesChain(file(3, 'three', 'two'), committedNow))).toBe('opened');
  // The lost one turns up: taken over already, by what stands for it.
  expect(codeOf(continuesChain(file(2, 'two', 'one'), committedNow))).toBe('handoff-replayed');
  const twice = [...sent, { id: 'd', sequence: 2, fileSha256: 'two again', remakesId: 'b' }];
  expect(placeAgain(twice, 2).standsFor).toEqual(['two', 'two again']);
  expect(nextPlace(twice)).toEqual({ sequence: 4, previousFile: 'three', standsFor: [] });
});

test('作り直しのあとの次のファイルは、元のファイルに続くので、どちらが届いていても取り込める', () => {
  const sent = [
    { id: 'a', sequence: 1, fileSha256: 'one', remakesId: null },
    { id: 'b', sequence: 1, fileSha256: 'one again', remakesId: 'a' },
  ];
  const { previousFile } = nextPlace(sent);
  for (const arrived of [
    { sequence: 1, fileSha256: 'one' },
    { sequence: 1, fileSha256: 'one again', standsFor: ['one'] },
  ])
    expect(codeOf(continuesChain(file(2, 'two', previousFile), [arrived]))).toBe('opened');
});

test('失われ、重なり、順が入れ替わり、作り直されても、各号はちょうど一度ずつ、順に取り込まれる', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat({ max: 1000 }), { maxLength: 60 }),
      (remakes, deliveries) => {
        const sent: SentFile[] = [];
        const files: ReturnType<typeof again>[] = [];
        const make = (place: Place, remakesId: string | null) => {
          const fileSha256 = `file ${files.length}`;
          sent.push({ id: fileSha256, sequence: place.sequence, fileSha256, remakesId });
          files.push(again(place.sequence, fileSha256, place.previousFile, place.standsFor));
        };
        for (const _ of remakes) make(nextPlace(sent), null);
        for (const [index, times] of remakes.entries())
          for (let time = 0; time < times; time += 1)
            make(placeAgain(sent, index + 1), sent[index]?.id ?? '');
        const taken: ChainLink[] = [];
        const deliver = (each: (typeof files)[number] | undefined) => {
          const turn = each && continuesChain(each, taken);
          if (turn?.ok) taken.push(turn.value);
        };
        for (const pick of deliveries) deliver(files[pick % files.length]);
        // Whatever of each number comes at last, once and in order, everything has arrived.
        for (const [index, times] of remakes.entries())
          deliver(files.filter((each) => each.manifest.sequence === index + 1)[times]);
        expect(taken.map((each) => each.sequence)).toEqual(remakes.map((_, index) => index + 1));
      },
    ),
  );
});

test('作り直しを名のっても、取り込んだ号のやり直しや、別の号の身代わりにはならない', () => {
  expect(codeOf(continuesChain(again(2, 'two again', 'one', ['two']), committed))).toBe('handoff-replayed');
  expect(codeOf(continuesChain(again(1, 'one again', null, ['one']), committed))).toBe('handoff-replayed');
  expect(codeOf(continuesChain(again(2, 'other', 'one', ['unknown']), committed))).toBe('handoff-fork');
  expect(codeOf(continuesChain(again(3, 'three', 'two', ['two']), committed))).toBe('handoff-fork');
  expect(codeOf(continuesChain(again(3, 'three', 'one', ['x']), committed))).toBe('handoff-fork');
  expect(codeOf(continuesChain(again(5, 'five', 'four', ['x']), committed))).toBe('handoff-gap');
});
