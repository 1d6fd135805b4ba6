/** Whose or which row a changed value stands in. */
import { ROW_WORDS } from '../text/handoffContents.ts';
import type { Preview } from './TakeScreen.tsx';

export function rowWords({ entity, id }: { entity: string; id: string }, preview: Preview): string {
  const name =
    entity === 'person'
      ? preview.people.find((each) => each.id === id)?.name
      : entity === 'case'
        ? preview.cases.find((each) => each.id === id)?.caseNo
        : undefined;
  return name || ROW_WORDS[entity] || '';
}
