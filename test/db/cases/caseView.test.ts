/** What a case is read by: who set its urgency and why, and who of the household a search found. */
import { expect, test } from 'vitest';
import { setUpTestOffice, type TestOffice, value } from '../testOffice.ts';

async function urgentCase({ api, at }: TestOffice): Promise<string> {
  at('2027-04-07T10:20:00+09:00');
  const { caseId } = value(
    await api.receptions.register({
      reception: {
        date: '2027-04-07',
        time: '10:20',
        method: 'phone',
        route: 'acquaintance-neighbour',
        visitorIsPrincipal: false,
        visitorRelation: 'neighbour',
        memo: '最近お母さんを見ない。',
        worries: { '13': 'most' },
        form: 'without-consent',
        noConsentReason: 'not-contacted',
        urgency: 'high',
        urgencyGround: '安否が分からない',
        people: [
          { name: '髙橋 誠', relation: 'self' },
          { name: '高橋 節子', relation: 'mother' },
          { name: '小林 実', relation: 'other' },
        ],
      },
    }),
  );
  return caseId;
}

test('緊急性が高いあいだは安否の確認が先になり、下げると進め方に戻る。変えた日と根拠は残る', async () => {
  const office = await setUpTestOffice('市役所', '市');
  const caseId = await urgentCase(office);
  const urgent = value(await office.api.cases.view({ caseId }));
  expect([urgent.way.step, urgent.stateWay.step]).toEqual(['confirm-safety', 'screen']);

  office.at('2027-04-08T10:00:00+09:00');
  value(
    await office.api.cases.setUrgency({
      caseId,
      urgency: 'middle',
      ground: '食事を目視で確認した',
      loweredBecause: 'seen',
    }),
  );
  const calmer = value(await office.api.cases.view({ caseId }));
  expect([calmer.way.step, calmer.stateWay.step]).toEqual(['screen', 'screen']);
  expect(calmer.urgencyHistory.map(({ urgency, ground }) => [urgency, ground])).toEqual([
    ['high', '安否が分からない'],
    ['middle', '食事を目視で確認した'],
  ]);
  expect(calmer.urgencyHistory[1]?.at).toBe(Date.parse('2027-04-08T10:00:00+09:00'));
});

test('検索は、本人のほかに当てはまった世帯の人を名ざす', async () => {
  const office = await setUpTestOffice('市役所', '市');
  await urgentCase(office);
  const { people } = await office.api.search.find({ query: '高橋' });
  expect(
    people.found.map(({ title, cases }) => [title.map(({ text }) => text).join(''), cases[0]?.relation]),
  ).toEqual([
    ['高橋 節子', 'mother'],
    ['髙橋 誠', 'self'],
  ]);
  expect(people.found.map(({ cases }) => cases[0]?.head.personName)).toEqual(['髙橋 誠', '髙橋 誠']);
});
