/**
 * How far each person has come: 本人の反応の段階 and 参加の段階 as the 支援経過 found them, in the order of their days. Only where it changed; an entry
 * that was corrected says nothing any more. Pure.
 */
import type { NoteStage, Participation, Reaction } from '../codes.ts';

interface Staged {
  id: string;
  at: number | null;
  stages: readonly NoteStage[] | null;
  supersedesId: string | null;
}

export interface Development {
  personId: string;
  reactions: { at: number; noteId: string; stage: Reaction }[];
  participations: { at: number; noteId: string; stage: Participation }[];
}

export function developmentOf(notes: readonly Staged[]): Development[] {
  const replaced = new Set(notes.map(({ supersedesId }) => supersedesId));
  const people = new Map<string, Development>();
  const inOrder = notes
    .filter(({ id, stages }) => !replaced.has(id) && (stages?.length ?? 0) > 0)
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.id.localeCompare(b.id));
  for (const { id: noteId, at, stages } of inOrder)
    for (const { personId, reaction, participation } of stages ?? []) {
      const known = people.get(personId) ?? { personId, reactions: [], participations: [] };
      const here = { at: at ?? 0, noteId };
      if (reaction && known.reactions.at(-1)?.stage !== reaction)
        known.reactions.push({ ...here, stage: reaction });
      if (participation && known.participations.at(-1)?.stage !== participation)
        known.participations.push({ ...here, stage: participation });
      people.set(personId, known);
    }
  return [...people.values()];
}
