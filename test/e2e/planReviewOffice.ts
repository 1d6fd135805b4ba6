/**
 * An office with a household whose plan waits for its 重層的支援会議, a second consented case, and one without consent, written into a data
 * folder by the core itself. Run in Electron's Node with the folder as its argument. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { acceptedForPlan } from './planCase.ts';
import { explainedPlan, secondCase } from './planReviewCase.ts';

const { caller, finish } = await openedOffice('2027-05-14T10:00:00+09:00', {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
});
const household = await acceptedForPlan(caller, '2027-05-14');
await secondCase(caller, { name: '試験 湊', kana: 'しけん みなと', date: '2027-05-14', isConsented: true });
await secondCase(caller, { name: '試験 渚', kana: 'しけん なぎさ', date: '2027-05-14', isConsented: false });
await explainedPlan(caller, household, '2027-05-14');
await finish();
