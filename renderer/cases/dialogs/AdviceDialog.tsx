/** 助言 to an organisation: who was told what, by which way. */
import { useState } from 'react';
import { trpcClient } from '../../app/coreLink.ts';
import { adviceText as words } from '../../text/accompany.ts';
import { useAnnounce } from '../../ui/index.ts';
import { type AdviceBody, AdviceFields, adviceInput, emptyAdvice } from '../AdviceFields.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

const advise = trpcClient.accompany.advise.mutate;

export function AdviceDialog({ view, now, onClose }: CaseDialogProps) {
  const [body, setBody] = useState<AdviceBody>(emptyAdvice(now.date));
  const action = useAction(advise);
  const announce = useAnnounce();
  return (
    <FormDialog
      title={words.title}
      submitLabel={words.save}
      onSubmit={() =>
        void action.runThen({ caseId: view.head.id, ...adviceInput(body) }, () => {
          announce(words.saved, { tone: 'ok' });
          onClose();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <AdviceFields
        body={body}
        change={(part) => setBody((before) => ({ ...before, ...part }))}
        errors={fieldErrors(action.refusal)}
      />
    </FormDialog>
  );
}
