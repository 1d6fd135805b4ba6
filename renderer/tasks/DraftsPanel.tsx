/** 書きかけ of the member at the screen: pressed, it opens where it was left. */
import { draftHint } from '../app/draftHint.ts';
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

const placeOf = ({ id, kind, subjectId, body }: Draft): Place => {
  if (kind === 'one-line') return { room: 'one-line' };
  if (kind === 'reassignments') return { room: 'reassignments', ...(subjectId && { staffId: subjectId }) };
  if (kind === 'appointment') return placeOfAppointment(subjectId, body);
  if (kind === 'reception' || !subjectId)
    return { room: 'reception', draftId: id, ...(subjectId ? { caseId: subjectId } : {}) };
  // Of a visit it is 「case/day」.
  const [visited, day] = subjectId.split('/');
  if (kind === 'visit-note' && visited && day) return { room: 'visit-notes', date: day, caseId: visited };
  const tab = TABS[kind];
  // A correction's subject is 「case/entry」.
  const [caseId = subjectId] = subjectId.split('/');
  return { room: 'case', caseId, ...(tab ? { tab } : {}) };
};

/** 「appointment/id」 is one that is being put right: it waits where it stands in its week. */
function placeOfAppointment(subjectId: string | null, body: unknown): Place {
  if (!subjectId?.startsWith('appointment/'))
    return { room: 'week', isNew: true, ...(subjectId ? { caseId: subjectId } : {}) };
  const { date } = body as { date?: unknown };
  return { room: 'week', ...(typeof date === 'string' ? { date } : {}) };
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
