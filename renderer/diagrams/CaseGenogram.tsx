/** The household at a glance, at the side of its case: the same drawing, small and without handles. */
import './diagrams.css';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { diagramText as words } from '../text/diagrams.ts';
import { LinkButton } from '../ui/index.ts';
import { describedGenogram } from './described.ts';
import { genogramDrawing } from './drawing.ts';
import { Genogram } from './Genogram.tsx';

export function CaseGenogram({ caseId }: { caseId: string }) {
  const go = usePlace((place) => place.go);
  const { data } = useQuery(trpc.diagrams.view.queryOptions({ caseId }));
  // One person alone says nothing that the list below doesn't.
  if (!data?.ok || data.value.people.length < 2) return null;
  return (
    <div className="diagram-small">
      <Genogram
        drawing={genogramDrawing(data.value, { isSmall: true })}
        isSmall
        label={words.genogramOf(describedGenogram(data.value).join('。'))}
      />
      <LinkButton onPress={() => go({ room: 'diagrams', caseId })}>{words.open}</LinkButton>
    </div>
  );
}
