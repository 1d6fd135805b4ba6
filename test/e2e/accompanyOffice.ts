/**
 * An office with one case whose plan was decided, and a chief beside the one who works on it, written into a data folder by the core itself. Run in Electron's Node with the folder as
 * its argument. Invented people only.
 */
import { openedOffice } from './openedOffice.ts';
import { value } from './paperSitting.ts';
import { decidedPlan } from './planCase.ts';

const CHIEF_PASSPHRASE = 'しろい舟に夏の歌がのる朝';
const { caller, finish } = await openedOffice('2027-06-01T08:00:00+09:00', {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
});
value(
  await caller.staff.add({
    name: '宮本 徹',
    kana: 'みやもと とおる',
    login: 'miyamoto',
    passphrase: CHIEF_PASSPHRASE,
    roles: ['chief'],
  }),
);
const { caseId } = await decidedPlan(caller, '2027-06-01');
await finish({ caseId });
