/** Receptions left unfinished, offered above the empty form: one press goes on with one, writing starts a new one. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { draftHint } from '../app/draftHint.ts';
import { usePlace } from '../app/place.ts';
import { momentWords } from '../tasks/words.ts';
import { receptionText as words } from '../text/receptions.ts';
import { LinkButton, Notice, Row, Soft } from '../ui/index.ts';

const SHOWN = 3;

export function OtherDrafts({ caseId }: { caseId: string | null }) {
  const go = usePlace((placed) => placed.go);
  // Read when the form opens: what is being typed in it is a draft of its own a second later.
  const { data } = useQuery({
    ...trpc.drafts.list.queryOptions(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const drafts = (data ?? []).filter((each) => each.kind === 'reception' && each.subjectId === caseId);
  if (drafts.length === 0) return null;
  return (
    <Notice tone="info" label={words.draftsLabel(drafts.length)}>
      <Row>
        {drafts.slice(0, SHOWN).map((draft) => (
          <LinkButton
            key={draft.id}
            onPress={() => go({ room: 'reception', draftId: draft.id, ...(caseId ? { caseId } : {}) })}
          >
            {words.goOn(draftHint(draft.body), momentWords(draft.updatedAt))}
          </LinkButton>
        ))}
        {drafts.length > SHOWN && <Soft>{words.moreDrafts(drafts.length - SHOWN)}</Soft>}
      </Row>
    </Notice>
  );
}
