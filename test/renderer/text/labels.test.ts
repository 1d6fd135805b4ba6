import { describe, expect, test } from 'vitest';
import * as assessments from '../../../db/assessments/codes.ts';
import * as intake from '../../../db/assessments/intakeCodes.ts';
import * as attachments from '../../../db/attachments/codes.ts';
import { parseJapaneseDate } from '../../../db/calendar/rules.ts';
import * as cases from '../../../db/cases/codes.ts';
import * as cityPlan from '../../../db/cityPlan/codes.ts';
import * as closeRelations from '../../../db/closeRelations/codes.ts';
import * as consents from '../../../db/consents/codes.ts';
import * as diagrams from '../../../db/diagrams/codes.ts';
import * as disclosures from '../../../db/disclosures/codes.ts';
import * as evaluations from '../../../db/evaluations/codes.ts';
import * as handoff from '../../../db/handoff/codes.ts';
import * as meetings from '../../../db/meetings/codes.ts';
import * as messages from '../../../db/messages/codes.ts';
import * as organisations from '../../../db/organisations/codes.ts';
import * as people from '../../../db/people/codes.ts';
import * as phoneInquiries from '../../../db/phoneInquiries/codes.ts';
import * as receptions from '../../../db/receptions/codes.ts';
import * as referrals from '../../../db/referrals/codes.ts';
import * as reports from '../../../db/reports/codes.ts';
import * as staff from '../../../db/staff/codes.ts';
import * as supportPlans from '../../../db/supportPlans/codes.ts';
import * as tasks from '../../../db/tasks/codes.ts';
import * as week from '../../../db/week/codes.ts';
import * as labels from '../../../renderer/text/labels.ts';
import { dateFaultText } from '../../../renderer/text/ui.ts';

const areas = {
  assessments,
  attachments,
  intake,
  cases,
  cityPlan,
  closeRelations,
  consents,
  disclosures,
  diagrams,
  evaluations,
  handoff,
  meetings,
  messages,
  organisations,
  phoneInquiries,
  people,
  receptions,
  referrals,
  reports,
  staff,
  supportPlans,
  tasks,
  week,
};
const lists = Object.values(areas).flatMap((area) =>
  Object.entries(area).filter(([, list]) => Array.isArray(list)),
);

/** WORRIES → WORRY_LABELS, SEX → SEX_LABELS. */
const SINGULAR: Record<string, string> = {
  YES_NO_UNKNOWN: 'YES_NO_UNKNOWN',
  CONSENT_SEEN: 'CONSENT_SEEN',
  PROGRESSES: 'PROGRESS',
  FAMILY_TIES: 'FAMILY_TIE',
  RESIDENT_TAXES: 'RESIDENT_TAX',
  COMMUNITY_TIES: 'COMMUNITY_TIE',
  WORK_STATUSES: 'WORK_STATUS',
  DATE_PRECISION: 'DATE_PRECISION',
  ATTENDANCE: 'ATTENDANCE',
};
const ENDINGS: [RegExp, string][] = [
  [/BASES$/, 'BASIS'],
  [/IES$/, 'Y'],
  [/S$/, ''],
];
const mapName = (list: string): string => {
  const ending = ENDINGS.find(([end]) => end.test(list));
  return `${SINGULAR[list] ?? (ending ? list.replace(...ending) : list)}_LABELS`;
};

describe('どのコードにも表示名があり、余る表示名はない', () => {
  test.each(lists)('%s', (name, codes) => {
    const map = (labels as Record<string, unknown>)[mapName(name)] as Record<string, string>;
    expect(Object.keys(map).sort()).toEqual([...(codes as string[])].sort());
    for (const label of Object.values(map)) expect(label.trim()).not.toBe('');
    expect(new Set(codes as string[]).size).toBe((codes as string[]).length);
  });

  test('コードは英数字だけで、表示名とは別に変わらない', () => {
    for (const [, codes] of lists) for (const code of codes as string[]) expect(code).toMatch(/^[a-z0-9-]+$/);
  });

  test('一覧の中で同じ表示名が2度出ない', () => {
    for (const [name] of lists) {
      const map = (labels as Record<string, unknown>)[mapName(name)] as Record<string, string>;
      const words = Object.values(map);
      expect([name, new Set(words).size]).toEqual([name, words.length]);
    }
  });
});

test('お困りごとは16項目', () => {
  expect(receptions.WORRIES).toHaveLength(16);
});

test('読めない日付には、何を直せばよいか一文で告げる', () => {
  const said = (text: string): string => {
    const reading = parseJapaneseDate(text);
    return reading.ok ? '' : dateFaultText(reading);
  };
  expect(said('令和元年4月30日')).toBe('その日は令和ではありません。平成31年4月30日 ではありませんか');
  expect(said('R8.2.30')).toBe('その日はありません。この月は28日までです');
  expect(said('8.4.1')).toBe('元号がありません。R8.4.1 や S18.5.2 のように、頭に元号を付けてください');
});
