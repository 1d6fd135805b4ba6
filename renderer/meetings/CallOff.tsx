/** 中止 of a sitting in preparation: one quiet button at its end, and what stands in its place afterwards. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { useAction } from '../cases/useAction.ts';
import { sittingText } from '../text/sittings.ts';
import { LinkButton, Notice, TextArea, useAnnounce } from '../ui/index.ts';

const { callOff: words } = sittingText;

export interface CallOffProps {
  kind: 'support' | 'plan-review';
  meetingId: string;
}

export function CallOff({ kind, meetingId }: CallOffProps) {
  const [isAsking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const action = useAction(trpcClient.sittings.callOff.mutate);
  const announce = useAnnounce();
  return (
    <>
      <LinkButton onPress={() => ask(true)}>{words.open}</LinkButton>
      {isAsking && (
        <FormDialog
          title={words.title}
          submitLabel={words.save}
          onSubmit={() =>
            void action.runThen({ kind, meetingId, reason }, () => announce(words.done, { tone: 'ok' }))
          }
          onClose={() => ask(false)}
          refusal={action.refusal}
          isRunning={action.isRunning}
        >
          <p className="case-help">{words.text}</p>
          <TextArea
            label={words.reason}
            isRequired
            width="full"
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </FormDialog>
      )}
    </>
  );
}

export interface CalledOffProps {
  meeting: { calledOffOn: string | null; calledOffReason: string | null };
}

export const CalledOff = ({ meeting }: CalledOffProps) => (
  <Notice tone="caution" label={words.label}>
    {words.notice(meeting.calledOffOn ?? '', meeting.calledOffReason ?? '')}
  </Notice>
);
