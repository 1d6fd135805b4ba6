/**
 * An office with one case that is ready for its plan, written into a data folder by the core itself. Run in Electron's Node with the folder as
 * its argument. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { acceptedForPlan } from './planCase.ts';

const { caller, finish } = await openedOffice('2027-05-14T10:00:00+09:00', {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
});
const { caseId } = await acceptedForPlan(caller, '2027-05-14');
await finish({ caseId });
