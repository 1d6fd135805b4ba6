/** One 機関, added or put right. */
import { useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { organisationText as text } from '../text/organisations.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, FieldRow, Form, TextField, useAnnounce } from '../ui/index.ts';
import type { Organisation } from './OrganisationsScreen.tsx';

type Input = Parameters<typeof trpcClient.organisations.save.mutate>[0];
const save = (input: Input) => trpcClient.organisations.save.mutate(input).then(allowed);

export interface OrganisationDialogProps {
  organisation: Organisation | null;
  onClose: () => void;
}

export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const [fields, setFields] = useState({
    name: organisation?.name ?? '',
    kana: organisation?.kana ?? '',
    section: organisation?.section ?? '',
    target: organisation?.target ?? '',
    tel: organisation?.tel ?? '',
    extension: organisation?.extension ?? '',
    hours: organisation?.hours ?? '',
    address: organisation?.address ?? '',
  });
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(save);
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));
  const submit = async () => {
    setTried(true);
    if (!fields.name.trim()) return;
    if (!(await run({ ...fields, ...(organisation ? { id: organisation.id } : {}) }))) return;
    announce(text.saved, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={organisation ? text.editTitle : text.addTitle}
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} onPress={() => void submit()}>
            {text.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        <TextField
          label={text.name}
          isRequired
          autoFocus
          width="full"
          value={fields.name}
          onChange={(name) => set({ name })}
          error={isTried && !fields.name.trim() ? text.missing : null}
        />
        <TextField label={text.kana} width="full" value={fields.kana} onChange={(kana) => set({ kana })} />
        <FieldRow>
          <TextField
            label={text.section}
            width="s"
            value={fields.section}
            onChange={(section) => set({ section })}
          />
          <TextField label={text.target} value={fields.target} onChange={(target) => set({ target })} />
        </FieldRow>
        <FieldRow>
          <TextField
            label={text.tel}
            width="s"
            type="tel"
            value={fields.tel}
            onChange={(tel) => set({ tel })}
          />
          <TextField
            label={text.extensionLabel}
            width="xs"
            value={fields.extension}
            onChange={(extension) => set({ extension })}
          />
          <TextField label={text.hours} width="s" value={fields.hours} onChange={(hours) => set({ hours })} />
        </FieldRow>
        <TextField
          label={text.address}
          width="full"
          value={fields.address}
          onChange={(address) => set({ address })}
        />
        <Refused refusal={refusal} />
      </Form>
    </Dialog>
  );
}
