/** 五つの段階に着いた日: 分かるものだけ、いまの期のものだけ。 */
import { expect, test } from 'vitest';
import { type StepDateFacts, stepDates } from '../../../db/cases/stepDates.ts';

const facts = (part: Partial<StepDateFacts>): StepDateFacts => ({
  record: { state: 'supporting', endedAt: null, term: 1 },
  openedAt: Date.parse('2027-04-07T10:20:00+09:00'),
  screenings: [],
  plans: [],
  turns: [],
  ...part,
});

test('受付・進め方・プラン・支援決定の日が、それぞれの段階に着いた日になる', () => {
  expect(
    stepDates(
      facts({
        screenings: [{ date: '2027-04-12', result: '4' }],
        plans: [{ madeOn: '2027-05-14', decidedOn: '2027-05-21' }],
      }),
    ),
  ).toEqual({
    intake: '2027-04-07',
    deciding: '2027-04-12',
    'consent-plan': '2027-05-14',
    supporting: '2027-05-21',
  });
});

test('書かれていない日は出さず、終了と中断の日は最後の段階に着いた日になる', () => {
  expect(stepDates(facts({}))).toEqual({ intake: '2027-04-07' });
  const endedAt = Date.parse('2027-06-01T09:00:00+09:00');
  expect(stepDates(facts({ record: { state: 'ended-referred', endedAt, term: 1 } })).closing).toBe(
    '2027-06-01',
  );
  const suspended = { state: 'suspended' as const, endedAt: null, term: 1 };
  const turns = [{ kind: 'suspended', date: '2027-05-20', term: 1 }];
  expect(stepDates(facts({ record: suspended, turns })).closing).toBe('2027-05-20');
});

test('次の期として再開したら、前の期の日は数えない', () => {
  expect(
    stepDates(
      facts({
        record: { state: 'intake', endedAt: null, term: 2 },
        screenings: [{ date: '2027-04-12', result: '1' }],
        turns: [{ kind: 'reopened', date: '2028-02-01', term: 2 }],
      }),
    ),
  ).toEqual({ intake: '2028-02-01' });
});
