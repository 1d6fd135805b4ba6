/** 書きかけ of the member at the screen: pressed, it opens where it was left. */
import { type Place, usePlace } from '../app/place.ts';
import { todayText } from '../text/tasks.ts';
import { LinkButton, Panel, Soft } from '../ui/index.ts';
import type { Today } from './TodayScreen.tsx';
import { momentWords } from './words.ts';

type Draft = Today['drafts'][number];

const TABS: Record<string, string> = {
  'progress-note': 'notes',
  screening: 'intake',
  referral: 'referrals',
};

/** Letters of a draft shown. */
const HINT = 12;

const placeOf = ({ id, kind, subjectId }: Draft): Place => {
  if (kind === 'reception' || !subjectId)
    return { room: 'reception', draftId: id, ...(subjectId ? { caseId: subjectId } : {}) };
  const tab = TABS[kind];
  return { room: 'case', caseId: subjectId, ...(tab ? { tab } : {}) };
};

/** A draft's body is whatever its form holds: a name, else the first words, tell it from the next one. */
function hintOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const fields = body as Record<string, unknown>;
  const [person] = Array.isArray(fields.people) ? (fields.people as { name?: unknown }[]) : [];
  const words = [person?.name, fields.visitorName, fields.memo, fields.fact].find(
    (each): each is string => typeof each === 'string' && each.trim() !== '',
  );
  const letters = Array.from(words?.trim() ?? '');
  return letters.length > HINT ? `${letters.slice(0, HINT).join('')}…` : letters.join('');
}

export function DraftsPanel({ drafts }: { drafts: Today['drafts'] }) {
  const go = usePlace((placed) => placed.go);
  return (
    <Panel title={todayText.drafts}>
      {drafts.length === 0 && <Soft>{todayText.noDrafts}</Soft>}
      <ul>
        {drafts.slice(0, 6).map((draft) => (
          <li key={draft.id}>
            <LinkButton onPress={() => go(placeOf(draft))}>
              {[todayText.draftKinds[draft.kind] ?? todayText.draftOther, hintOf(draft.body)]
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
