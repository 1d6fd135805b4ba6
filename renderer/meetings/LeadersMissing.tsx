/** Who leads a meeting or writes it down sits in it: one line says so where the roll does not, and one press puts it right. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { allowed, type Outcome } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { meetingsText } from '../text/meetings.ts';
import { Button, Notice } from '../ui/index.ts';
import type { Attendee } from './editing.ts';
import { NewMemberDialog } from './NewMemberDialog.tsx';

const words = meetingsText.attendees;

/** 「宮本 徹」 and 「宮本　徹」 are one. */
const plain = (name: string | null): string => (name ?? '').replace(/\s/gu, '');

export interface LeadersMissingProps {
  meetingId: string;
  attendees: readonly Attendee[];
  chairName: string;
  recorderName: string;
}

export function LeadersMissing({ meetingId, attendees, chairName, recorderName }: LeadersMissingProps) {
  const { data: members } = useQuery(trpc.organisations.members.queryOptions());
  const [unknown, setUnknown] = useState<string | null>(null);
  const { data: settings } = useQuery(trpc.meetingSettings.view.queryOptions());
  // The chair as the city set it is a post: it cannot be looked for on the roll until somebody is named.
  const isPost = (name: string) => plain(name) === plain(settings?.values['support-chair'] ?? null);
  const isMissing = (name: string) =>
    plain(name) !== '' && !isPost(name) && !attendees.some((each) => plain(each.name) === plain(name));
  const isOne = plain(chairName) === plain(recorderName);
  const missing = [chairName, ...(isOne ? [] : [recorderName])].filter(isMissing).map((name) => name.trim());
  const add = useOutcome(async (names: readonly string[]): Promise<Outcome<{ left: string | null }>> => {
    let left: string | null = null;
    for (const name of names) {
      const member = members?.find((each) => plain(each.name) === plain(name));
      if (!member) {
        left ??= name;
        continue;
      }
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
    return allowed({ left });
  });
  const press = () => void add.run(missing).then((done) => done?.left && setUnknown(done.left));
  const leading = (name: string) =>
    isOne
      ? words.chairAndRecorder(name)
      : plain(name) === plain(chairName)
        ? words.chair(name)
        : words.recorder(name);

  return (
    <>
      {missing.length > 0 && (
        <Notice
          tone="caution"
          label={words.leaders}
          action={
            <Button size="s" isDisabled={!members} isPending={add.isRunning} onPress={press}>
              {words.addLeaders}
            </Button>
          }
        >
          {words.leadersMissing(missing.map(leading).join('さん、'))}
        </Notice>
      )}
      <Refused refusal={add.refusal} />
      {unknown && <NewMemberDialog meetingId={meetingId} name={unknown} onClose={() => setUnknown(null)} />}
    </>
  );
}
