/** Which papers can be laid before a case of a sitting, and what each is asked for by. Pure. */
import type { HandoutPaper } from '../../../db/meetings/handoutInputs.ts';
import { PAPER_NAMES } from '../../text/papers.ts';

export interface PaperToLay {
  paper: HandoutPaper;
  paperId: string;
  name: string;
}

export const papersToLay = (of: {
  meetingCaseId: string;
  caseId: string;
  timelineId: string;
  planId: string | null;
}): PaperToLay[] => {
  const named = (paper: HandoutPaper, paperId: string): PaperToLay => ({
    paper,
    paperId,
    name: PAPER_NAMES[paper],
  });
  return [
    named('case-overview', of.meetingCaseId),
    named('diagrams', `${of.caseId} list`),
    named('timeline', of.timelineId),
    ...(of.planId ? [named('support-plan', of.planId)] : []),
  ];
};
