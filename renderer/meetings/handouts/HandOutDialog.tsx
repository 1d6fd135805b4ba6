/** 資料を配る: which papers, to whom; then both look at the addresses, and every copy goes out with its number. */
import { useState } from 'react';
import { trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { useOutcome } from '../../app/useOutcome.ts';
import { AddressCheck, type PaperOut } from '../../paper/index.ts';
import { handoutText as text } from '../../text/handouts.ts';
import { refusalSentence } from '../../text/refusals.ts';
import { uiText } from '../../text/ui.ts';
import { Button, CheckboxGroup, Dialog, Notice, ProgressBar, Stack } from '../../ui/index.ts';
import type { HandoutsView } from './CaseHandouts.tsx';
import type { PaperToLay } from './papersToLay.ts';
import { useCopiesOut } from './useCopiesOut.ts';

export interface HandOutDialogProps {
  meetingCaseId: string;
  caseNo: string;
  view: HandoutsView;
  papers: readonly PaperToLay[];
  onClose: () => void;
}

export function HandOutDialog({ meetingCaseId, caseNo, view, papers, onClose }: HandOutDialogProps) {
  const free = view.recipients.filter(({ refusal }) => refusal === null);
  const [chosen, setChosen] = useState<string[]>(papers.slice(0, 1).map(({ paper }) => paper));
  const [to, setTo] = useState<string[]>(free.map(({ id }) => id));
  const [isChecking, setChecking] = useState(false);
  const out = useCopiesOut();
  const handOut = useOutcome(trpcClient.handouts.handOut.mutate);
  const laid = papers.filter(({ paper }) => chosen.includes(paper));
  const recipients = free.filter(({ id }) => to.includes(id));
  const copies = laid.length * recipients.length;

  const send = async (way: 'folder' | 'printer', check: () => Promise<boolean>): Promise<void> => {
    if (!(await check()) || !(await out.choose(way))) return;
    const made = await handOut.run({
      meetingCaseId,
      attendeeIds: to,
      papers: laid.map(({ paper, paperId, name }) => ({ paper, paperId, title: name })),
    });
    if (!made) return;
    const before = (paper: string) => view.copies.filter((each) => each.paper === paper).length;
    await out.send(
      made.ids.map((copyId, index): PaperOut => {
        const { paper, paperId, name } = laid[Math.floor(index / recipients.length)] as PaperToLay;
        const number = before(paper) + (index % recipients.length) + 1;
        const suggestedName = text.copyFileName(name, caseNo, number);
        return { paper, id: paperId, copyId, caseId: view.caseId, suggestedName };
      }),
      way,
    );
  };

  if (isChecking)
    return (
      <AddressCheck
        rows={recipients.flatMap(({ name: recipient }) =>
          laid.map(({ name }) => ({ to: recipient, what: name, copies: 1 })),
        )}
        caseId={view.caseId}
        onClose={onClose}
        isLocked={out.running !== null}
        actions={(isReady, check) =>
          out.end ? (
            <Button variant="primary" autoFocus onPress={onClose}>
              {uiText.close}
            </Button>
          ) : (
            <>
              <Button isDisabled={!isReady} onPress={() => void send('printer', check)}>
                {text.toPrinter}
              </Button>
              <Button variant="primary" isDisabled={!isReady} onPress={() => void send('folder', check)}>
                {text.toFolder}
              </Button>
            </>
          )
        }
      >
        <Refused refusal={handOut.refusal} />
        {out.running && <ProgressBar label={text.sending(out.running.done, out.running.of)} />}
        <div role="status">
          {out.end && out.end.done === out.end.of && (
            <Notice tone="ok" label={text.sentLabel}>
              {text.sent(out.end.done)}
            </Notice>
          )}
          {out.end && out.end.done < out.end.of && (
            <Notice tone="caution" label={text.stoppedLabel}>
              {text.stopped(out.end.done, out.end.of)}
            </Notice>
          )}
        </div>
      </AddressCheck>
    );

  return (
    <Dialog
      isOpen
      isForm
      title={text.dialogTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isDisabled={copies === 0} onPress={() => setChecking(true)}>
            {text.toCheck(copies)}
          </Button>
        </>
      }
    >
      <Stack>
        <CheckboxGroup
          label={text.papers}
          layout="column"
          choices={papers.map(({ paper, name }) => ({ value: paper as string, label: name }))}
          value={chosen}
          onChange={setChosen}
          error={chosen.length === 0 ? text.papersMissing : null}
        />
        {view.recipients.length === 0 ? (
          <p>{text.nobody}</p>
        ) : (
          <CheckboxGroup
            label={text.recipients}
            layout="column"
            choices={view.recipients.map(({ id, name, refusal }) => ({
              value: id,
              label: name,
              isDisabled: refusal !== null,
              ...(refusal && { note: refusalSentence(refusal) }),
            }))}
            value={to}
            onChange={setTo}
            error={recipients.length === 0 ? text.recipientsMissing : null}
          />
        )}
      </Stack>
    </Dialog>
  );
}
