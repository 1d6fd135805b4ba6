/** The file is made: what to do with it, and its 持出し記録票. */
import { useEffect, useState } from 'react';
import { usePlace } from '../app/place.ts';
import { PaperPreview } from '../paper/index.ts';
import { giveText, handoffText } from '../text/handoff.ts';
import { Button, DescriptionList, Notice, PageHeading, Panel, Row, Stack } from '../ui/index.ts';

export interface GivenFile {
  takeoutId: string;
  number: string;
  fileName: string;
  to: string;
  medium: string;
}

export function Given({ file }: { file: GivenFile }) {
  const go = usePlace((state) => state.go);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    // The button that had the focus is gone.
    document.querySelector<HTMLElement>('.handoff-given .ui-button')?.focus();
  }, []);
  return (
    <div className="handoff-given">
      <PageHeading title={giveText.doneTitle} />
      <Stack>
        <Notice tone="ok" label={file.to} isAnnounced>
          {giveText.done(file.to)}
        </Notice>
        <Panel>
          <Stack>
            <DescriptionList
              layout="stack"
              items={[
                { label: giveText.number, value: file.number },
                { label: giveText.to, value: file.to },
                { label: giveText.mediumNumber, value: file.medium },
                { label: giveText.file, value: file.fileName },
              ]}
            />
            <Row>
              <Button variant="primary" onPress={() => setShown(true)}>
                {giveText.printRecord}
              </Button>
              <Button onPress={() => go({ room: 'handoff' })}>{giveText.backToList}</Button>
            </Row>
          </Stack>
        </Panel>
      </Stack>
      {isShown && (
        <PaperPreview
          paper="takeout-record"
          id={file.takeoutId}
          caseId={null}
          suggestedName={handoffText.takeouts.recordFileName(file.number)}
          onClose={() => setShown(false)}
        />
      )}
    </div>
  );
}
