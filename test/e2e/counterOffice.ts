/**
 * An office with something for every paper to show, written into a data folder by the core itself, outside the
 * application. Run in Electron's Node with the folder as its argument; answers the ids as JSON. Invented people only.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../db/core.ts';
import { appRouter } from '../../db/router.ts';
import { callerOf } from '../../db/trpc.ts';
import { workerSource } from '../../db/workers.ts';
import { consentedChild } from './consentCase.ts';
import { kosodate, noted, overfull, youngCarer } from './counterCases.ts';
import { closedEvaluation, overfullEvaluation } from './evaluationCase.ts';
import { laidBefore } from './laidCases.ts';
import { ledgerOfLastYear } from './ledgerRows.ts';
import { around, type Caller, sitting, value } from './paperSitting.ts';
import { accompany, decidedPlan } from './planCase.ts';
import { satPlanReview } from './planReviewCase.ts';
import { stakeholderMeeting } from './stakeholderMeeting.ts';

const LOGIN = 'sano';
const PASSPHRASE = 'みどりの丘に朝の電車が着く';
const dataDir = process.argv[2] ?? '';
let now = Date.parse('2027-04-07T10:20:00+09:00');

const open = (folder: string): Core =>
  createCore({
    dataDir: folder,
    appVersion: '0.1.0',
    clock: () => {
      now += 1000;
      return now;
    },
    packaged: false,
    runtime: 'substitute',
    workerPath: workerSource,
    argon2Cost: { memoryKiB: 65536, passes: 1 },
  });
const callerFor = (core: Core) => callerOf(appRouter)({ core });

async function beginOffice(core: Core, officeName: string, mark: string): Promise<Caller> {
  const caller = callerFor(core);
  value(
    await caller.office.setUp({
      officeName,
      mark,
      city: '印西市',
      section: '福祉部社会福祉課',
      administratorName: '佐野 真由',
      login: LOGIN,
      passphrase: PASSPHRASE,
      recipientKind: 'x25519',
    }),
  );
  value(await caller.office.unlock({ login: LOGIN, passphrase: PASSPHRASE }));
  return caller;
}

async function takeout(core: Core, caller: Caller, caseIds: string[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tsunagi-papers-'));
  try {
    const other = open(folder);
    const there = await beginOffice(other, 'コスモスパレット窓口', 'コ');
    const card = join(folder, 'there.card');
    other.tickets.set('card', { path: card, mode: 'write' });
    value(await there.handoff.exportCard({ ticket: 'card' }));
    await other.close();
    core.tickets.set('card', { path: card, mode: 'read' });
    const { officeId } = value(await caller.handoff.importCard({ ticket: 'card' }));
    value(await caller.handoff.confirmCard({ officeId, readWithName: '試験 花子', isOwnCity: true }));
    core.tickets.set('file', { path: join(folder, '市役所から_R9-001.tsunagi'), mode: 'write' });
    const { takeoutId } = value(
      await caller.handoff.export({
        ticket: 'file',
        toOfficeId: officeId,
        caseIds,
        purpose: '長男の相談をコスモスパレットで受け持つため',
        basis: 'within-purpose',
        approver: '宮本 徹',
        blanketApproval: 'R9-01',
        mediumKind: 'usb-memory',
        mediumNumber: 'USB-03',
        eraseDue: '2027-04-30',
      }),
    );
    return takeoutId;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a school sent by FAX, answered without the person's consent: the paper then says only that it is dealt with. */
async function answered(caller: Caller): Promise<string> {
  const { id } = value(
    await caller.referrals.received.save({
      receivedOn: '2027-04-12',
      way: 'fax',
      organisationName: '試験中学校',
      contactName: '試験 太郎',
      personName: '中村 あかり',
      content: '給食費が未納である。',
    }),
  );
  value(
    await caller.referrals.received.answer({
      id,
      answer: 'taken-on',
      answeredOn: '2027-04-13',
      answerWay: 'paper',
      answerText: '来週、家庭を訪ねる。',
    }),
  );
  return id;
}

/** Three houses on one round, one of them concealed. */
async function visitKit(caller: Caller, caseIds: readonly string[]): Promise<string> {
  const date = '2027-06-02';
  const [first = ''] = caseIds;
  value(
    await caller.cases.saveHousehold({
      caseId: first,
      fields: {
        visitWay: '木下駅の北口から歩いて8分。角の薬局を左へ、青い屋根の2階建て。',
        visitCaution: '犬がいる。市の車で行かない。',
      },
    }),
  );
  const hours = ['10:00', '13:30', null];
  value(
    await caller.visits.arrange({
      date,
      stops: caseIds.map((caseId, index) => ({ caseId, time: hours[index] ?? null })),
    }),
  );
  return value(await caller.visits.makeKit({ date, approver: '宮本 徹', returnDue: date })).kitId;
}

const core = open(dataDir);
const caller = await beginOffice(core, '市役所窓口', '市');
const meeting = await sitting(caller);
const referred = await kosodate(caller);
const receivedId = await answered(caller);
const takeoutId = await takeout(core, caller, [meeting.caseId]);
const aroundMeeting = await around(caller, meeting);
const carer = await youngCarer(caller);
const full = await overfull(caller);
const notedCase = await noted(caller);
const consented = await consentedChild(caller);
ledgerOfLastYear(core, [meeting.caseId, referred.caseId]);
// After the month that the monthly report counts.
now = Date.parse('2027-06-01T08:00:00+09:00');
const planned = await decidedPlan(caller, '2027-06-01');
const planReview = await satPlanReview(caller, planned, '2027-06-01');
const accompanied = await accompany(caller, planned, '2027-06-01');
const evaluated = await closedEvaluation(caller, planned.caseId, '2027-06-01');
const { caseId: longCase } = await decidedPlan(caller, '2027-06-01');
const longSheet = await overfullEvaluation(caller, longCase);
const stakeholderId = await stakeholderMeeting(caller);
const laid = await laidBefore(caller, {
  sitting: meeting,
  sheetCaseId: carer.caseId,
  fullCaseId: full.caseId,
  plannedCaseId: planned.caseId,
});
const kitId = await visitKit(caller, [referred.caseId, carer.caseId, notedCase.caseId]);
const letters = value(await caller.cases.view({ caseId: referred.caseId })).members.map(
  ({ person }) => `${referred.caseId}/${person.id}`,
);
await core.close();
const ids = {
  login: LOGIN,
  passphrase: PASSPHRASE,
  meeting: { ...meeting, ...aroundMeeting },
  referred,
  receivedId,
  takeoutId,
  carer,
  consented,
  planned,
  planReview,
  accompanied,
  evaluated,
  longSheet,
  stakeholderId,
  laid,
  full,
  noted: notedCase,
  kitId,
  letters,
};
export type CounterIds = typeof ids;
console.log(JSON.stringify(ids));
