/** 終わりに: read aloud, held, then the minutes of each case looked at, printed and confirmed — and corrected with a reason (R12). */
import { useState } from 'react';
import { formatJapaneseDate } from '../../../db/calendar/rules.ts';
import type { Refusal } from '../../../db/outcome.ts';
import type { Saves } from '../../app/autosave.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { Refused } from '../../app/Refused.tsx';
import { useOutcome } from '../../app/useOutcome.ts';
import { FormDialog } from '../../cases/FormDialog.tsx';
import { useAction } from '../../cases/useAction.ts';
import { planReviewsText as words } from '../../text/planReviews.ts';
import {
  Button,
  Checkbox,
  ConfirmDialog,
  Notice,
  Row,
  Stack,
  TextArea,
  useAnnounce,
} from '../../ui/index.ts';
import { CallOff } from '../CallOff.tsx';
import { useEditing } from '../editing.ts';
import { jumpTo, MeetingSection } from '../MeetingSection.tsx';
import { useSupportMeetingInstead } from './AddCaseDialog.tsx';
import { MinutesOfCases } from './MinutesOfCases.tsx';
import type { PlanReviewRow, PlanReviewView } from './sitting.ts';

export interface PlanReviewEndingProps {
  view: PlanReviewView;
  row: PlanReviewRow;
  saves: Saves;
  refusal: Refusal | null;
  onRefused: (refusal: Refusal | null) => void;
}

export function PlanReviewEnding({ view, row, saves, refusal, onRefused }: PlanReviewEndingProps) {
  const { meeting, cases } = view;
  const { meetingId, isReadOnly } = useEditing();
  const announce = useAnnounce();
  const [open, setOpen] = useState<'confirm' | 'correct' | null>(null);
  const support = useSupportMeetingInstead();
  const isCorrecting = Boolean(meeting.correctionReason);
  const hold = useOutcome(async () => {
    await saves.flush();
    const held = await trpcClient.planReviews.hold.mutate({ meetingId });
    onRefused(held.ok ? null : held.refusal);
    if (held.ok)
      announce(
        words.held(held.value.tasks, held.value.next.map((day) => formatJapaneseDate(day)).join('、')),
        {
          tone: 'ok',
        },
      );
    return held;
  });
  const confirm = useOutcome(async () => {
    await saves.flush();
    const done = await trpcClient.planReviews.confirmMinutes.mutate({ meetingId, date: view.today });
    onRefused(done.ok ? null : done.refusal);
    if (done.ok)
      announce(
        done.value.versions === 0 ? words.unchanged : isCorrecting ? words.corrected : words.confirmed,
        { tone: 'ok' },
      );
    return done;
  });
  const without = cases.find(({ meetingCaseId }) => meetingCaseId === refusal?.facts?.meetingCaseId);
  const mayConfirm = meeting.state === 'held' || isCorrecting;

  return (
    <MeetingSection anchor="plan-review-end" title={words.sections.end}>
      <Stack>
        {!row.fields.byCirculation && (
          <Checkbox
            isSelected={row.fields.readAloud}
            onChange={(readAloud) => row.change({ readAloud })}
            isReadOnly={isReadOnly}
          >
            {words.readAloud}
          </Checkbox>
        )}
        <Refused
          refusal={refusal ?? hold.refusal ?? confirm.refusal ?? support.refusal}
          ways={{
            'choose-basis': () => jumpTo('plan-review-attendees'),
            'hold-as-support-meeting': () => without && support.start(without.caseId),
          }}
        />
        {meeting.state === 'preparing' && (
          <Row>
            <Button
              variant="primary"
              isPending={hold.isRunning}
              pendingLabel={words.holding}
              onPress={() => void hold.run(undefined)}
            >
              {words.hold}
            </Button>
            <CallOff kind="plan-review" meetingId={meetingId} />
          </Row>
        )}
        {meeting.state === 'held' && (
          <Notice tone="ok" label={words.minutes}>
            {words.heldNotice}
          </Notice>
        )}
        <MinutesOfCases view={view} saves={saves} />
        <Row>
          {mayConfirm && (
            <Button variant="primary" onPress={() => setOpen('confirm')}>
              {isCorrecting ? words.confirmCorrection : words.confirmMinutes}
            </Button>
          )}
          {isReadOnly && <Button onPress={() => setOpen('correct')}>{words.correct}</Button>}
        </Row>
      </Stack>
      <ConfirmDialog
        isOpen={open === 'confirm'}
        title={words.confirmTitle}
        confirmLabel={isCorrecting ? words.confirmCorrection : words.confirmMinutes}
        isPending={confirm.isRunning}
        onConfirm={() => void confirm.run(undefined).then(() => setOpen(null))}
        onClose={() => setOpen(null)}
      >
        {words.confirmText(cases.length)}
      </ConfirmDialog>
      {open === 'correct' && <CorrectDialog meetingId={meetingId} onClose={() => setOpen(null)} />}
    </MeetingSection>
  );
}

function CorrectDialog({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const correct = useAction(trpcClient.planReviews.correctMinutes.mutate);
  return (
    <FormDialog
      title={words.correctTitle}
      submitLabel={words.correctSave}
      onSubmit={() => void correct.runThen({ meetingId, reason }, onClose)}
      onClose={onClose}
      refusal={correct.refusal}
      isRunning={correct.isRunning}
    >
      <p className="case-help">{words.correctHelp}</p>
      <TextArea
        label={words.correctReason}
        isRequired
        width="full"
        rows={2}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
