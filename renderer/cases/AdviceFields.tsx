/** What was advised to whom: in a form of its own, and in the decision that advice is the whole outcome. */
import { NOTE_METHODS, type NoteMethod } from '../../db/cases/codes.ts';
import { adviceText as words } from '../text/accompany.ts';
import { NOTE_METHOD_LABELS } from '../text/labels.ts';
import { ComboBox, FieldRow, JapaneseDateField, Select, TextArea, TextField } from '../ui/index.ts';
import { choicesOf } from './choices.ts';
import type { FieldErrors } from './fieldErrors.ts';
import { useOrganisationChoices } from './useOrganisationChoices.ts';

export interface AdviceBody {
  givenOn: string | null;
  organisationId: string | null;
  organisationName: string;
  toWhom: string;
  method: NoteMethod;
  content: string;
}

export const emptyAdvice = (givenOn: string): AdviceBody => ({
  givenOn,
  organisationId: null,
  organisationName: '',
  toWhom: '',
  method: 'with-organisations',
  content: '',
});

/** As the core takes it; an empty day is for it to refuse. */
export const adviceInput = (body: AdviceBody) => ({ ...body, givenOn: body.givenOn ?? '' });

export interface AdviceFieldsProps {
  body: AdviceBody;
  change: (part: Partial<AdviceBody>) => void;
  errors: FieldErrors;
}

export function AdviceFields({ body, change, errors }: AdviceFieldsProps) {
  const organisations = useOrganisationChoices();
  return (
    <>
      <FieldRow>
        <ComboBox
          label={words.organisation}
          choices={organisations}
          value={body.organisationId}
          onChange={(organisationId) => change({ organisationId })}
          error={errors.adviceOrganisation ?? null}
        />
        {body.organisationId === null && (
          <TextField
            label={words.organisationName}
            value={body.organisationName}
            onChange={(organisationName) => change({ organisationName })}
          />
        )}
        <TextField
          label={words.toWhom}
          width="s"
          value={body.toWhom}
          onChange={(toWhom) => change({ toWhom })}
        />
      </FieldRow>
      <TextArea
        label={words.content}
        isRequired
        help={words.contentHelp}
        rows={4}
        width="full"
        value={body.content}
        onChange={(content) => change({ content })}
        error={errors.adviceContent ?? errors.content ?? null}
      />
      <FieldRow>
        <Select
          label={words.method}
          width="s"
          choices={choicesOf(NOTE_METHODS, NOTE_METHOD_LABELS)}
          value={body.method}
          onChange={(method) => change({ method: method ?? body.method })}
        />
        <JapaneseDateField
          label={words.givenOn}
          isRequired
          value={body.givenOn}
          onChange={(givenOn) => change({ givenOn })}
          error={errors.givenOn ?? null}
        />
      </FieldRow>
    </>
  );
}
