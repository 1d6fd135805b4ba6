/** The copy that the other window has had since April, and what both have written since: there is something to give and to take. */
import { type FilledWindow, value } from './window.ts';

export async function carryAcross(
  from: FilledWindow,
  to: FilledWindow,
  { caseId, toOfficeId }: { caseId: string; toOfficeId: string },
): Promise<void> {
  const file = 'handoff.tsunagi';
  from.at('2027-04-19T10:00');
  value(
    await from.caller.handoff.export({
      toOfficeId,
      caseIds: [caseId],
      purpose: '長男の相談をコスモスパレット窓口でも受けるため',
      basis: 'within-purpose',
      approver: '宮本 徹',
      blanketApproval: 'R9-01',
      mediumKind: 'usb-memory',
      mediumNumber: 'USB-03',
      eraseDue: '2027-06-30',
      ticket: from.ticket(file, 'write'),
    }),
  );
  to.at('2027-04-20T09:10');
  const { inspectionId } = value(await to.caller.handoff.inspect({ ticket: to.ticket(file, 'read') }));
  value(await to.caller.handoff.commit({ inspectionId }));
}

/** Written at the other window, and not yet brought across. */
export async function visited({ caller, at, organisation }: FilledWindow, caseId: string): Promise<void> {
  at('2027-06-07T14:30');
  value(
    await caller.cases.addNote({
      caseId,
      note: {
        date: '2027-06-07',
        time: '14:30',
        method: 'home-visit',
        partners: ['family'],
        organisationId: organisation('いんざいワーク・ライフサポートセンター'),
        fact: '玄関先で長男と5分話せた。図書館へは出かけることがあると話す。母は室内で返事あり。',
        view: 'コスモスパレットなら来所できるかもしれない。',
        nextDate: '2027-06-11',
        nextTime: '13:30',
        nextText: '長男へ手紙を届ける',
      },
    }),
  );
}
