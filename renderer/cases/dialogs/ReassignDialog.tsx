/** 担当替え of one case (C1): who, from when, why, and 引継ぎの要点. A copy goes by another door, and the form says so. */
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type ChosenReason, REASSIGNMENT_REASONS } from '../../../db/reassignments/codes.ts';
import { heirsOf } from '../../../db/reassignments/rules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { REASSIGNMENT_REASON_LABELS } from '../../text/labels.ts';
import { dutyText, reassignText as words } from '../../text/reassignments.ts';
import {
  Checkbox,
  FieldRow,
  FormSection,
  JapaneseDateField,
  Select,
  TextField,
  useAnnounce,
} from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';
import { bodyOf, isSameNote, type NoteBody, NoteFields, useDutyOfCase } from './HandOverNoteDialog.tsx';

type Input = Parameters<typeof trpcClient.reassignments.reassign.mutate>[0];
const save = (input: Input) => trpcClient.reassignments.reassign.mutate(input);

export function ReassignDialog(props: CaseDialogProps) {
  const found = useDutyOfCase(props.view.head.id);
  return found ? <ReassignForm {...props} last={bodyOf(found.note)} /> : null;
}

function ReassignForm({ view, now, onClose, last }: CaseDialogProps & { last: NoteBody }) {
  const caseId = view.head.id;
  const { record } = view;
  const choices = useQuery(trpc.reassignments.choices.queryOptions()).data;
  const announce = useAnnounce();
  const [officeId, setOfficeId] = useState(record.responsibleOfficeId);
  const [staffId, setStaffId] = useState(record.staffId);
  const [deputyStaffId, setDeputy] = useState(record.deputyStaffId);
  const [fromOn, setFromOn] = useState<string | null>(now.date);
  const [reason, setReason] = useState<ChosenReason | null>(null);
  const [reassignmentReason, setReasonText] = useState('');
  const [takesTasks, setTakesTasks] = useState(true);
  const empty = useCallback(() => last, [last]);
  const { body, change, draftId, saved, reset, isLoaded } = useDraft('hand-over-note', caseId, empty);
  const action = useAction(save);
  const required = useRequired({
    responsibleOfficeId: [dutyText.office, officeId !== null],
    fromOn: [words.fromOn, fromOn !== null],
    reason: [words.reason, reason !== null],
    reassignmentReason: [words.reasonTextNeeded, reason !== 'other' || reassignmentReason.trim() !== ''],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const before = {
    officeId: record.responsibleOfficeId,
    staffId: record.staffId,
    deputyStaffId: record.deputyStaffId,
  };
  const heirs = heirsOf(before, { officeId, staffId, deputyStaffId });
  const tasks = view.tasks.filter((task) => task.doneAt === null && heirs.has(task.staffId ?? '')).length;
  const people = (choices?.staff ?? []).map((each) => ({
    value: each.id,
    label: words.staffOf(each.name, each.officeId === officeId ? '' : each.officeName),
  }));
  const chooseOffice = (next: string | null) => {
    setOfficeId(next);
    if (next === null || next === officeId) return;
    // Whoever works at the other window cannot be guessed: that one decides, unless somebody is named here.
    const worksThere = (id: string | null) =>
      choices?.staff.some((each) => each.id === id && each.officeId === next) ?? false;
    if (!worksThere(staffId)) setStaffId(null);
    if (!worksThere(deputyStaffId)) setDeputy(null);
    setReason((chosen) => chosen ?? 'window');
  };
  const submit = () => {
    if (!required.check() || officeId === null || fromOn === null || reason === null) return;
    void action.runThen(
      {
        caseId,
        to: { officeId, staffId, deputyStaffId },
        fromOn,
        reason,
        reassignmentReason,
        takesTasks,
        note: isSameNote(body, last) ? null : body,
        draftId,
      },
      () => {
        const office = choices?.offices.find(({ id }) => id === officeId);
        announce(office && !office.isOwn ? words.doneElsewhere(office.name) : words.done, { tone: 'ok' });
        reset();
        onClose();
      },
    );
  };
  return (
    <FormDialog
      title={words.title}
      size="l"
      submitLabel={words.submit}
      onSubmit={submit}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      saved={saved}
      isReady={isLoaded && choices !== undefined}
    >
      <p className="case-help">{words.help}</p>
      <FieldRow>
        <Select
          label={dutyText.office}
          isRequired
          choices={(choices?.offices ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={officeId}
          onChange={chooseOffice}
          error={errors.responsibleOfficeId ?? null}
        />
        <Select
          label={dutyText.staff}
          choices={people}
          value={staffId}
          onChange={setStaffId}
          isClearable
          error={errors.staffId ?? null}
        />
        <Select
          label={dutyText.deputy}
          choices={people.filter(({ value }) => value !== staffId)}
          value={deputyStaffId}
          onChange={setDeputy}
          isClearable
          error={errors.deputyStaffId ?? null}
        />
      </FieldRow>
      <FieldRow>
        <JapaneseDateField
          label={words.fromOn}
          isRequired
          help={words.fromOnHelp}
          value={fromOn}
          onChange={setFromOn}
          error={errors.fromOn ?? null}
        />
        <Select
          label={words.reason}
          isRequired
          choices={choicesOf(REASSIGNMENT_REASONS, REASSIGNMENT_REASON_LABELS)}
          value={reason}
          onChange={setReason}
          error={errors.reason ?? null}
        />
        <TextField
          label={words.reasonText}
          width="l"
          maxLength={500}
          value={reassignmentReason}
          onChange={setReasonText}
          error={errors.reassignmentReason ?? null}
        />
      </FieldRow>
      {tasks > 0 && (
        <Checkbox isSelected={takesTasks} onChange={setTakesTasks}>
          {words.takesTasks(tasks)}
        </Checkbox>
      )}
      <FormSection title={words.noteHeading}>
        <p className="case-help">{words.noteHelp}</p>
        <NoteFields body={body} change={change} errors={errors} />
      </FormSection>
    </FormDialog>
  );
}
