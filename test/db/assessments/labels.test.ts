/** Compound labels and 属性: what is proposed, what is not, and that what was decided is not asked again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMPOUND_LABELS, ISSUE_GROUPS, ISSUES, type Issue } from '../../../db/assessments/codes.ts';
import {
  ageRange,
  type MemberFacts,
  proposedAttributes,
  proposedLabels,
} from '../../../db/assessments/labelRules.ts';
import { RELATIONS, type Relation } from '../../../db/people/codes.ts';

let people = 0;
const member = (relation: Relation, age: number | null, part: Partial<MemberFacts> = {}): MemberFacts => {
  people += 1;
  return {
    personId: `p${people}`,
    relation,
    age,
    ageNote: '',
    livingTogether: true,
    occupation: '',
    note: '',
    issues: [],
    ...part,
  };
};
const ask = (members: MemberFacts[], part = {}) =>
  proposedLabels({ members, relativesElsewhere: false, taken: [], refused: [], ...part });
const labels = (members: MemberFacts[], part = {}) => ask(members, part).map(({ label }) => label);

describe('8050', () => {
  const son = member('self', 56, { issues: ['withdrawal'] });
  const mother = member('mother', 83);
  test('ひきこもる56歳の子が83歳の母と暮らしていれば、理由つきで提案する', () => {
    expect(ask([son, mother])).toEqual([
      { label: '8050', personIds: [mother.personId, son.personId], issues: ['withdrawal'] },
    ]);
  });
  test('「50代」と「80代」でも提案する', () => {
    expect(
      labels([
        member('self', null, { ageNote: '50代', issues: ['withdrawal'] }),
        member('mother', null, { ageNote: '80代' }),
      ]),
    ).toEqual(['8050']);
  });
  test('本人が親でも、失業だけでも提案する', () => {
    expect(labels([member('self', 78), member('son', 48, { occupation: '無職' })])).toEqual(['8050']);
  });
  test('働いている子、別居の親、年の離れていない世帯には提案しない', () => {
    expect(labels([member('self', 56, { occupation: '会社員' }), mother])).toEqual([]);
    expect(labels([son, member('mother', 83, { livingTogether: false })])).toEqual([]);
    expect(labels([son, member('spouse', 72)])).toEqual([]);
    expect(labels([member('self', 30, { issues: ['withdrawal'] }), member('mother', 70)])).toEqual([]);
  });
});

test('9060 は、親が90歳以上（または85歳以上で子が60歳以上）のとき。8050 と両方は出ない', () => {
  expect(labels([member('self', 63, { issues: ['isolation'] }), member('father', 91)])).toEqual(['9060']);
  expect(labels([member('self', 62, { issues: ['isolation'] }), member('father', 87)])).toEqual(['9060']);
});

test('ダブルケアは、介護と子育てが一つの世帯にあるとき', () => {
  expect(
    labels([
      member('self', 42, { issues: ['child-rearing'] }),
      member('mother', 70, { issues: ['dementia'] }),
    ]),
  ).toContain('double-care');
  expect(
    labels([member('self', 42), member('son', 5), member('mother', 72, { issues: ['care'] })]),
  ).toContain('double-care');
  expect(labels([member('self', 42, { issues: ['child-rearing'] }), member('son', 5)])).toEqual([]);
});

describe('ヤングケアラー（子ども・若者育成支援推進法）', () => {
  const mother = member('mother', 44, { issues: ['mental-health'] });
  const boy = member('self', 13, { issues: ['school-absence'] });
  const twins = [member('younger-brother', 8), member('younger-sister', 8)];
  test('病気の母と、欠席の多い13歳。対象は大輝だけ', () => {
    expect(ask([boy, mother, ...twins])).toEqual([
      { label: 'young-carer', personIds: [boy.personId], issues: ['mental-health', 'school-absence'] },
    ]);
  });
  test('備考に世話のことが書かれていても提案する', () => {
    expect(labels([member('self', 13, { note: '弟妹の朝の支度をしている' }), mother])).toEqual([
      'young-carer',
    ]);
  });
  test('元気な親、何も書かれていない子、18歳以上には提案しない', () => {
    expect(labels([boy, member('mother', 44)])).toEqual([]);
    expect(labels([member('self', 13), mother])).toEqual([]);
    expect(labels([member('self', 18, { issues: ['school-absence'] }), mother])).toEqual([]);
  });
});

test('身寄りなしは、単身で親族がどこにも書かれていないとき', () => {
  const alone = member('self', 78);
  expect(labels([alone])).toEqual(['no-relatives']);
  expect(labels([alone], { relativesElsewhere: true })).toEqual([]);
  expect(labels([alone, member('son', 50, { livingTogether: false })])).toEqual([]);
  expect(labels([member('self', 30)])).toEqual([]);
  expect(labels([member('self', 30, { issues: ['isolation'] })])).toEqual(['no-relatives']);
});

test('支援者の疲弊は、介護する大人がみな病気か75歳以上のとき', () => {
  const wife = member('spouse', 74, { issues: ['care'] });
  expect(labels([member('self', 77), wife])).toEqual(['supporters-exhausted']);
  expect(labels([member('self', 70, { issues: ['illness'] }), wife])).toEqual(['supporters-exhausted']);
  expect(labels([member('self', 70), wife])).toEqual([]);
});

describe('提案', () => {
  const issues = fc.uniqueArray(fc.constantFrom(...ISSUES), { maxLength: 6 });
  const anyone = fc.record({
    personId: fc.uuid(),
    relation: fc.constantFrom(...RELATIONS),
    age: fc.option(fc.integer({ min: 0, max: 110 })),
    ageNote: fc.constantFrom('', '80代', '５０代', '40歳くらい', '不明'),
    livingTogether: fc.boolean(),
    occupation: fc.constantFrom('', '無職', '会社員'),
    note: fc.constantFrom('', '夜に世話をしている'),
    issues: issues as fc.Arbitrary<Issue[]>,
  });
  test('採用したもの・外したものは二度と尋ねず、挙げる人は必ず世帯の人', () => {
    fc.assert(
      fc.property(
        fc.array(anyone, { maxLength: 7 }),
        fc.subarray([...COMPOUND_LABELS]),
        fc.subarray([...COMPOUND_LABELS]),
        (members, taken, refused) => {
          for (const reason of proposedLabels({ members, relativesElsewhere: false, taken, refused })) {
            expect(taken).not.toContain(reason.label);
            expect(refused).not.toContain(reason.label);
            expect(members.map((each) => each.personId)).toEqual(expect.arrayContaining(reason.personIds));
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('属性', () => {
  const facts = { labels: [], hasHandbook: false, isPoor: false };
  test('子のいる困窮世帯は、こどもと困窮の複合', () => {
    const members = [member('self', 44, { issues: ['poverty', 'mental-health'] }), member('son', 13)];
    expect(proposedAttributes({ members, ...facts })).toEqual(['children', 'poverty']);
  });
  test('80代の母がいれば高齢、手帳があれば障がい、何もなければその他', () => {
    const old = member('mother', null, { ageNote: '80代' });
    expect(proposedAttributes({ members: [member('self', 50), old], ...facts })).toEqual(['older']);
    expect(proposedAttributes({ members: [member('self', 50)], ...facts, hasHandbook: true })).toEqual([
      'disability',
    ]);
    expect(proposedAttributes({ members: [member('self', 50)], ...facts })).toEqual(['other']);
  });
});

test('「80代」「８０歳くらい」は幅として読み、書かれていなければ知らないとする', () => {
  expect(ageRange({ age: null, ageNote: '８０代' })).toEqual([80, 89]);
  expect(ageRange({ age: null, ageNote: '80歳くらい' })).toEqual([80, 80]);
  expect(ageRange({ age: 13, ageNote: '80代' })).toEqual([13, 13]);
  expect(ageRange({ age: null, ageNote: '高齢' })).toBeNull();
});

test('課題の一覧は、どれも一つの組にだけ入る', () => {
  expect(Object.values(ISSUE_GROUPS).flat().sort()).toEqual([...ISSUES].sort());
});
