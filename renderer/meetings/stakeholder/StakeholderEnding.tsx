/** 終わりに: held, minutes looked at and confirmed; afterwards their versions. Every step first saves what is still being typed. */
import { useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import type { Outcome, Refusal } from '../../../db/outcome.ts';
import type { Saves } from '../../app/autosave.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { usePlace } from '../../app/place.ts';
import { Refused } from '../../app/Refused.tsx';
import { useOutcome } from '../../app/useOutcome.ts';
import { PaperPreview } from '../../paper/index.ts';
import { meetingsText } from '../../text/meetings.ts';
import { stakeholderText as words } from '../../text/stakeholderMeetings.ts';
import { Button, ConfirmDialog, LinkButton, Notice, Row, Stack, Table, useAnnounce } from '../../ui/index.ts';
import { MeetingSection } from '../MeetingSection.tsx';
import { CorrectMinutesDialog } from './CorrectMinutesDialog.tsx';
import type { StakeholderRow, StakeholderView } from './stakeholderFields.ts';

export interface StakeholderEndingProps {
  view: StakeholderView;
  row: StakeholderRow;
  saves: Saves;
  today: string;
  onRefused: (refusal: Refusal | null) => void;
  refusal: Refusal | null;
}

export function StakeholderEnding({ view, row, saves, today, onRefused, refusal }: StakeholderEndingProps) {
  const { meeting, versions } = view;
  const meetingId = meeting.id;
  const announce = useAnnounce();
  const go = usePlace((placed) => placed.go);
  const [asked, ask] = useState<'confirm' | 'remove' | 'correct' | null>(null);
  /** The paper's id: the meeting, or one version of its minutes. */
  const [shown, show] = useState<string | null>(null);
  const step = async (act: () => Promise<Outcome<null>>, said: string): Promise<Outcome<null>> => {
    await saves.flush();
    const done = await act();
    onRefused(done.ok ? null : done.refusal);
    if (done.ok) announce(said);
    return done;
  };
  const core = trpcClient.stakeholderMeetings;
  const hold = useOutcome(() => step(() => core.hold.mutate({ meetingId }), words.held));
  const confirm = useOutcome(() =>
    step(() => core.confirmMinutes.mutate({ meetingId, date: today }), words.confirmDone),
  );
  const remove = useOutcome(async () => {
    const done = await step(() => core.remove.mutate({ meetingId }), words.removed);
    if (done.ok) go({ room: 'meetings' });
    return done;
  });
  const number = meetingsText.numberOf(meeting.fiscalYear, meeting.number);
  const isNotice = shown?.startsWith('stakeholder ') ?? false;
  const version = isNotice ? undefined : shown?.split(' ')[1];
  const isAnybodyInvited = row.fields.attendees.some(
    ({ name, organisationName }) => name || organisationName,
  );
  const isConfirmed = versions.length > 0;

  return (
    <MeetingSection anchor="stakeholder-end" title={words.sections.end}>
      <Stack>
        {meeting.state === 'held' && (
          <Notice tone="ok" label={words.sections.minutes}>
            {words.heldNotice}
          </Notice>
        )}
        <Refused refusal={refusal ?? hold.refusal ?? confirm.refusal ?? remove.refusal} />
        <Row>
          {meeting.state === 'preparing' && (
            <Button variant="primary" isPending={hold.isRunning} onPress={() => void hold.run(undefined)}>
              {words.hold}
            </Button>
          )}
          <Button
            isDisabled={!isAnybodyInvited}
            onPress={() => void saves.flush().then(() => show(`stakeholder ${meetingId}`))}
          >
            {words.showNotice}
          </Button>
          {!isConfirmed && (
            <Button onPress={() => void saves.flush().then(() => show(meetingId))}>
              {words.showMinutes}
            </Button>
          )}
          {meeting.state === 'held' && (
            <Button variant="primary" onPress={() => ask('confirm')}>
              {words.confirm}
            </Button>
          )}
          {isConfirmed && <Button onPress={() => ask('correct')}>{words.correct}</Button>}
          {meeting.state === 'preparing' && (
            <LinkButton onPress={() => ask('remove')}>{words.remove}</LinkButton>
          )}
        </Row>
        {isConfirmed && <Versions view={view} onShow={(each) => show(`${meetingId} ${each}`)} />}
      </Stack>
      <ConfirmDialog
        isOpen={asked === 'confirm'}
        title={words.confirmTitle}
        confirmLabel={words.confirm}
        isPending={confirm.isRunning}
        onConfirm={() => void confirm.run(undefined).then(() => ask(null))}
        onClose={() => ask(null)}
      >
        {words.confirmText}
      </ConfirmDialog>
      <ConfirmDialog
        isOpen={asked === 'remove'}
        title={words.removeTitle}
        confirmLabel={words.remove}
        tone="danger"
        isPending={remove.isRunning}
        onConfirm={() => void remove.run(undefined).then(() => ask(null))}
        onClose={() => ask(null)}
      >
        {words.removeText}
      </ConfirmDialog>
      {asked === 'correct' && (
        <CorrectMinutesDialog
          view={view}
          today={today}
          except={row.fields.attendees.map(({ name }) => name)}
          onClose={() => ask(null)}
        />
      )}
      {shown && (
        <PaperPreview
          paper={isNotice ? 'meeting-notice' : 'stakeholder-minutes'}
          id={shown}
          caseId={null}
          suggestedName={
            isNotice
              ? words.noticeFileName(number)
              : words.fileName(number, version ? `_${words.version(Number(version))}` : '')
          }
          onClose={() => show(null)}
        />
      )}
    </MeetingSection>
  );
}

const Versions = ({ view, onShow }: { view: StakeholderView; onShow: (version: number) => void }) => (
  <Table
    caption={words.versions}
    rows={view.versions}
    rowKey={(each) => each.id}
    columns={[
      {
        key: 'version',
        header: words.versionColumns.version,
        isRowHeader: true,
        width: 'fit',
        cell: (each) => words.version(each.version ?? 1),
      },
      {
        key: 'confirmedOn',
        header: words.versionColumns.confirmedOn,
        width: 'fit',
        cell: (each) => formatJapaneseDate(each.confirmedOn ?? '', 'day', { weekday: true }),
      },
      {
        key: 'reason',
        header: words.versionColumns.reason,
        cell: (each) => each.reason || words.firstVersion,
      },
      {
        key: 'show',
        header: words.versionColumns.show,
        isHeaderHidden: true,
        width: 'fit',
        cell: (each) => (
          <Button
            size="s"
            aria-label={words.showVersion(each.version ?? 1)}
            onPress={() => onShow(each.version ?? 1)}
          >
            {words.show}
          </Button>
        ),
      },
    ]}
  />
);
