import { expect, test } from 'vitest';
import { WORK_STAGES, type WorkProgress } from '../../../db/works/codes.ts';
import {
  GIVING,
  LEDGER_COMPARING,
  LEDGER_OPENING,
  LEDGER_TAKING,
  LEDGER_UNDOING,
  LOOKING,
  PRACTICE_FILLING,
  REASSIGNING,
  shareOf,
  TAKING,
} from '../../../renderer/app/workShare.ts';

const at = (stage: WorkProgress['stage'], done: number, total: number | null) => ({
  stage,
  done,
  total,
  isStoppable: true,
});

const EVERY = {
  GIVING,
  LOOKING,
  TAKING,
  LEDGER_OPENING,
  LEDGER_COMPARING,
  LEDGER_TAKING,
  LEDGER_UNDOING,
  PRACTICE_FILLING,
  REASSIGNING,
};

test('進み具合は段階をまたいで一つの棒で進み、戻らず、終わりは100になる', () => {
  for (const plan of Object.values(EVERY)) {
    const seen = plan.flatMap(([stage]) => [0, 1, 2, 4].map((done) => shareOf(plan, at(stage, done, 4))));
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(100);
  }
});

test('どれだけあるか分からない段階は、その初めに立ち、多く進みすぎても次の段階へはみ出さない', () => {
  expect(shareOf(GIVING, at('sealing', 7, null))).toBe(10);
  expect(shareOf(GIVING, at('writing', 9, 4))).toBe(60);
});

test('どの段階も、どれかの流れに属する', () => {
  const all = new Set(Object.values(EVERY).flatMap((plan) => plan.map(([stage]) => stage)));
  expect([...all].toSorted()).toEqual(WORK_STAGES.toSorted());
});
