/** A name for the question on the screen, or another one for a question that has one. */
import { useState } from 'react';
import type { Question } from '../../db/inquiries/inputs.ts';
import { trpcClient } from '../app/coreLink.ts';
import { NumberReason } from '../app/NumberReason.tsx';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Form, Stack, TextField } from '../ui/index.ts';
import type { OpenQuestion } from './inquiryState.ts';

export interface NameDialogProps {
  /** Null: the question on the screen gets its first name. */
  of: OpenQuestion | null;
  question: Question | null;
  onNamed: (named: OpenQuestion) => void;
  onClose: () => void;
}

export function NameDialog({ of, question, onNamed, onClose }: NameDialogProps) {
  const [name, setName] = useState(of?.name ?? '');
  const [numberReason, setNumberReason] = useState('');
  const [isTried, setTried] = useState(false);
  const save = useOutcome(trpcClient.inquiries.save.mutate);
  const rename = useOutcome(trpcClient.inquiries.rename.mutate);
  const submit = async () => {
    setTried(true);
    const questionName = name.trim();
    const asked = of?.question ?? question;
    if (questionName === '' || !asked) return;
    const reasoned = { questionName, ...(numberReason && { numberReason }) };
    if (of) {
      if (await rename.run({ id: of.id, ...reasoned })) onNamed({ ...of, name: questionName });
      return;
    }
    const kept = await save.run({ question: asked, ...reasoned });
    if (kept) onNamed({ id: kept.id, name: questionName, question: asked });
  };
  return (
    <Dialog
      isOpen
      isForm
      size="s"
      onClose={onClose}
      title={of ? words.renameTitle : words.saveTitle}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button
            variant="primary"
            isPending={save.isRunning || rename.isRunning}
            onPress={() => void submit()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <Form>
        <Stack>
          <NumberReason texts={{ questionName: name }} reason={numberReason} onReason={setNumberReason} />
          <TextField
            label={words.name}
            help={words.nameHelp}
            width="full"
            value={name}
            onChange={setName}
            maxLength={60}
            autoFocus
            error={isTried && name.trim() === '' ? words.nameMissing : null}
          />
          <Refused refusal={save.refusal ?? rename.refusal} />
        </Stack>
      </Form>
    </Dialog>
  );
}
