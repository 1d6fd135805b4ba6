import { describe, expect, test } from 'vitest';
import { itemsOf } from '../../../db/consents/rules.ts';
import { consentLine, itemsInFull, itemsInWords, leftOutInWords } from '../../../renderer/text/consents.ts';
import { consentFact, withdrawal } from '../../db/rules/consentFact.ts';

const names: Record<string, string> = { concierge: 'こども家庭センター', commissioner: '民生委員' };
const line = (consents: ReturnType<typeof consentFact>[], on = '2027-05-20') =>
  consentLine('p1', on, consents, (id) => names[id] ?? id);

describe('同意の一行', () => {
  test('①②③⑤⑥に、あとから滞納がある事実だけを足し、民生委員を除く', () => {
    const given = [
      consentFact({ scope: ['1', '2', '3', '5', '6'], excludedOrganisationIds: ['commissioner'] }),
      consentFact({ id: 'c2', date: '2027-05-17', scope: [], items: { 'arrears-fact': 'share' } }),
    ];
    expect(line(given)).toEqual({
      has: true,
      line: '同意あり ①②③⑤⑥、④は滞納がある事実だけ、除く民生委員',
      organisations: 'こども家庭センター',
    });
  });
  test('機関により違えば、そう言う', () => {
    const part = consentFact({
      organisationIds: ['concierge', 'commissioner'],
      withdrawals: [withdrawal('2027-05-01', { scope: ['6'], organisationIds: ['commissioner'] })],
    });
    expect(line([part]).line).toBe('同意あり ①⑥（機関により異なる）');
  });
  test('なし・撤回・期限切れを言い分け、その日より後の同意は数えない', () => {
    expect(line([]).line).toBe('同意の記録なし');
    expect(line([consentFact({ date: '2027-06-01' })]).line).toBe('同意の記録なし');
    expect(line([consentFact({ withdrawals: [withdrawal('2027-05-01')] })]).line).toBe('同意は撤回');
    expect(line([consentFact({ until: '2027-03-31' })]).line).toBe('同意は期限切れ');
  });
});

test('項目の言い方: まるごとは印、少しなら「だけ」、多くなら「を除く」', () => {
  const items = itemsOf(['1', '2']).filter((item) => item !== 'address' && item !== 'disease');
  expect(itemsInWords(items)).toBe('①②、①のうち住所を除く、②のうち病名・治療・服薬を除く');
  expect(itemsInWords(['debt'])).toBe('④は債務だけ');
  expect(itemsInFull(['debt', ...itemsOf(['5'])])).toEqual(['④のうち債務', '⑤福祉制度の利用状況']);
  expect(
    leftOutInWords([
      { scope: '2', item: null },
      { scope: '1', item: 'address' },
      { scope: '1', item: 'tel' },
    ]),
  ).toBe('②、①のうち住所・電話');
});
