/** Chooses attendees from the register of members; those already on the roll are not offered again. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { allowed, type Outcome } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { meetingsText } from '../text/meetings.ts';
import { uiText } from '../text/ui.ts';
import { Button, CheckboxGroup, Dialog, EmptyState, Stack } from '../ui/index.ts';
import type { Attendee } from './editing.ts';

const words = meetingsText.registerDialog;

export interface RegisterDialogProps {
  meetingId: string;
  attendees: readonly Attendee[];
  onClose: () => void;
}

export function RegisterDialog({ meetingId, attendees, onClose }: RegisterDialogProps) {
  const { data: members } = useQuery(trpc.organisations.members.queryOptions());
  const [chosen, setChosen] = useState<string[]>([]);
  const free = (members ?? []).filter(
    (member) => !attendees.some((attendee) => attendee.memberId === member.id),
  );
  const save = useOutcome(async (ids: readonly string[]): Promise<Outcome<true>> => {
    for (const member of free.filter(({ id }) => ids.includes(id))) {
      const saved = await trpcClient.meetings.saveAttendee.mutate({
        meetingId,
        memberId: member.id,
        organisationId: member.organisationId,
        organisationName: member.organisationName ?? '',
        name: member.name ?? '',
        title: member.title ?? '',
        way: 'member',
      });
      if (!saved.ok) return saved;
    }
    return allowed(true);
  });

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={words.title}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={chosen.length === 0}
            isPending={save.isRunning}
            onPress={() => void save.run(chosen).then((done) => done && onClose())}
          >
            {words.confirm(chosen.length)}
          </Button>
        </>
      }
    >
      <Stack>
        {members && free.length === 0 && <EmptyState title={words.empty} />}
        {free.length > 0 && (
          <CheckboxGroup
            label={words.group}
            isLabelHidden
            layout="column"
            choices={free.map((member) => ({
              value: member.id,
              label: [member.organisationName, member.title, member.name].filter(Boolean).join('　'),
              note: member.secrecyNoticeDate
                ? words.explained(formatShort(member.secrecyNoticeDate))
                : words.notExplained,
            }))}
            value={chosen}
            onChange={setChosen}
          />
        )}
        <Refused refusal={save.refusal} />
      </Stack>
    </Dialog>
  );
}
