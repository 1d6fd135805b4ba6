/**
 * An office with cases that stand at different places of their way, written into a data folder by the core itself. Run in Electron's Node
 * with the folder as its argument. Invented people only.
 */

import { idOf } from './counterCases.ts';
import { openedOffice } from './openedOffice.ts';
import { value } from './paperSitting.ts';
import { acceptedForPlan } from './planCase.ts';

const { caller, finish } = await openedOffice('2027-05-14T10:00:00+09:00', {
  name: '大野 恵',
  kana: 'おおの めぐみ',
  login: 'ono',
});

async function received(name: string, date = '2027-05-12', urgency: 'high' | 'low' = 'low') {
  const { caseId } = value(
    await caller.receptions.register({
      reception: {
        date,
        time: '10:20',
        method: 'phone',
        route: 'self-phone-mail',
        memo: '相談があった。',
        urgency,
        urgencyGround: urgency === 'high' ? '安否が分からない' : '聴き取りのうえ、おそれはない',
        people: [{ name, relation: 'self' }],
      },
    }),
  );
  return caseId;
}
const screened = async (name: string, result: '2' | '3' | '4' | '5', date = '2027-05-12') => {
  const caseId = await received(name, date);
  value(await caller.assessments.screen({ caseId, date, result, ground: '聴き取りによる' }));
  return caseId;
};
async function requested(name: string, form: 'with-consent' | 'without-consent', date = '2027-05-12') {
  const caseId = await screened(name, form === 'with-consent' ? '4' : '5', date);
  value(
    await caller.cases.requestCoordination({
      caseId,
      requestedOn: date,
      fromSection: '高齢者福祉課',
      connectorName: '木内 薫',
      form,
      reason: '一緒に支える必要がある。',
    }),
  );
  return caseId;
}
const advised = async (date: string) => ({
  organisationId: await idOf(caller, '高齢者福祉課'),
  givenOn: date,
  method: 'phone' as const,
  content: '訪問の間隔を短くするよう伝えた',
});
async function decided(
  name: string,
  decision: 'accepted' | 'advice-only' | 'returned',
  date = '2027-05-12',
): Promise<string> {
  const caseId = await requested(name, 'without-consent', date);
  const { staff } = await caller.office.session();
  value(
    await caller.cases.decideAcceptance({
      caseId,
      decision,
      decidedOn: date,
      coordinatorStaffId: staff.id,
      note: '連絡先をもう一度確かめる',
      ...(decision === 'advice-only' && { advice: await advised(date) }),
    }),
  );
  return caseId;
}

await received('安否 不明', '2027-05-12', 'high');
await received('受付 直後', '2027-04-07');
await screened('つなぐ 前', '2');
await screened('単独 支援', '3');
await screened('申込 前', '4');
await requested('判定 同意なし', 'without-consent');
await decided('差戻 された', 'returned');
await decided('助言 のみ', 'advice-only');
await decided('受理 同意なし', 'accepted', '2027-02-01');
const prepared = await decided('会議 準備', 'accepted');
value(await caller.meetings.createSupportMeeting({ caseId: prepared, date: null }));
const suspended = await decided('中断 見守り', 'accepted');
value(
  await caller.cases.suspend({
    caseId: suspended,
    date: '2027-05-14',
    reason: '電話にも訪問にも応じない',
    lastContactOn: '2027-04-30',
    watchedBy: '民生委員 小林 実',
    checkOn: '2027-06-12',
  }),
);
await acceptedForPlan(caller, '2027-05-14');
await finish();
