/**
 * 終わりに: secrecy confirmed, what was agreed read aloud, then held — which makes the agreed roles 対応事項 — and at last the minutes,
 * looked at, printed and confirmed. Every step first saves what is still being typed.
 */
import { useState } from 'react';
import { isBeingCorrected, stateOnceConfirmed } from '../../db/meetings/minutesRules.ts';
import type { Refusal } from '../../db/outcome.ts';
import type { Saves } from '../app/autosave.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { PaperPreview } from '../paper/index.ts';
import { meetingsText } from '../text/meetings.ts';
import { sittingText } from '../text/sittings.ts';
import { Button, Checkbox, ConfirmDialog, Notice, Row, Stack, useAnnounce } from '../ui/index.ts';
import { CallOff } from './CallOff.tsx';
import { Corrections } from './Corrections.tsx';
import { type MeetingView, useEditing } from './editing.ts';
import { caseTitle } from './MeetingCasePart.tsx';
import { jumpTo, MeetingSection } from './MeetingSection.tsx';
import type { MeetingRow } from './meetingFields.ts';

const { correction } = sittingText;

export interface EndingProps {
  view: MeetingView;
  row: MeetingRow;
  saves: Saves;
  filledRoles: number;
  today: string;
  onRefused: (refusal: Refusal | null) => void;
  refusal: Refusal | null;
}

export function Ending({ view, row, saves, filledRoles, today, refusal, onRefused }: EndingProps) {
  const { meeting, cases } = view;
  const { meetingId, isReadOnly } = useEditing();
  const announce = useAnnounce();
  const isCorrecting = isBeingCorrected(meeting);
  const isOpenForConfirming = stateOnceConfirmed(meeting) !== null;
  const [isConfirming, setConfirming] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const hold = useOutcome(async () => {
    await saves.flush();
    const held = await trpcClient.meetings.hold.mutate({ meetingId });
    onRefused(held.ok ? null : held.refusal);
    return held;
  });
  const confirm = useOutcome(async () => {
    await saves.flush();
    return trpcClient.meetings.confirmMinutes.mutate({ meetingId, date: today }).then((outcome) => {
      if (outcome.ok) announce(isCorrecting ? correction.confirmed : meetingsText.confirmed);
      return outcome;
    });
  });
  const number = meetingsText.numberOf(meeting.fiscalYear, meeting.number);
  const paper = cases.find((each) => each.id === shown);

  return (
    <MeetingSection anchor="meeting-end" title={meetingsText.sections.end}>
      <Stack>
        <Checkbox
          isSelected={row.fields.secrecyConfirmed}
          onChange={(secrecyConfirmed) => row.change({ secrecyConfirmed })}
          isReadOnly={isReadOnly}
        >
          {meetingsText.secrecyConfirmed}
        </Checkbox>
        <Checkbox
          isSelected={row.fields.readAloud}
          onChange={(readAloud) => row.change({ readAloud })}
          isReadOnly={isReadOnly}
        >
          {meetingsText.readAloud}
        </Checkbox>
        {meeting.state === 'preparing' && (
          <Row>
            <Button
              variant="primary"
              isPending={hold.isRunning}
              pendingLabel={meetingsText.holding}
              onPress={() =>
                void hold.run(undefined).then((held) => held && announce(meetingsText.held(held.tasks)))
              }
            >
              {meetingsText.hold(filledRoles)}
            </Button>
            <CallOff kind="support" meetingId={meetingId} />
          </Row>
        )}
        <Refused
          refusal={refusal ?? hold.refusal}
          ways={{ 'explain-secrecy': () => jumpTo('meeting-attendees') }}
        />
        {meeting.state === 'held' && (
          <Notice tone="ok" label={meetingsText.sections.minutes}>
            {meetingsText.heldNotice}
          </Notice>
        )}
        <Row>
          {cases.map((each) => (
            <Button
              key={each.id}
              onPress={() => void saves.flush().then(() => setShown(each.id))}
              {...(cases.length > 1 && { 'aria-label': meetingsText.showMinutesOf(caseTitle(each)) })}
            >
              {cases.length > 1 ? meetingsText.showMinutesOf(caseTitle(each)) : meetingsText.showMinutes}
            </Button>
          ))}
          {isOpenForConfirming && (
            <Button variant="primary" onPress={() => setConfirming(true)}>
              {isCorrecting ? correction.confirm : meetingsText.confirmMinutes}
            </Button>
          )}
        </Row>
        <Corrections view={view} />
        <Refused refusal={confirm.refusal} />
      </Stack>
      <ConfirmDialog
        isOpen={isConfirming}
        title={isCorrecting ? correction.confirmTitle : meetingsText.confirmTitle}
        confirmLabel={isCorrecting ? correction.confirm : meetingsText.confirmMinutes}
        isPending={confirm.isRunning}
        onConfirm={() => void confirm.run(undefined).then(() => setConfirming(false))}
        onClose={() => setConfirming(false)}
      >
        {meetingsText.confirmText}
      </ConfirmDialog>
      {paper && (
        <PaperPreview
          paper="minutes"
          id={paper.id}
          caseId={paper.caseId}
          suggestedName={meetingsText.minutesFileName(number, paper.head?.caseNo ?? '')}
          onClose={() => setShown(null)}
        />
      )}
    </MeetingSection>
  );
}
