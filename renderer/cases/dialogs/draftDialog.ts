/** The form in which a 書きかけ of a case is gone on with. */
import { subjectOf } from '../../../db/drafts/rules.ts';
import type { CaseDialog } from './caseDialog.ts';

export function dialogOfDraft(draft: {
  id: string;
  kind: string;
  subjectId: string | null;
}): CaseDialog | null {
  const { entryId } = subjectOf(draft.subjectId);
  if (draft.kind === 'progress-note')
    return { kind: 'note', draftId: draft.id, ...(entryId ? { supersedesId: entryId } : {}) };
  if (draft.kind === 'screening' || draft.kind === 'referral' || draft.kind === 'hand-over-note')
    return { kind: draft.kind };
  return null;
}
