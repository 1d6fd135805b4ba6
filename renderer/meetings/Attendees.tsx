/**
 * 出席者. Only somebody to whom the duty of secrecy has been explained attends a 支援会議 (法106条の6第5項): whoever lacks it is named, and
 * one press records that it was explained on the spot, in the register too.
 */
import { useState } from 'react';
import { formatShort } from '../../db/calendar/rules.ts';
import { isPresentFor } from '../../db/meetings/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { ATTENDANCE_LABELS } from '../text/labels.ts';
import { meetingsText } from '../text/meetings.ts';
import { sittingText } from '../text/sittings.ts';
import { Button, Chip, EmptyState, LinkButton, Notice, Row, Soft, Stack, Table } from '../ui/index.ts';
import { AttendanceDialog } from './AttendanceDialog.tsx';
import { type Attendee, type MeetingCase, useEditing } from './editing.ts';
import { LeadersMissing } from './LeadersMissing.tsx';
import { caseTitle } from './MeetingCasePart.tsx';
import { MeetingSection } from './MeetingSection.tsx';
import { NewMemberDialog } from './NewMemberDialog.tsx';
import { NonMemberDialog } from './NonMemberDialog.tsx';
import { RegisterDialog } from './RegisterDialog.tsx';

const words = meetingsText.attendees;

export interface AttendeesProps {
  attendees: readonly Attendee[];
  cases: readonly MeetingCase[];
  /** The meeting's day, else today: the day on which something is explained on the spot. */
  day: string;
  /** As typed above. */
  chairName: string;
  recorderName: string;
}

export const lacksSecrecy = (each: Attendee, day: string): boolean =>
  each.way !== 'heard-then-left' && (each.secrecyNoticeDate === null || each.secrecyNoticeDate > day);

export function Attendees({ attendees, cases, day, chairName, recorderName }: AttendeesProps) {
  const { meetingId, isReadOnly } = useEditing();
  const [open, setOpen] = useState<'register' | 'member' | 'non-member' | null>(null);
  const explain = useOutcome((attendeeId: string) =>
    trpcClient.meetings.explainSecrecy.mutate({ attendeeId, date: day }),
  );
  const remove = useOutcome((id: string) => trpcClient.meetings.removeRow.mutate({ kind: 'attendee', id }));
  const lacking = attendees.filter((each) => lacksSecrecy(each, day));
  const [changing, setChanging] = useState<Attendee | null>(null);
  const close = () => setOpen(null);

  return (
    <MeetingSection anchor="meeting-attendees" title={meetingsText.sections.attendees}>
      <Stack>
        {lacking.length > 0 && !isReadOnly && (
          <Notice tone="caution" label={words.secrecy}>
            {words.notExplainedNotice(lacking.map((each) => each.name).join('さん、'))}
          </Notice>
        )}
        {!isReadOnly && (
          <LeadersMissing
            meetingId={meetingId}
            attendees={attendees}
            chairName={chairName}
            recorderName={recorderName}
          />
        )}
        <Table
          caption={words.caption}
          rows={attendees}
          rowKey={(each) => each.id}
          empty={<EmptyState title={words.none}>{words.noneHelp}</EmptyState>}
          columns={[
            { key: 'name', header: words.name, isRowHeader: true, width: 'fit', cell: (each) => each.name },
            {
              key: 'organisation',
              header: words.organisation,
              cell: (each) => [each.organisationName, each.title].filter(Boolean).join('　'),
            },
            {
              key: 'way',
              header: words.way,
              cell: (each) => (
                <>
                  {each.attended ? ATTENDANCE_LABELS[each.way ?? 'member'] : sittingText.attendance.absent}
                  {each.reason && <Soft>　{sittingText.correction.becauseOf(each.reason)}</Soft>}
                </>
              ),
            },
            ...(cases.length > 1
              ? [
                  {
                    key: 'cases',
                    header: sittingText.attendance.cases,
                    cell: (each: Attendee) => casesOf(each, cases),
                  },
                ]
              : []),
            {
              key: 'secrecy',
              header: words.secrecy,
              cell: (each) => (
                <Secrecy
                  of={each}
                  day={day}
                  onExplain={isReadOnly ? null : () => void explain.run(each.id)}
                  isRunning={explain.isRunning}
                />
              ),
            },
            ...(isReadOnly
              ? []
              : [
                  {
                    key: 'actions',
                    header: words.actions,
                    isHeaderHidden: true,
                    width: 'fit' as const,
                    cell: (each: Attendee) => (
                      <Row>
                        <LinkButton
                          aria-label={sittingText.attendance.editOf(each.name ?? '')}
                          onPress={() => setChanging(each)}
                        >
                          {sittingText.attendance.edit}
                        </LinkButton>
                        <LinkButton
                          aria-label={words.removeOf(each.name ?? '')}
                          onPress={() => void remove.run(each.id)}
                        >
                          {words.remove}
                        </LinkButton>
                      </Row>
                    ),
                  },
                ]),
          ]}
        />
        <Refused refusal={explain.refusal ?? remove.refusal} />
        {!isReadOnly && (
          <Row>
            <Button onPress={() => setOpen('register')}>{words.fromRegister}</Button>
            <Button onPress={() => setOpen('member')}>{words.newMember}</Button>
            <Button onPress={() => setOpen('non-member')}>{words.nonMember}</Button>
          </Row>
        )}
      </Stack>
      {changing && <AttendanceDialog attendee={changing} cases={cases} onClose={() => setChanging(null)} />}
      {open === 'register' && <RegisterDialog meetingId={meetingId} attendees={attendees} onClose={close} />}
      {open === 'member' && <NewMemberDialog meetingId={meetingId} onClose={close} />}
      {open === 'non-member' && <NonMemberDialog meetingId={meetingId} day={day} onClose={close} />}
    </MeetingSection>
  );
}

const casesOf = (attendee: Attendee, cases: readonly MeetingCase[]): string => {
  const named = cases.filter(({ caseId }) => caseId && isPresentFor(attendee, caseId));
  return named.length === cases.length ? sittingText.attendance.all : named.map(caseTitle).join('、');
};

interface SecrecyProps {
  of: Attendee;
  day: string;
  onExplain: (() => void) | null;
  isRunning: boolean;
}

function Secrecy({ of, day, onExplain, isRunning }: SecrecyProps) {
  if (of.way === 'heard-then-left') return <Chip>{words.notNeeded}</Chip>;
  if (!lacksSecrecy(of, day)) return <>{words.explainedOn(formatShort(of.secrecyNoticeDate ?? ''))}</>;
  return (
    <Row>
      <Chip tone="warn">{words.notExplained}</Chip>
      {onExplain && (
        <Button
          size="s"
          aria-label={words.explainNowOf(of.name ?? '')}
          onPress={onExplain}
          isDisabled={isRunning}
        >
          {words.explainNow}
        </Button>
      )}
    </Row>
  );
}
