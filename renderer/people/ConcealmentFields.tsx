/** 支援措置: since when, until when, on whose word. The end fills itself with a year from the beginning and may be put right. */
import { concealmentUntil } from '../../db/people/rules.ts';
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { peopleText as words } from '../text/people.ts';
import { FieldRow, JapaneseDateField, TextField } from '../ui/index.ts';

export interface Concealment {
  concealedFrom?: string | null | undefined;
  concealedUntil?: string | null | undefined;
  concealedNote?: string | undefined;
}

export function ConcealmentFields({
  value,
  onChange,
  errors = {},
}: {
  value: Concealment;
  onChange: (part: Concealment) => void;
  errors?: FieldErrors;
}) {
  return (
    <fieldset className="people-concealment">
      <legend>{words.concealing}</legend>
      <FieldRow>
        <JapaneseDateField
          label={words.concealedFrom}
          value={value.concealedFrom ?? null}
          onChange={(iso) =>
            onChange({ concealedFrom: iso, concealedUntil: iso ? concealmentUntil(iso) : null })
          }
        />
        <JapaneseDateField
          label={words.concealedUntil}
          value={value.concealedUntil ?? null}
          onChange={(iso) => onChange({ concealedUntil: iso })}
          help={words.concealedUntilHelp}
          error={errors.concealedUntil ? words.untilFault : null}
        />
        <TextField
          label={words.concealedNote}
          value={value.concealedNote ?? ''}
          onChange={(concealedNote) => onChange({ concealedNote })}
          {...(value.concealedNote === undefined && { help: words.asRecorded })}
        />
      </FieldRow>
    </fieldset>
  );
}
