/** After a 一括担当替え: the papers for all of it, and, where responsibility left this window, the way to give the copies. */
import { useState } from 'react';
import { usePlace } from '../app/place.ts';
import { PaperPreview } from '../paper/index.ts';
import { bulkText as words } from '../text/reassignments.ts';
import { Button, Notice, Row } from '../ui/index.ts';

export interface Reassigned {
  batch: string;
  cases: number;
  on: string;
  /** The other window that some went to. */
  elsewhere: string | null;
}

export function Done({ batch, cases, on, elsewhere, onAnother }: Reassigned & { onAnother: () => void }) {
  const go = usePlace((place) => place.go);
  const [prints, setPrints] = useState(false);
  return (
    <>
      <Notice
        tone="ok"
        label={words.done(cases)}
        action={
          <Row>
            <Button variant="primary" size="s" onPress={() => setPrints(true)}>
              {words.printBatch}
            </Button>
            {elsewhere && (
              <Button size="s" onPress={() => go({ room: 'handoff-give', toOfficeId: elsewhere })}>
                {words.give}
              </Button>
            )}
            <Button size="s" variant="quiet" onPress={onAnother}>
              {words.another}
            </Button>
          </Row>
        }
      >
        {words.doneHelp} {elsewhere && words.doneElsewhere}
      </Notice>
      {prints && (
        <PaperPreview
          paper="hand-over-sheet"
          id={`batch ${batch}`}
          caseId={null}
          suggestedName={words.batchFile(on)}
          onClose={() => setPrints(false)}
        />
      )}
    </>
  );
}
