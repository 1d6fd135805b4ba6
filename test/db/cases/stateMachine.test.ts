import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SCREENING_RESULTS } from '../../../db/assessments/codes.ts';
import {
  CASE_EVENTS,
  CASE_STATES,
  CASE_STEPS,
  type CaseState,
  nextState,
  safetyDue,
  screeningEvent,
  stepsPassed,
  TRANSITIONS,
} from '../../../db/cases/rules.ts';

describe('ケースの状態', () => {
  test('どの状態にも受付から着ける', () => {
    const reached = new Set<CaseState>(['received']);
    for (let before = 0; before !== reached.size; ) {
      before = reached.size;
      for (const each of TRANSITIONS) if (reached.has(each.from)) reached.add(each.to);
    }
    expect([...reached].sort()).toEqual([...CASE_STATES].sort());
  });
  test('同じ状態から同じできごとで二つの状態に進むことはない', () => {
    const keys = TRANSITIONS.map((each) => `${each.from} ${each.event}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
  test('でたらめな順のできごとでも、表にある状態から出ない', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...CASE_EVENTS), { maxLength: 60 }), (events) => {
        let state: CaseState = 'received';
        for (const event of events) {
          const next = nextState(state, event);
          if (next.ok) state = next.value;
          expect(CASE_STATES).toContain(state);
        }
      }),
    );
  });
  test('スクリーニングの6つの結果は、どれも受付直後から進める', () => {
    for (const result of SCREENING_RESULTS)
      expect(nextState('received', screeningEvent(result)).ok).toBe(true);
  });
  test('同意がまだのスクリーニング5は、多機関協働の受付へ進む', () => {
    expect(nextState('awaiting-screening', screeningEvent('5'))).toEqual({
      ok: true,
      value: 'coordination-requested',
    });
  });
  test('安否確認の目安は、受付から48時間', () => {
    expect(safetyDue(Date.parse('2027-04-07T10:20:00+09:00'))).toBe(Date.parse('2027-04-09T10:20:00+09:00'));
  });
  test('途中で終わったケースは、通らなかった段階を通ったことにしない', () => {
    expect(stepsPassed('ended-information')).toEqual(['intake', 'deciding']);
    expect(stepsPassed('ended-coordination-closed')).toEqual(CASE_STEPS);
  });
});
