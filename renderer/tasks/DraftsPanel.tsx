/** 書きかけ of the member at the screen: pressed, it opens where it was left. */
import { draftDay, draftHint } from '../../db/drafts/rules.ts';
import { usePlace } from '../app/place.ts';
import { placeOfDraft } from '../interruptions/index.ts';
import { todayText } from '../text/tasks.ts';
import { LinkButton, Panel, Soft } from '../ui/index.ts';
import type { Today } from './TodayScreen.tsx';
import { momentWords } from './words.ts';

export function DraftsPanel({ drafts }: { drafts: Today['drafts'] }) {
  const go = usePlace((placed) => placed.go);
  return (
    <Panel title={todayText.drafts}>
      {drafts.length === 0 && <Soft>{todayText.noDrafts}</Soft>}
      <ul>
        {drafts.slice(0, 6).map((draft) => (
          <li key={draft.id}>
            <LinkButton onPress={() => go(placeOfDraft({ ...draft, day: draftDay(draft.body) }))}>
              {[todayText.draftKinds[draft.kind] ?? todayText.draftOther, draftHint(draft.body)]
                .filter(Boolean)
                .join(' ― ')}
            </LinkButton>
            <div>
              <Soft>{momentWords(draft.updatedAt)}</Soft>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
