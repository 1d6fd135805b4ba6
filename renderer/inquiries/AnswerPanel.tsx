/** The answer: the question told back in a sentence, its table, how it was counted. */
import { useState } from 'react';
import { inquiryText as words } from '../text/inquiries.ts';
import { questionWords } from '../text/inquirySentence.ts';
import { EmptyState, Panel, Soft, Stack } from '../ui/index.ts';
import { AnswerTableView, type Behind } from './AnswerTableView.tsx';
import { notesOf } from './answerSheet.ts';
import { type Answer, answerTable } from './answerTable.ts';
import { BehindDialog } from './BehindDialog.tsx';

export interface AnswerPanelProps {
  answer: Answer;
  names: ReadonlyMap<string, string>;
  /** The next answer is on its way: this one stands until then, to its own question. */
  isCounting: boolean;
}

export function AnswerPanel({ answer, names, isCounting }: AnswerPanelProps) {
  const [behind, setBehind] = useState<Behind | null>(null);
  const table = answerTable(answer, names, false);
  const isNothing = answer.table.total === 0 && (answer.before?.total ?? 0) === 0;
  return (
    <Panel title={words.answer}>
      <div className="inquiry-answer" aria-busy={isCounting} data-old={isCounting || undefined}>
        <Stack>
          <p className="inquiry-sentence">{questionWords(answer.question, names)}</p>
          {isNothing ? (
            <EmptyState title={words.nothing}>{words.nothingHelp}</EmptyState>
          ) : (
            <AnswerTableView table={table} onOpen={setBehind} />
          )}
          <section className="inquiry-how" aria-label={words.how}>
            {notesOf(table, answer.question).map((note) => (
              <p key={note}>
                <Soft>{note}</Soft>
              </p>
            ))}
          </section>
        </Stack>
      </div>
      {behind && <BehindDialog question={answer.question} behind={behind} onClose={() => setBehind(null)} />}
    </Panel>
  );
}
