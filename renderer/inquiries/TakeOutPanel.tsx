/** What leaves the office of an answer: on paper, for Excel, as CSV. Figures alone; the small ones hidden unless somebody wants them. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SheetFormat } from '../../db/inquiries/codes.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { PaperPreview } from '../paper/index.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { spanWords } from '../text/inquirySentence.ts';
import { Button, Checkbox, Panel, Row, Soft, Stack, useAnnounce } from '../ui/index.ts';
import { answerSheet } from './answerSheet.ts';
import type { Answer } from './answerTable.ts';

export interface TakeOutPanelProps {
  /** Null while there is none, or while the next one is counted. */
  answer: Answer | null;
  names: ReadonlyMap<string, string>;
}

export function TakeOutPanel({ answer, names }: TakeOutPanelProps) {
  const [hidesSmall, setHidesSmall] = useState(true);
  const [isPrinting, setPrinting] = useState(false);
  const { data: session } = useQuery(trpc.office.session.queryOptions());
  const announce = useAnnounce();
  const write = useOutcome(trpcClient.inquiries.write.mutate);
  const isReady = answer !== null && session !== undefined;
  const suggestedName = answer ? words.fileName(spanWords(answer.question)) : '';
  const toFile = async (format: SheetFormat) => {
    if (!isReady) return;
    write.clear();
    const file = await shell.chooseSave({ suggestedName, kind: format });
    if (!file) return;
    const sheetRows = answerSheet(answer, names, { hidesSmall, maker: session.office });
    if (await write.run({ ticket: file.ticket, format, sheetRows, hidesSmall }))
      announce(words.written(file.fileName), { tone: 'ok' });
  };
  return (
    <Panel title={words.takeOut}>
      <Stack gap="s">
        <Soft>{words.takeOutHelp}</Soft>
        <Checkbox note={words.hideSmallNote} isSelected={hidesSmall} onChange={setHidesSmall}>
          {words.hideSmall}
        </Checkbox>
        <Row>
          <Button variant="primary" isDisabled={!isReady} onPress={() => void toFile('xlsx')}>
            {words.toExcel}
          </Button>
          <Button isDisabled={!isReady} onPress={() => void toFile('csv')}>
            {words.toCsv}
          </Button>
          <Button isDisabled={!isReady} onPress={() => setPrinting(true)}>
            {words.print}
          </Button>
        </Row>
        <Refused refusal={write.refusal} />
      </Stack>
      {isPrinting && answer && (
        <PaperPreview
          paper="inquiry-answer"
          id={`${hidesSmall ? 'hidden' : 'exact'} ${JSON.stringify(answer.question)}`}
          caseId={null}
          suggestedName={suggestedName}
          onClose={() => setPrinting(false)}
        />
      )}
    </Panel>
  );
}
