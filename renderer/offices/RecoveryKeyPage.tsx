/** The recovery key, once: large enough to be copied by hand, and on the way to paper. Nothing of it is kept. */
import { useEffect, useRef, useState } from 'react';
import { shell } from '../app/shell.ts';
import { officeText } from '../text/offices.ts';
import { Button, Checkbox, Notice, Row, Stack } from '../ui/index.ts';
import { DoorFrame } from './DoorFrame.tsx';

const text = officeText.recoveryKey;

export function RecoveryKeyPage({ recoveryKey, onDone }: { recoveryKey: string; onDone: () => void }) {
  const [isKept, setKept] = useState(false);
  const [said, setSaid] = useState('');
  const [isPrinting, setPrinting] = useState(false);
  const key = useRef<HTMLDivElement>(null);
  useEffect(() => key.current?.focus(), []);

  const print = async (to: 'printer' | 'pdf') => {
    setPrinting(true);
    const result = await shell
      .printPaper({ paper: 'recovery-sheet', params: { key: recoveryKey }, to, suggestedName: text.fileName })
      .catch(() => ({ outcome: 'failed' as const, fileName: undefined }));
    setPrinting(false);
    if (result.outcome === 'printed') setSaid(text.printed);
    if (result.outcome === 'saved') setSaid(text.saved(result.fileName ?? text.fileName));
    if (result.outcome === 'failed') setSaid(text.failed);
  };

  return (
    <DoorFrame title={text.title} width="wide">
      <Stack>
        <Notice tone="urgent" label={text.important}>
          <strong>{text.once}</strong>
        </Notice>
        <p>{text.why}</p>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls, and this groups what is read */}
        <div ref={key} className="offices-key" role="group" aria-label={text.keyLabel} tabIndex={-1}>
          <ol className="offices-key-groups">
            {recoveryKey.split('-').map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the groups of a key are their places
              <li key={index} className="offices-key-group">
                <span className="offices-key-place">{text.group(index + 1)}</span>
                <span className="offices-key-letters">{group}</span>
              </li>
            ))}
          </ol>
        </div>
        <Row>
          <Button onPress={() => void print('printer')} isDisabled={isPrinting}>
            {text.print}
          </Button>
          <Button onPress={() => void print('pdf')} isDisabled={isPrinting}>
            {text.pdf}
          </Button>
          <span className="ui-soft">
            {text.byHand}
            <br />
            {text.pdfNote}
          </span>
        </Row>
        <p aria-live="polite">{said}</p>
        <Checkbox isSelected={isKept} onChange={setKept} note={text.keptNote}>
          {text.kept}
        </Checkbox>
        <div>
          <Button variant="primary" isDisabled={!isKept} onPress={onDone}>
            {text.go}
          </Button>
        </div>
      </Stack>
    </DoorFrame>
  );
}
