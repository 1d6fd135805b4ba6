import { describe, expect, test } from 'vitest';
import { RISKS, type Risk } from '../../../db/assessments/codes.ts';
import { mayRecordRisks, NOTIFIABLE_RISKS, toldOf } from '../../../db/assessments/rules.ts';
import { youngCarerHousehold } from '../consents/given.ts';
import { value } from '../testOffice.ts';

const entry = (risk: Risk, part: object = {}) => ({
  risk,
  organisationId: null,
  organisationName: '',
  contactName: '',
  date: null,
  time: null,
  content: '',
  notNotifiedReason: '',
  ...part,
});
const found = (risks: Risk[], notifications: ReturnType<typeof entry>[] = []) => ({
  risks,
  askedAndNone: false,
  notifications,
});
const directory = [
  { name: '児童相談所', tel: '043-000-0001' },
  { name: 'こども家庭センター' },
  { name: '高齢者福祉課' },
  { name: '印西北部地域包括支援センター' },
  { name: '障がい福祉課' },
  { name: '女性相談支援員' },
  { name: '警察' },
  { name: '印旛保健所' },
  { name: '税の担当課' },
];
const told = (risk: Risk) => toldOf(risk, directory).map(({ name }) => name);

describe('R16 法律で連絡先が定められたリスクは、連絡の記録か、しない理由を求める', () => {
  test.each([
    [
      '児童虐待（児童虐待防止法6条）は児童相談所・こども家庭センター',
      'abuse-child',
      ['児童相談所', 'こども家庭センター'],
    ],
    [
      '高齢者虐待（高齢者虐待防止法7条）は市の高齢の課と包括',
      'abuse-older-person',
      ['高齢者福祉課', '印西北部地域包括支援センター'],
    ],
    ['障がい者虐待（障害者虐待防止法7条）は市の障がいの課', 'abuse-disabled-person', ['障がい福祉課']],
    ['DV（DV防止法6条）は女性相談と警察', 'domestic-violence', ['女性相談支援員', '警察']],
    ['自殺企図は、いま守れるところ', 'suicide', ['警察', '印旛保健所']],
    ['安否不明は、警察と包括', 'unseen', ['警察', '印西北部地域包括支援センター']],
  ] as const)('%s', (_, risk, names) => {
    expect(told(risk)).toEqual(names);
    expect(mayRecordRisks(found([risk]))).toMatchObject({
      refusal: { code: 'R16', way: 'record-notification', facts: { risks: [risk] } },
    });
    expect(mayRecordRisks(found([risk], [entry(risk, { organisationId: 'told' })])).ok).toBe(true);
    expect(mayRecordRisks(found([risk], [entry(risk, { organisationName: '当番の医療機関' })])).ok).toBe(
      true,
    );
    expect(mayRecordRisks(found([risk], [entry(risk, { notNotifiedReason: '通報済みのため' })])).ok).toBe(
      true,
    );
  });

  test('二つのリスクがあれば、一方の連絡だけでは足りない', () => {
    const both = found(
      ['abuse-child', 'domestic-violence'],
      [entry('abuse-child', { organisationId: 'children' })],
    );
    expect(mayRecordRisks(both)).toMatchObject({ refusal: { facts: { risks: ['domestic-violence'] } } });
  });
  test('何も書かれていない連絡は、連絡の記録ではない', () => {
    expect(mayRecordRisks(found(['suicide'], [entry('suicide', { content: '電話した' })])).ok).toBe(false);
  });
  test('法定の連絡先がないリスクは、そのまま記録できる', () => {
    for (const risk of RISKS.filter((each) => !NOTIFIABLE_RISKS.includes(each)))
      expect(mayRecordRisks(found([risk])).ok).toBe(true);
  });
  test('聴き取りのうえ「なし」も記録になり、何も選ばないのは記録にならない', () => {
    expect(mayRecordRisks({ ...found([]), askedAndNone: true }).ok).toBe(true);
    expect(mayRecordRisks(found([]))).toMatchObject({ refusal: { code: 'missing-required' } });
  });
});

test('R16 断られたときは何も残らず、連絡しない理由を書けば残り、その理由は操作記録にも残る', async () => {
  const { office, caseId, organisation, audited } = await youngCarerHousehold();
  const { api } = office;
  const asked = {
    caseId,
    date: '2027-05-14',
    time: '10:30',
    risks: ['abuse-child' as const, 'domestic-violence' as const],
  };
  const told = {
    risk: 'abuse-child' as const,
    organisationId: organisation('こども家庭センター'),
    content: '電話で知らせた',
  };
  expect(await api.assessments.recordRisks({ ...asked, notifications: [told] })).toMatchObject({
    refusal: { code: 'R16', way: 'record-notification', facts: { risks: ['domestic-violence'] } },
  });
  expect(value(await api.cases.view({ caseId })).riskChecks).toEqual([]);
  const reason = '本人が警察に相談しており、これ以上の連絡を望まない';
  value(
    await api.assessments.recordRisks({
      ...asked,
      notifications: [told, { risk: 'domestic-violence', notNotifiedReason: reason }],
    }),
  );
  expect(value(await api.cases.view({ caseId })).riskChecks).toHaveLength(1);
  expect(audited('override')).toEqual([{ rule: 'R16', risk: 'domestic-violence', reason }]);
});
