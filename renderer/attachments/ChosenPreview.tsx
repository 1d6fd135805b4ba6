/** The file as it will be added, seen before it is: the wrong photograph is noticed here and not in the record. */
import { useEffect, useState } from 'react';
import { Refused } from '../app/Refused.tsx';
import { sizeWords, attachmentText as words } from '../text/attachments.ts';
import { ATTACHMENT_MEDIA_LABELS } from '../text/labels.ts';
import { Button, Notice, Row, Soft, Stack } from '../ui/index.ts';
import { CanvasBox } from './CanvasBox.tsx';
import type { ChosenAttachment } from './chosenFiles.ts';
import { drawPicture } from './picture.ts';

const LONGEST = 480;

export function ChosenPreview({ file, onOther }: { file: ChosenAttachment; onOther: () => void }) {
  const { looked, fileName } = file;
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  useEffect(() => {
    let isGone = false;
    setCanvas(null);
    if (looked.ok && looked.value.bytes)
      void drawPicture(looked.value.bytes, looked.value.facts.mediaType, LONGEST).then(
        (drawn) => drawn && !isGone && setCanvas(drawn.canvas),
      );
    return () => {
      isGone = true;
    };
  }, [looked]);
  if (!looked.ok)
    return (
      <Stack>
        <Refused refusal={looked.refusal} />
        <Row>
          <strong className="attachment-name">{fileName}</strong>
          <Button variant="primary" onPress={onOther}>
            {words.chooseOther}
          </Button>
        </Row>
      </Stack>
    );
  const { facts, size } = looked.value;
  return (
    <Stack gap="s">
      <div className="attachment-chosen">
        <span className="attachment-chosen-picture">
          {canvas ? (
            <CanvasBox canvas={canvas} label={words.pictureOf(fileName)} />
          ) : (
            <span className="attachment-sign">{ATTACHMENT_MEDIA_LABELS[facts.mediaType]}</span>
          )}
        </span>
        <Stack gap="s">
          <strong className="attachment-name">{fileName}</strong>
          <Soft>
            {ATTACHMENT_MEDIA_LABELS[facts.mediaType]}　{sizeWords(size)}
          </Soft>
          <Row>
            <Button size="s" onPress={onOther}>
              {words.chooseOther}
            </Button>
          </Row>
          <Soft>{words.numberHelp}</Soft>
        </Stack>
      </div>
      {facts.hasPlace && (
        <Notice tone="caution" label={words.hasPlace}>
          {words.hasPlaceText}
        </Notice>
      )}
    </Stack>
  );
}
