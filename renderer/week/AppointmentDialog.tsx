/** An appointment, new or put right. Whatever it would meet is said while it is being typed; a room that is taken is not given twice. */
import { useState } from 'react';
import { APPOINTMENT_KINDS } from '../../db/week/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { APPOINTMENT_KIND_LABELS } from '../text/labels.ts';
import { uiText } from '../text/ui.ts';
import { weekText } from '../text/week.ts';
import {
  Button,
  ComboBox,
  ConfirmDialog,
  Dialog,
  FieldRow,
  JapaneseDateField,
  LinkButton,
  RadioGroup,
  Row,
  Select,
  Stack,
  TextField,
  TimeField,
  useAnnounce,
} from '../ui/index.ts';
import { begin, endFollowing, HAS_PLACE, HAS_ROOM, type Typed } from './appointmentForm.ts';
import { CaseField } from './CaseField.tsx';
import { InTheWay } from './InTheWay.tsx';
import type { Entry, Week } from './words.ts';

const text = weekText.appointment;
const save = (input: Parameters<typeof trpcClient.week.saveAppointment.mutate>[0]) =>
  trpcClient.week.saveAppointment.mutate(input);
const cancel = (appointmentId: string) =>
  trpcClient.week.cancelAppointment
    .mutate({ appointmentId })
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export interface AppointmentDialogProps {
  week: Week;
  date: string;
  caseId: string | null;
  /** Null: a new one. */
  entry: Entry | null;
  onClose: () => void;
}

export function AppointmentDialog({ week, date, caseId, entry, onClose }: AppointmentDialogProps) {
  const [typed, setTyped] = useState(() => begin(week, date, caseId, entry));
  const [isUnknown, setUnknown] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const announce = useAnnounce();
  const go = usePlace((placed) => placed.go);
  const saving = useOutcome(save);
  const cancelling = useOutcome(cancel);
  const put = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }));

  const missing = {
    date: typed.date === null ? text.dateMissing : null,
    start: typed.startTime === null ? text.startMissing : null,
    staff: typed.staffId === null ? text.staffMissing : null,
    case: isUnknown && typed.caseId === null ? text.caseUnknown : null,
    subject: typed.caseId === null && typed.subject.trim() === '' ? text.subjectMissing : null,
  };
  const error = (field: keyof typeof missing) => (isAsked ? missing[field] : null);

  const submit = async () => {
    setAsked(true);
    const { date: on, startTime, staffId } = typed;
    if (on === null || startTime === null || staffId === null || missing.case || missing.subject) return;
    const saved = await saving.run({
      ...typed,
      room: HAS_ROOM.includes(typed.kind) ? typed.room : '',
      place: HAS_PLACE.includes(typed.kind) ? typed.place : '',
      appointmentId: entry?.id ?? null,
      date: on,
      startTime,
      staffId,
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
      size="l"
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
          choices={APPOINTMENT_KINDS.map((value) => ({ value, label: APPOINTMENT_KIND_LABELS[value] }))}
          value={typed.kind}
          onChange={(kind) => kind && put({ kind })}
        />
        <FieldRow>
          <JapaneseDateField
            label={text.date}
            isRequired
            value={typed.date}
            onChange={(value) => put({ date: value })}
            error={error('date')}
          />
          <TimeField
            label={text.start}
            isRequired
            value={typed.startTime}
            onChange={(startTime) =>
              setTyped((now) => ({ ...now, startTime, endTime: endFollowing(now, startTime) }))
            }
            error={error('start')}
          />
          <TimeField label={text.end} value={typed.endTime} onChange={(endTime) => put({ endTime })} />
        </FieldRow>
        <CaseField
          value={typed.caseId}
          onChange={(value) => put({ caseId: value })}
          onUnknown={setUnknown}
          error={error('case')}
        />
        <TextField
          label={text.subject}
          width="l"
          isRequired={typed.caseId === null}
          value={typed.subject}
          onChange={(subject) => put({ subject })}
          error={error('subject')}
        />
        <FieldRow>
          <Select
            label={text.staff}
            isRequired
            choices={week.staff.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.staffId}
            onChange={(staffId) => put({ staffId })}
            error={error('staff')}
          />
          {week.offices.length > 1 && (
            <Select
              label={text.office}
              choices={week.offices.map(({ id, name }) => ({ value: id, label: name }))}
              value={typed.officeId}
              onChange={(officeId) => officeId && put({ officeId })}
            />
          )}
          {HAS_ROOM.includes(typed.kind) && (
            <ComboBox
              label={text.room}
              help={week.rooms.length === 0 ? text.roomHelp : undefined}
              choices={(typed.officeId === week.officeId ? week.rooms : []).map((room) => ({
                value: room,
                label: room,
              }))}
              value={week.rooms.includes(typed.room) ? typed.room : null}
              text={typed.room}
              onTextChange={(room) => put({ room })}
              onChange={(room) => room !== null && put({ room })}
            />
          )}
        </FieldRow>
        {HAS_PLACE.includes(typed.kind) && (
          <TextField
            label={text.place}
            width="l"
            value={typed.place}
            onChange={(place) => put({ place })}
            help={entry?.isPlaceConcealed ? text.placeConcealed : undefined}
          />
        )}
        <InTheWay week={week} typed={typed} appointmentId={entry?.id ?? null} />
        <Refused refusal={saving.refusal ?? cancelling.refusal} />
        {entry?.caseId && (
          <Row>
            <LinkButton onPress={() => entry.caseId && go({ room: 'case', caseId: entry.caseId })}>
              {text.openCase}
            </LinkButton>
          </Row>
        )}
      </Stack>
      <ConfirmDialog
        isOpen={isCancelling}
        title={text.cancelTitle}
        confirmLabel={text.cancel}
        isPending={cancelling.isRunning}
        onConfirm={() => void remove()}
        onClose={() => setCancelling(false)}
      >
        {text.cancelText}
      </ConfirmDialog>
    </Dialog>
  );
}
