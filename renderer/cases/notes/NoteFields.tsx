/** The fields of an entry of 支援経過 (F6), the facts first. */
import { HANDLING, NOTE_KINDS, NOTE_METHODS, NOTE_PARTNERS } from '../../../db/cases/codes.ts';
import { caseText as words } from '../../text/cases.ts';
import {
  HANDLING_LABELS,
  NOTE_KIND_LABELS,
  NOTE_METHOD_LABELS,
  NOTE_PARTNER_LABELS,
} from '../../text/labels.ts';
import { HANDLING_NOTES } from '../../text/notes.ts';
import {
  CheckboxGroup,
  ComboBox,
  Disclosure,
  FieldRow,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextField,
  TimeField,
} from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import type { FieldErrors } from '../fieldErrors.ts';
import { useOrganisationChoices } from '../useOrganisationChoices.ts';
import { NextAppointment } from './NextAppointment.tsx';
import type { NoteBody } from './noteBody.ts';
import { PhraseArea } from './PhraseArea.tsx';

export interface NoteFieldsProps {
  body: NoteBody;
  change: (part: Partial<NoteBody>) => void;
  errors: FieldErrors;
}

export function NoteFields({ body, change, errors }: NoteFieldsProps) {
  return (
    <>
      <PhraseArea
        field="fact"
        label={words.noteFact}
        isRequired
        rows={4}
        value={body.fact}
        onChange={(fact) => change({ fact })}
        help={words.noteFactHelp}
        error={errors.fact ?? null}
      />
      <PhraseArea
        field="view"
        label={words.noteView}
        rows={2}
        value={body.view}
        onChange={(view) => change({ view })}
        error={errors.view ?? null}
      />
      <WhenAndHow body={body} change={change} errors={errors} />
      <RadioGroup
        label={words.noteHandling}
        layout="column"
        choices={HANDLING.map((value) => ({
          value,
          label: HANDLING_LABELS[value],
          note: HANDLING_NOTES[value],
        }))}
        value={body.handling}
        onChange={(handling) => change({ handling: handling ?? 'normal' })}
      />
      <Disclosure title={words.noteNextOpen} isOpenAtFirst={body.nextDate !== null || body.nextText !== ''}>
        <NextAppointment body={body} change={change} errors={errors} />
      </Disclosure>
    </>
  );
}

function WhenAndHow({ body, change, errors }: NoteFieldsProps) {
  const organisations = useOrganisationChoices();
  return (
    <>
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
          error={errors.companions ?? null}
        />
      </FieldRow>
    </>
  );
}
