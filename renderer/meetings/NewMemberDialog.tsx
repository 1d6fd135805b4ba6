/** Adds somebody to the register of members and to this meeting's roll at once. */
import { useState } from 'react';
import { allowed, type Outcome } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { meetingsText } from '../text/meetings.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, JapaneseDateField, Stack, TextField } from '../ui/index.ts';
import { type NamedOrganisation, OrganisationField } from './OrganisationField.tsx';

const words = meetingsText.memberDialog;

export interface NewMemberDialogProps {
  meetingId: string;
  /** Whom it is about, where that is known. */
  name?: string;
  onClose: () => void;
}

export function NewMemberDialog({ meetingId, name: known = '', onClose }: NewMemberDialogProps) {
  const [organisation, setOrganisation] = useState<NamedOrganisation>({
    organisationId: null,
    organisationName: '',
  });
  const [name, setName] = useState(known);
  const [title, setTitle] = useState('');
  const [secrecyNoticeDate, setSecrecyNoticeDate] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const isReady = name.trim() !== '' && organisation.organisationName.trim() !== '';

  const save = useOutcome(async (): Promise<Outcome<true>> => {
    const organisationId = await registered(organisation);
    const member = { organisationId, name, title };
    const { id: memberId } = await trpcClient.organisations.saveMember.mutate({
      ...member,
      secrecyNoticeDate,
    });
    const saved = await trpcClient.meetings.saveAttendee.mutate({
      ...member,
      meetingId,
      memberId,
      organisationName: organisation.organisationName,
      way: 'member',
    });
    return saved.ok ? allowed(true) : saved;
  });
  const press = async () => {
    setAsked(true);
    if (isReady && (await save.run(undefined))) onClose();
  };

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={save.isRunning} onPress={() => void press()}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <Stack>
        <OrganisationField
          label={words.organisation}
          width="l"
          value={organisation}
          onChange={(part) => setOrganisation((now) => ({ ...now, ...part }))}
          error={
            isAsked && organisation.organisationName.trim() === '' ? meetingsText.organisationMissing : null
          }
          isRequired
        />
        <TextField
          label={words.name}
          value={name}
          onChange={setName}
          error={isAsked && name.trim() === '' ? meetingsText.nameMissing : null}
          isRequired
        />
        <TextField label={words.titleOfMember} value={title} onChange={setTitle} />
        <JapaneseDateField
          label={words.secrecyDate}
          value={secrecyNoticeDate}
          onChange={setSecrecyNoticeDate}
          help={words.secrecyHelp}
        />
        <Refused refusal={save.refusal} />
      </Stack>
    </Dialog>
  );
}

/** The directory's id; a body that is not in it yet is added, for the register needs one. */
export async function registered(organisation: NamedOrganisation): Promise<string> {
  if (organisation.organisationId) return organisation.organisationId;
  const { id } = await trpcClient.organisations.save.mutate({ name: organisation.organisationName });
  return id;
}
