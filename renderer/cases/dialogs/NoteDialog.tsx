/** 経過を書く (F6): facts apart from judgement, and where the entry may go. A correction is a new entry beside the old one. */
import { useCallback } from 'react';
import type { z } from 'zod';
import { HANDLING, NOTE_KINDS, NOTE_METHODS, NOTE_PARTNERS } from '../../../db/cases/codes.ts';
import type { addNoteInput } from '../../../db/cases/inputs.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { caseText as words } from '../../text/cases.ts';
import {
  HANDLING_LABELS,
  NOTE_KIND_LABELS,
  NOTE_METHOD_LABELS,
  NOTE_PARTNER_LABELS,
} from '../../text/labels.ts';
import {
  CheckboxGroup,
  ComboBox,
  Disclosure,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

type Note = z.output<typeof addNoteInput>['note'];
interface NoteBody extends Omit<Note, 'date' | 'time' | 'method' | 'supersedesId'> {
  date: string | null;
  time: string | null;
  method: Note['method'] | null;
}

const emptyNote = (date: string, time: string): NoteBody => ({
  date,
  time,
  endTime: null,
  method: null,
  partners: [],
  organisationId: null,
  companions: '',
  kind: 'coordination',
  fact: '',
  view: '',
  handling: 'normal',
  nextDate: null,
  nextTime: null,
  nextText: '',
});

const send = (input: {
  caseId: string;
  body: NoteBody;
  supersedesId: string | null;
  draftId: string | null;
}) =>
  trpcClient.cases.addNote.mutate({
    caseId: input.caseId,
    draftId: input.draftId,
    // The core answers what is still missing, field by field.
    note: { ...input.body, supersedesId: input.supersedesId } as Note,
  });

export function NoteDialog({
  view,
  now,
  onClose,
  supersedesId = null,
}: CaseDialogProps & { supersedesId?: string | null }) {
  const caseId = view.head.id;
  const replaced = view.notes.find((each) => each.id === supersedesId);
  const empty = useCallback(() => {
    const note = emptyNote(now.date, now.time);
    if (!replaced) return note;
    return {
      ...note,
      method: replaced.method ?? null,
      partners: replaced.partners ?? [],
      organisationId: replaced.organisationId,
      companions: replaced.companions ?? '',
      kind: replaced.kind ?? 'coordination',
      fact: replaced.fact ?? '',
      view: replaced.view ?? '',
      handling: replaced.handling ?? 'normal',
    };
  }, [now, replaced]);
  const { body, change, draftId, saved, reset, isLoaded } = useDraft(
    'progress-note',
    supersedesId ? `${caseId}/${supersedesId}` : caseId,
    empty,
  );
  const action = useAction(send);
  const organisations = useOrganisationChoices();
  const required = useRequired({
    fact: [words.noteFact, body.fact.trim() !== ''],
    date: [words.noteDate, body.date !== null],
    time: [words.noteTime, body.time !== null],
    method: [words.noteMethod, body.method !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const submit = () =>
    action.runThen({ caseId, body, supersedesId, draftId }, () => {
      reset();
      onClose();
    });

  return (
    <FormDialog
      title={supersedesId ? words.correct : words.writeNote}
      size="l"
      submitLabel={words.saveNote}
      onSubmit={() => void (required.check() && submit())}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
      saved={saved}
      isReady={isLoaded}
    >
      {supersedesId && <p className="case-help">{words.correctionNote}</p>}
      <TextArea
        label={words.noteFact}
        isRequired
        rows={4}
        value={body.fact}
        onChange={(fact) => change({ fact })}
        help={words.noteFactHelp}
        error={errors.fact ?? null}
      />
      <TextArea
        label={words.noteView}
        rows={2}
        value={body.view}
        onChange={(text) => change({ view: text })}
      />
      <FieldRow>
        <JapaneseDateField
          label={words.noteDate}
          isRequired
          value={body.date}
          onChange={(date) => change({ date })}
          error={errors.date ?? null}
        />
        <TimeField
          label={words.noteTime}
          isRequired
          value={body.time}
          onChange={(time) => change({ time })}
          error={errors.time ?? null}
        />
        <TimeField
          label={words.noteEnd}
          value={body.endTime}
          onChange={(endTime) => change({ endTime })}
          error={errors.endTime ?? null}
        />
      </FieldRow>
      <FieldRow>
        <Select
          label={words.noteMethod}
          isRequired
          width="s"
          choices={choicesOf(NOTE_METHODS, NOTE_METHOD_LABELS)}
          value={body.method}
          onChange={(method) => change({ method })}
          error={errors.method ?? null}
        />
        <Select
          label={words.noteKind}
          width="s"
          choices={choicesOf(NOTE_KINDS, NOTE_KIND_LABELS)}
          value={body.kind}
          onChange={(kind) => change({ kind: kind ?? 'coordination' })}
        />
        <ComboBox
          label={words.noteOrganisation}
          choices={organisations}
          value={body.organisationId}
          onChange={(organisationId) => change({ organisationId })}
        />
      </FieldRow>
      <FieldRow>
        <CheckboxGroup
          label={words.notePartners}
          choices={choicesOf(NOTE_PARTNERS, NOTE_PARTNER_LABELS)}
          value={body.partners}
          onChange={(partners) => change({ partners })}
        />
        <TextField
          label={words.noteCompanions}
          value={body.companions}
          onChange={(companions) => change({ companions })}
        />
      </FieldRow>
      <RadioGroup
        label={words.noteHandling}
        choices={choicesOf(HANDLING, HANDLING_LABELS)}
        value={body.handling}
        onChange={(handling) => change({ handling: handling ?? 'normal' })}
        help={words.noteHandlingHelp}
      />
      <Disclosure title={words.noteNextOpen} isOpenAtFirst={body.nextDate !== null || body.nextText !== ''}>
        <FieldRow>
          <JapaneseDateField
            label={words.noteNextDate}
            value={body.nextDate}
            onChange={(nextDate) => change({ nextDate })}
          />
          <TimeField
            label={words.noteNextTime}
            value={body.nextTime}
            onChange={(nextTime) => change({ nextTime })}
          />
          <TextField
            label={words.noteNextText}
            value={body.nextText}
            onChange={(nextText) => change({ nextText })}
          />
        </FieldRow>
      </Disclosure>
    </FormDialog>
  );
}
