/** インテーク・アセスメントシート (F2) on paper: the very view that the screen shows, so that both say the same. For the section itself. */
import { viewSheet } from '../assessments/sheetView.ts';
import { viewDiagrams } from '../diagrams/view.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

export function intakeSheetData(session: Session, caseId: string) {
  const view = viewSheet(session.store, caseId);
  if (!view) return null;
  const { directory: _, ...sheet } = view;
  return { head: paperHead(session), ...sheet, diagrams: viewDiagrams(session.store, caseId) };
}
