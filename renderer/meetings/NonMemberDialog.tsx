/** Somebody who is no member: the two ways there are (C6), one button each, and no third. */
import { useState } from 'react';
import { allowed, type Outcome } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { ATTENDANCE_LABELS } from '../text/labels.ts';
import { meetingsText } from '../text/meetings.ts';
import { Button, Dialog, Stack, TextField } from '../ui/index.ts';
import { registered } from './NewMemberDialog.tsx';

const words = meetingsText.nonMemberDialog;
type Way = 'added-by-chair' | 'heard-then-left';

export interface NonMemberDialogProps {
  meetingId: string;
  day: string;
  onClose: () => void;
}

export function NonMemberDialog({ meetingId, day, onClose }: NonMemberDialogProps) {
  const known = useOrganisationChoices();
  const [organisationName, setOrganisationName] = useState('');
  const [name, setName] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);

  const save = useOutcome(async (way: Way): Promise<Outcome<true>> => {
    let memberId: string | null = null;
    let organisationId = known.find((each) => each.label === organisationName.trim())?.value ?? null;
    if (way === 'added-by-chair' && organisationName.trim() !== '') {
      organisationId = await registered({ organisationId, organisationName });
      const member = await trpcClient.organisations.saveMember.mutate({
        organisationId,
        name,
        secrecyNoticeDate: day,
      });
      memberId = member.id;
    }
    const saved = await trpcClient.meetings.saveAttendee.mutate({
      meetingId,
      memberId,
      organisationId,
      organisationName,
      name,
      way,
      reason,
    });
    return saved.ok ? allowed(true) : saved;
  });
  const press = async (way: Way) => {
    setAsked(true);
    const isReady = name.trim() !== '' && reason.trim() !== '';
    if (isReady && (await save.run(way))) onClose();
  };

  return (
    <Dialog isOpen onClose={onClose} title={words.title}>
      <Stack>
        <p>{words.lead}</p>
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          error={isAsked && name.trim() === '' ? meetingsText.nameMissing : null}
          isRequired
        />
        <TextField
          label={words.organisation}
          width="l"
          value={organisationName}
          onChange={setOrganisationName}
        />
        <TextField
          label={words.reason}
          width="full"
          help={words.reasonHelp}
          value={reason}
          onChange={setReason}
          error={isAsked && reason.trim() === '' ? words.reasonMissing : null}
          isRequired
        />
        <div className="meetings-two-ways">
          <Button onPress={() => void press('added-by-chair')} isDisabled={save.isRunning}>
            {ATTENDANCE_LABELS['added-by-chair']}
          </Button>
          <Button onPress={() => void press('heard-then-left')} isDisabled={save.isRunning}>
            {ATTENDANCE_LABELS['heard-then-left']}
          </Button>
        </div>
        <p className="meetings-section-help">{words.addedHelp}</p>
        <Refused refusal={save.refusal} />
      </Stack>
    </Dialog>
  );
}
