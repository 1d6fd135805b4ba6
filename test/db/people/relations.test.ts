import { expect, test } from 'vitest';
import { RELATIONS } from '../../../db/people/codes.ts';
import { proposedSex } from '../../../db/people/relationRules.ts';

test('続柄を選ぶと、まだ書かれていない性別だけが、続柄から分かるときに入る', () => {
  expect(proposedSex('daughter', 'unknown')).toBe('female');
  expect(proposedSex('grandfather', 'unknown')).toBe('male');
  expect(proposedSex('spouse', 'unknown')).toBe('unknown');
  for (const relation of RELATIONS)
    for (const said of ['male', 'female', 'other', 'no-answer'] as const)
      expect(proposedSex(relation, said)).toBe(said);
});
