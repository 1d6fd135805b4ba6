/** The cases behind one number of the answer. That somebody looked is entered (R14). */
import { useQuery } from '@tanstack/react-query';
import type { Question } from '../../db/inquiries/inputs.ts';
import { trpc } from '../app/coreLink.ts';
import { CasesBehindDialog } from '../reports/index.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import type { Behind } from './AnswerTableView.tsx';

export interface BehindDialogProps {
  question: Question;
  behind: Behind;
  onClose: () => void;
}

export function BehindDialog({ question, behind: { row, column, what }, onClose }: BehindDialogProps) {
  const { data } = useQuery(trpc.inquiries.casesBehind.queryOptions({ question, row, column }));
  if (!data) return null;
  const notes = [
    ...(data.caseTotal > data.caseIds.length ? [words.behindMore(data.caseIds.length, data.caseTotal)] : []),
    ...(data.withoutCase > 0 ? [words.behindWithout(data.withoutCase)] : []),
  ];
  return (
    <CasesBehindDialog
      what={what}
      caseIds={data.caseIds}
      heads={data.heads}
      notes={notes}
      onClose={onClose}
    />
  );
}
