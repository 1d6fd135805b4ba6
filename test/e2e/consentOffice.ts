/**
 * A household of four who have not been asked yet, with a 重層的支援会議 in sight; written into a data folder by the core itself. Run in
 * Electron's Node with the folder as its argument. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { value } from './paperSitting.ts';

const { caller, finish } = await openedOffice('2027-05-14T10:00:00+09:00', {
  name: '木内 薫',
  kana: 'きうち かおる',
  login: 'kiuchi',
});
const child = (name: string, kana: string, iso: string, relation: 'son' | 'daughter') => ({
  name,
  kana,
  birth: { iso, precision: 'day' as const },
  relation,
});
const { caseId } = value(
  await caller.receptions.register({
    reception: {
      date: '2027-05-11',
      time: '15:40',
      method: 'phone',
      route: 'school-education-board',
      memo: '中学2年の生徒が週に2〜3日欠席している。',
      worries: { '11': 'most', '04': 'applies' },
      urgency: 'middle',
      urgencyGround: '欠席が続いている',
      people: [
        {
          name: '齋藤 美和',
          kana: 'さいとう みわ',
          sex: 'female',
          birth: { iso: '1983-01-30', precision: 'day' },
          relation: 'self',
        },
        child('斎藤 大輝', 'さいとう だいき', '2013-06-09', 'son'),
        child('齋藤 颯太', 'さいとう そうた', '2019-04-30', 'son'),
        child('齋藤 花', 'さいとう はな', '2019-05-01', 'daughter'),
      ],
    },
  }),
);
await finish({ caseId });
