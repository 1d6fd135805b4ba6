/** An appointment, new or put right. Whatever it would meet is said while it is being typed; a room that is taken is not given twice. */
import { useCallback, useState } from 'react';
import { APPOINTMENT_KINDS } from '../../db/week/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { useDraft } from '../app/useDraft.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { APPOINTMENT_KIND_LABELS } from '../text/labels.ts';
import { weekText } from '../text/week.ts';
import {
  Button,
  ComboBox,
  ConfirmDialog,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Row,
  Select,
  TextField,
  TimeField,
  useAnnounce,
} from '../ui/index.ts';
import { begin, endFollowing, HAS_PLACE, HAS_ROOM } from './appointmentForm.ts';
import { CaseField } from './CaseField.tsx';
import { InTheWay } from './InTheWay.tsx';
import type { Entry, Week } from './words.ts';

const text = weekText.appointment;

const save = (input: Parameters<typeof trpcClient.week.saveAppointment.mutate>[0]) =>
  trpcClient.week.saveAppointment.mutate(input);
const cancel = (appointmentId: string) => trpcClient.week.cancelAppointment.mutate({ appointmentId });

export interface AppointmentDialogProps {
  week: Week;
  date: string;
  caseId: string | null;
  /** Null: a new one. */
  entry: Entry | null;
  onClose: () => void;
}

export function AppointmentDialog({ week, date, caseId, entry, onClose }: AppointmentDialogProps) {
  // What was being typed when somebody was called away, or locked out, is there again; やめる throws it away.
  const subject = entry ? `appointment/${entry.id}` : caseId;
  const empty = useCallback(() => begin(week, date, caseId, entry), [week, date, caseId, entry]);
  const {
    body: typed,
    change,
    draftId,
    saved,
    reset,
    discard,
    isLoaded,
  } = useDraft('appointment', subject, empty);
  const [isUnknown, setUnknown] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  const announce = useAnnounce();
  const go = usePlace((placed) => placed.go);
  const saving = useAction(save);
  const cancelling = useAction(cancel);
  const required = useRequired({
    date: [text.date, typed.date !== null],
    startTime: [text.start, typed.startTime !== null],
    staffId: [text.staff, typed.staffId !== null],
    caseId: [text.case, !isUnknown || typed.caseId !== null],
    subject: [text.subject, typed.caseId !== null || typed.subject.trim() !== ''],
  });
  const errors = { ...fieldErrors(saving.refusal), ...required.errors };

  const submit = () => {
    const { date: on, startTime, staffId } = typed;
    if (!required.check() || on === null || startTime === null || staffId === null) return;
    const fields = {
      ...typed,
      draftId,
      room: HAS_ROOM.includes(typed.kind) ? typed.room : '',
      place: HAS_PLACE.includes(typed.kind) ? typed.place : '',
      appointmentId: entry?.id ?? null,
      date: on,
      startTime,
      staffId,
    };
    void saving.runThen(fields, () => {
      reset();
      announce(entry ? text.changed : text.saved, { tone: 'ok' });
      onClose();
    });
  };
  const leave = () => {
    void discard();
    onClose();
  };
  const remove = () => {
    if (!entry?.id) return;
    void cancelling
      .runThen(entry.id, () => {
        void discard();
        announce(text.cancelled, { tone: 'ok' });
        onClose();
      })
      .then(() => setCancelling(false));
  };

  return (
    <FormDialog
      title={entry ? text.editTitle : text.newTitle}
      size="l"
      submitLabel={entry ? text.saveChanges : text.save}
      onSubmit={submit}
      onClose={leave}
      refusal={saving.refusal ?? cancelling.refusal}
      number={saving.number}
      isRunning={saving.isRunning}
      saved={saved}
      tries={required.tries}
      isReady={isLoaded}
    >
      <RadioGroup
        label={text.kind}
        choices={APPOINTMENT_KINDS.map((value) => ({ value, label: APPOINTMENT_KIND_LABELS[value] }))}
        value={typed.kind}
        onChange={(kind) => kind && change({ kind })}
      />
      <FieldRow>
        <JapaneseDateField
          label={text.date}
          isRequired
          value={typed.date}
          onChange={(value) => change({ date: value })}
          error={errors.date ?? null}
        />
        <TimeField
          label={text.start}
          isRequired
          value={typed.startTime}
          onChange={(startTime) => change({ startTime, endTime: endFollowing(typed, startTime) })}
          error={errors.startTime ?? null}
        />
        <TimeField
          label={text.end}
          value={typed.endTime}
          onChange={(endTime) => change({ endTime })}
          error={errors.endTime ?? null}
        />
      </FieldRow>
      <CaseField
        value={typed.caseId}
        onChange={(value) => change({ caseId: value })}
        onUnknown={setUnknown}
        error={isUnknown && errors.caseId ? text.caseUnknown : null}
      />
      <TextField
        label={text.subject}
        width="l"
        isRequired={typed.caseId === null}
        value={typed.subject}
        onChange={(subject) => change({ subject })}
        error={errors.subject ? text.subjectMissing : null}
      />
      <FieldRow>
        <Select
          label={text.staff}
          isRequired
          choices={week.staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={typed.staffId}
          onChange={(staffId) => change({ staffId })}
          error={errors.staffId ?? null}
        />
        {week.offices.length > 1 && (
          <Select
            label={text.office}
            choices={week.offices.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.officeId}
            onChange={(officeId) => officeId && change({ officeId })}
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
            onTextChange={(room) => change({ room })}
            onChange={(room) => room !== null && change({ room })}
          />
        )}
      </FieldRow>
      {HAS_PLACE.includes(typed.kind) && (
        <TextField
          label={text.place}
          width="l"
          value={typed.place}
          onChange={(place) => change({ place })}
          help={entry?.isPlaceConcealed ? text.placeConcealed : undefined}
        />
      )}
      <InTheWay week={week} typed={typed} appointmentId={entry?.id ?? null} />
      {entry && (
        <Row>
          {entry.caseId && (
            <Button
              size="s"
              variant="quiet"
              onPress={() => entry.caseId && go({ room: 'case', caseId: entry.caseId })}
            >
              {text.openCase}
            </Button>
          )}
          <Button size="s" variant="quiet" onPress={() => setCancelling(true)}>
            {text.cancel}
          </Button>
        </Row>
      )}
      <ConfirmDialog
        isOpen={isCancelling}
        title={text.cancelTitle}
        confirmLabel={text.cancel}
        isPending={cancelling.isRunning}
        onConfirm={remove}
        onClose={() => setCancelling(false)}
      >
        {text.cancelText}
      </ConfirmDialog>
    </FormDialog>
  );
}
