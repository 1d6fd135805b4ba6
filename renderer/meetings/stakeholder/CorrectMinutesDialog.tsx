/** R12: confirmed minutes are corrected by a next version with its reason; the earlier one stays. */
import { useState } from 'react';
import { trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { useOutcome } from '../../app/useOutcome.ts';
import { stakeholderText as words } from '../../text/stakeholderMeetings.ts';
import { uiText } from '../../text/ui.ts';
import { Button, Dialog, Soft, Stack, TextArea, useAnnounce } from '../../ui/index.ts';
import { StakeholderMinutesFields } from './StakeholderMinutesFields.tsx';
import type { StakeholderView } from './stakeholderFields.ts';

export interface CorrectMinutesDialogProps {
  view: StakeholderView;
  today: string;
  except: readonly string[];
  onClose: () => void;
}

export function CorrectMinutesDialog({ view, today, except, onClose }: CorrectMinutesDialogProps) {
  const { meeting, versions } = view;
  const next = (versions.at(-1)?.version ?? 0) + 1;
  const announce = useAnnounce();
  const [reason, setReason] = useState('');
  const [texts, setTexts] = useState({
    minutes: meeting.minutes ?? '',
    conclusions: meeting.conclusions ?? '',
  });
  const [isAsked, setAsked] = useState(false);
  const correct = useOutcome(() =>
    trpcClient.stakeholderMeetings.correctMinutes.mutate({
      meetingId: meeting.id,
      date: today,
      reason,
      ...texts,
    }),
  );
  const send = async () => {
    setAsked(true);
    if (reason.trim() === '' || texts.minutes.trim() === '') return;
    const done = await correct.run(undefined);
    if (!done) return;
    announce(words.corrected(done.version));
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      size="l"
      title={words.correctTitle}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={correct.isRunning} onPress={() => void send()}>
            {words.correctConfirm(next)}
          </Button>
        </>
      }
    >
      <Stack>
        <Soft>{words.correctLead}</Soft>
        <TextArea
          label={words.reason}
          rows={1}
          isRequired
          autoFocus
          value={reason}
          onChange={setReason}
          error={isAsked && reason.trim() === '' ? words.reasonMissing : null}
        />
        <StakeholderMinutesFields
          value={texts}
          onChange={(part) => setTexts((now) => ({ ...now, ...part }))}
          except={except}
          error={isAsked && texts.minutes.trim() === '' ? words.textMissing : null}
        />
        <Refused refusal={correct.refusal} />
      </Stack>
    </Dialog>
  );
}
