/** One 構成員, added or put right. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { organisationText } from '../text/organisations.ts';
import { uiText } from '../text/ui.ts';
import {
  Button,
  ComboBox,
  Dialog,
  FieldRow,
  Form,
  JapaneseDateField,
  TextField,
  useAnnounce,
} from '../ui/index.ts';
import type { Member } from './OrganisationsScreen.tsx';

const text = organisationText.members;
type Input = Parameters<typeof trpcClient.organisations.saveMember.mutate>[0];
const save = (input: Input) => trpcClient.organisations.saveMember.mutate(input).then(allowed);

export function MemberDialog({ member, onClose }: { member: Member | null; onClose: () => void }) {
  const { data: organisations } = useQuery(trpc.organisations.list.queryOptions());
  const [organisationId, setOrganisationId] = useState<string | null>(member?.organisationId ?? null);
  const [name, setName] = useState(member?.name ?? '');
  const [title, setTitle] = useState(member?.title ?? '');
  const [secrecyNoticeDate, setDate] = useState<string | null>(member?.secrecyNoticeDate ?? null);
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(save);
  const submit = async () => {
    setTried(true);
    if (!organisationId || !name.trim()) return;
    const input = { organisationId, name, title, secrecyNoticeDate, ...(member ? { id: member.id } : {}) };
    if (!(await run(input))) return;
    announce(organisationText.saved, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={member ? text.editTitle : text.addTitle}
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} onPress={() => void submit()}>
            {organisationText.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        <ComboBox
          label={text.organisation}
          isRequired
          width="full"
          choices={(organisations ?? []).map((each) => ({
            value: each.id,
            label: each.name ?? '',
            note: each.section ?? '',
            kana: each.kana ?? '',
          }))}
          value={organisationId}
          onChange={setOrganisationId}
          error={isTried && !organisationId ? organisationText.missing : null}
        />
        <FieldRow>
          <TextField
            label={text.name}
            isRequired
            width="s"
            value={name}
            onChange={setName}
            error={isTried && !name.trim() ? organisationText.missing : null}
          />
          <TextField label={text.title} width="s" value={title} onChange={setTitle} />
        </FieldRow>
        <JapaneseDateField label={text.secrecyDate} value={secrecyNoticeDate} onChange={setDate} />
        <Refused refusal={refusal} />
      </Form>
    </Dialog>
  );
}
