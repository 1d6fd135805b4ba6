import { expect, test } from 'vitest';
import { applied, emptyPlan, KEEP, movedRows, NOBODY } from '../../../renderer/reassignments/moves.ts';

const duty = (staffId: string | null, deputyStaffId: string | null = null) => ({
  officeId: '市役所',
  staffId,
  deputyStaffId,
});
const all = (staff: string, deputy = KEEP) => ({ officeId: null, staff, deputy });

test('抜ける人が担当者なら新しい担当者に、副担当なら外れ、ほかの人の担当はそのまま', () => {
  expect(applied(duty('佐野', '石井'), '佐野', all('大野'))).toEqual(duty('大野', '石井'));
  expect(applied(duty('石井', '佐野'), '佐野', all('大野'))).toEqual(duty('石井'));
  expect(applied(duty('石井', '佐野'), '佐野', all('大野', '林'))).toEqual(duty('石井', '林'));
});

test('いままで副担当だった人が担当者になれば、副担当は空く', () => {
  expect(applied(duty('佐野', '大野'), '佐野', all('大野'))).toEqual(duty('大野'));
});

test('担当者の決まっていないケースには担当者を当て、窓口を移すときは空けておける', () => {
  expect(applied(duty(null), null, all('大野'))).toEqual(duty('大野'));
  expect(applied(duty('佐野'), '佐野', { officeId: 'パレット', staff: NOBODY, deputy: NOBODY })).toEqual({
    officeId: 'パレット',
    staffId: null,
    deputyStaffId: null,
  });
});

test('替わるのは、選ばれていて、新しい担当の決まったケースだけ', () => {
  const rows = ['い', 'ろ', 'は'].map((caseId) => ({ caseId, duty: duty('佐野') }));
  const plan = {
    ...emptyPlan('2027-04-01'),
    left: ['ろ'],
    to: { い: duty('大野'), ろ: duty('大野') },
  };
  expect(movedRows(rows, plan).map(({ caseId }) => caseId)).toEqual(['い']);
});
