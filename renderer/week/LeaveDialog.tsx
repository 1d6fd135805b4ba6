/** 休暇・不在 of a member: the days, or the hours of one. Why is nobody's business. */
import { useState } from 'react';
import { LEAVE_KINDS, type LeaveKind } from '../../db/week/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { LEAVE_KIND_LABELS } from '../text/labels.ts';
import { uiText } from '../text/ui.ts';
import { weekText } from '../text/week.ts';
import {
  Button,
  Checkbox,
  ConfirmDialog,
  Dialog,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  Soft,
  Stack,
  TimeField,
  useAnnounce,
} from '../ui/index.ts';
import type { Entry, Week } from './words.ts';

const text = weekText.leave;

const save = (input: Parameters<typeof trpcClient.week.saveLeave.mutate>[0]) =>
  trpcClient.week.saveLeave.mutate(input);
const cancel = (leaveId: string) =>
  trpcClient.week.cancelLeave
    .mutate({ leaveId })
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export interface LeaveDialogProps {
  week: Week;
  date: string;
  entry: Entry | null;
  onClose: () => void;
}

export function LeaveDialog({ week, date, entry, onClose }: LeaveDialogProps) {
  const [kind, setKind] = useState<LeaveKind>((entry?.kind as LeaveKind) ?? 'leave');
  const [staffId, setStaffId] = useState(entry?.staffId ?? week.staffId);
  const [fromDate, setFrom] = useState<string | null>(entry?.from ?? date);
  const [untilDate, setUntil] = useState<string | null>(entry?.until ?? date);
  const [startTime, setStart] = useState(entry?.startTime ?? null);
  const [endTime, setEnd] = useState(entry?.endTime ?? null);
  const [isByHours, setByHours] = useState(startTime !== null);
  const [isAsked, setAsked] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const announce = useAnnounce();
  const saving = useOutcome(save);
  const cancelling = useOutcome(cancel);

  const submit = async () => {
    setAsked(true);
    if (fromDate === null) return;
    const hours = isByHours ? { startTime, endTime } : { startTime: null, endTime: null };
    const saved = await saving.run({
      leaveId: entry?.id ?? null,
      kind,
      staffId,
      fromDate,
      untilDate: isByHours ? fromDate : (untilDate ?? fromDate),
      ...hours,
    });
    if (!saved) return;
    announce(entry ? text.changed : text.saved, { tone: 'ok' });
    onClose();
  };
  const remove = async () => {
    const done = entry?.id && (await cancelling.run(entry.id));
    setCancelling(false);
    if (!done) return;
    announce(text.cancelled, { tone: 'ok' });
    onClose();
  };

  return (
    <Dialog
      isOpen
      isForm
      isLocked={saving.isRunning}
      onClose={onClose}
      title={entry ? text.editTitle : text.newTitle}
      actions={
        <>
          {entry && (
            <Button variant="quiet" onPress={() => setCancelling(true)}>
              {text.cancel}
            </Button>
          )}
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={saving.isRunning} onPress={() => void submit()}>
            {entry ? text.saveChanges : text.save}
          </Button>
        </>
      }
    >
      <Stack>
        <RadioGroup
          label={text.kind}
          choices={LEAVE_KINDS.map((value) => ({ value, label: LEAVE_KIND_LABELS[value] }))}
          value={kind}
          onChange={(value) => value && setKind(value)}
        />
        <Select
          label={text.staff}
          choices={week.staff
            .filter(({ officeId }) => officeId === week.officeId)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={staffId}
          onChange={(value) => value && setStaffId(value)}
        />
        <FieldRow>
          <JapaneseDateField
            label={text.from}
            isRequired
            value={fromDate}
            onChange={(value) => {
              if (untilDate === fromDate || (value !== null && (untilDate ?? '') < value)) setUntil(value);
              setFrom(value);
            }}
            error={isAsked && fromDate === null ? text.fromMissing : null}
          />
          {!isByHours && <JapaneseDateField label={text.until} value={untilDate} onChange={setUntil} />}
        </FieldRow>
        <Checkbox isSelected={isByHours} onChange={setByHours}>
          {text.hours}
        </Checkbox>
        {isByHours && (
          <FieldRow>
            <TimeField label={text.start} value={startTime} onChange={setStart} />
            <TimeField label={text.end} value={endTime} onChange={setEnd} />
          </FieldRow>
        )}
        <Soft>{text.help}</Soft>
        <Refused refusal={saving.refusal ?? cancelling.refusal} />
      </Stack>
      <ConfirmDialog
        isOpen={isCancelling}
        title={text.cancelTitle}
        confirmLabel={text.cancel}
        isPending={cancelling.isRunning}
        onConfirm={() => void remove()}
        onClose={() => setCancelling(false)}
      >
        {weekText.appointment.cancelText}
      </ConfirmDialog>
    </Dialog>
  );
}
