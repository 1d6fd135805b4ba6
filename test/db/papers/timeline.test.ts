import { describe, expect, test } from 'vitest';
import {
  chosenRows,
  rowBefore,
  type TimelineRow,
  timelineChoice,
  timelineId,
} from '../../../db/papers/timelineRules.ts';

const note = (part: Partial<TimelineRow> = {}): TimelineRow => ({
  id: 'note:1',
  date: '2027-04-02',
  kind: 'note',
  code: 'home-visit',
  number: null,
  people: '眠れないと話した',
  agencies: '地域包括支援センター',
  handling: 'normal',
  partners: ['self'],
  isWithheld: false,
  ...part,
});
const all = {
  isLimited: true,
  mayAllOfPrincipal: true,
  mayAllOfEveryone: true,
  mayTellOrganisations: true,
};
const none = { ...all, mayAllOfPrincipal: false, mayAllOfEveryone: false, mayTellOrganisations: false };

describe('時系列整理表に載せること', () => {
  test('支援会議には、支援会議限りの記載も載る', () => {
    const row = note({ handling: 'support-meeting-only' });
    expect(rowBefore(row, { ...none, isLimited: false })).toEqual(row);
  });
  test.each([
    { handling: 'support-meeting-only' as const },
    { handling: 'not-for-person' as const },
    { handling: null },
    { code: 'support-meeting' },
    { kind: 'support-meeting' as const },
  ])('R05 重層的支援会議には、%o の行は、あったことも載らない', (part) =>
    expect(rowBefore(note(part), all)).toBeNull(),
  );
  test('重層的支援会議には、同意が一部だけなら、できごとの日だけが載る', () => {
    expect(rowBefore(note(), none)).toMatchObject({ people: '', agencies: '', isWithheld: true });
    expect(rowBefore(note(), { ...none, mayAllOfPrincipal: true })).toMatchObject({
      people: '眠れないと話した',
      isWithheld: false,
    });
  });
  test('R07 家族とも話した記載は、世帯の全員の同意があるときだけ中身が載る', () => {
    const both = note({ partners: ['self', 'family'] });
    expect(rowBefore(both, { ...all, mayAllOfEveryone: false })).toMatchObject({
      people: '',
      isWithheld: true,
    });
    expect(rowBefore(both, all)).toEqual(both);
  });
});

test('期間と、外した行と、古い順', () => {
  const rows = [
    note({ id: 'note:b', date: '2027-05-01' }),
    note({ id: 'note:a', date: '2027-04-01' }),
    note({ id: 'reception:x', kind: 'reception', date: '2027-05-01' }),
    note({ id: 'note:z', date: '2027-06-01' }),
  ];
  const choice = { from: '2027-04-01', to: '2027-05-31', leftOut: ['note:a'] };
  expect(chosenRows(rows, choice).map(({ id }) => id)).toEqual(['reception:x', 'note:b']);
});

test('選んだことは、一語になっても変わらない', () => {
  for (const choice of [
    { from: null, to: null, leftOut: [] },
    { from: '2027-04-01', to: '2027-05-31', leftOut: ['note:a', 'turn:b'] },
  ])
    expect(timelineChoice(timelineId('case-1', choice))).toEqual({ meetingCaseId: 'case-1', choice });
});
