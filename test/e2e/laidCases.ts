/** What is laid before sittings: a case with its whole sheet, one with a great many entries, one with consents, and numbered copies. */
import { type Caller, value } from './paperSitting.ts';

interface Cases {
  sitting: { caseId: string; meetingCaseId: string };
  sheetCaseId: string;
  fullCaseId: string;
  plannedCaseId: string;
}

const sittingOf = async (caller: Caller, caseId: string): Promise<string> =>
  value(await caller.meetings.createSupportMeeting({ caseId, date: '2027-06-10' })).meetingCaseId;

export async function laidBefore(caller: Caller, { sitting, ...cases }: Cases) {
  const { meetingCaseId, caseId } = sitting;
  const { recipients } = value(await caller.handouts.view({ meetingCaseId }));
  const attendeeIds = recipients.filter(({ refusal }) => refusal === null).map(({ id }) => id);
  const { ids } = value(
    await caller.handouts.handOut({
      meetingCaseId,
      attendeeIds,
      papers: [
        { paper: 'case-overview', paperId: meetingCaseId, title: '事例概要シート' },
        { paper: 'diagrams', paperId: `${caseId} list`, title: 'ジェノグラム・エコマップ' },
      ],
    }),
  );
  const { plans } = value(await caller.supportPlans.ofCase({ caseId: cases.plannedCaseId }));
  return {
    sheetMeetingCaseId: await sittingOf(caller, cases.sheetCaseId),
    fullMeetingCaseId: await sittingOf(caller, cases.fullCaseId),
    reviewCaseId: plans.at(-1)?.review?.meetingCaseId ?? '',
    overviewCopy: ids[2] ?? '',
    diagramsCopy: ids[attendeeIds.length] ?? '',
  };
}
