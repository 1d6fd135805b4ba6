/**
 * ジェノグラム and エコマップ on paper, to be laid before a meeting. `id` is the case, and in any order `list` for the words below the
 * drawings and `adverse` for 相手方, who otherwise stand on no paper (C9).
 */
import { viewDiagrams } from '../diagrams/view.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';

export function diagramsData(session: Session, id: string) {
  const [caseId = '', ...options] = id.split(' ');
  const view = viewDiagrams(session.store, caseId);
  if (!view) return null;
  const showsAdverse = options.includes('adverse');
  return {
    head: paperHead(session),
    showsAdverse,
    withList: options.includes('list'),
    view: showsAdverse ? view : { ...view, adverse: [] },
  };
}
