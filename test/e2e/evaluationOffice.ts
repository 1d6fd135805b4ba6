/**
 * An office with one case whose plan was decided, written into a data folder by the core itself. Run in Electron's Node with the folder as
 * its argument. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { decidedPlan } from './planCase.ts';

const { caller, finish } = await openedOffice('2027-06-01T10:00:00+09:00', {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
});
const { caseId } = await decidedPlan(caller, '2027-06-01');
await finish({ caseId });
