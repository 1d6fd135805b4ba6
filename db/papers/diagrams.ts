/**
 * ジェノグラム and エコマップ on paper, to be laid before a meeting. `id` is the case, and in any order `list` for the words below the
 * drawings and `adverse` for 相手方, who otherwise stand on no paper (C9).
 */
import { type DiagramsView, viewDiagrams } from '../diagrams/view.ts';
import { meetingSettings } from '../meetings/settings.ts';
import type { Session } from '../session.ts';
import { paperHead } from './head.ts';
import { withNamesHidden } from './hiddenNames.ts';

export function diagramsData(session: Session, id: string) {
  const [caseId = '', ...options] = id.split(' ');
  const view = viewDiagrams(session.store, caseId);
  if (!view) return null;
  const showsAdverse = options.includes('adverse');
  return {
    head: paperHead(session),
    showsAdverse,
    withList: options.includes('list'),
    view: drawnView(session, showsAdverse ? view : { ...view, adverse: [] }),
  };
}

/** As it is drawn: in initials where the office chose so, whatever it is drawn for. */
export function drawnView(session: Session, view: DiagramsView): DiagramsView {
  if (meetingSettings(session.store)['diagram-initials'] !== 'yes') return view;
  const { places, ...drawn } = withNamesHidden(session, view.caseId, view);
  // What is moved is found again by its node, which of somebody named alone is the name itself: never drawn.
  const asNoted = <Node extends { nodeId: string }>(nodes: Node[], noted: { nodeId: string }[]): Node[] =>
    nodes.map((node, index) => ({ ...node, nodeId: noted[index]?.nodeId ?? node.nodeId }));
  return {
    ...drawn,
    organisations: asNoted(drawn.organisations, view.organisations),
    ecomapTies: asNoted(drawn.ecomapTies, view.ecomapTies),
    places: asNoted(places, view.places),
  };
}
