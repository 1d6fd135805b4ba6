/** What of a person is asked for later, if at all: kept closed while somebody is listened to. */
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { addressText } from '../text/addresses.ts';
import { peopleText as words } from '../text/people.ts';
import { Checkbox, Disclosure, FieldRow, JapaneseDateField, TextField } from '../ui/index.ts';

export interface MorePerson {
  nameNote?: string | undefined;
  zip?: string | undefined;
  email?: string | undefined;
  occupation?: string | undefined;
  health?: string | undefined;
  deceased?: Deceased | undefined;
  withoutSender?: boolean | undefined;
}

/** Null: living. */
type Deceased =
  | { iso: string; precision: 'day' | 'month' | 'year' }
  | { iso: null; precision: 'unknown' }
  | null;

export function MorePersonFields({
  person,
  onChange,
  errors = {},
  isHidden,
}: {
  person: MorePerson;
  onChange: (part: MorePerson) => void;
  errors?: FieldErrors;
  /** Zip and mail are in the record and not shown (R09). */
  isHidden?: boolean;
}) {
  const { nameNote, zip, email, occupation, health, deceased, withoutSender } = person;
  const filled = [nameNote, zip, email, occupation, health, deceased, withoutSender].some(Boolean);
  const hiddenHelp = (value: string | undefined) =>
    isHidden && value === undefined ? { help: words.asRecorded } : {};
  return (
    <Disclosure title={words.more} level={3} isOpenAtFirst={filled || errors.email !== undefined}>
      <FieldRow>
        <TextField
          label={words.nameNote}
          value={person.nameNote ?? ''}
          onChange={(nameNote) => onChange({ nameNote })}
          help={words.nameNoteHelp}
        />
        <TextField
          label={words.zip}
          width="s"
          inputMode="numeric"
          maxLength={10}
          value={person.zip ?? ''}
          onChange={(zip) => onChange({ zip })}
          {...hiddenHelp(person.zip)}
        />
        <TextField
          label={words.email}
          inputMode="email"
          value={person.email ?? ''}
          onChange={(email) => onChange({ email })}
          error={errors.email ? words.emailFault : null}
          {...hiddenHelp(person.email)}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={words.occupation}
          value={person.occupation ?? ''}
          onChange={(occupation) => onChange({ occupation })}
        />
        <TextField
          label={words.health}
          value={person.health ?? ''}
          onChange={(health) => onChange({ health })}
        />
      </FieldRow>
      <Checkbox isSelected={withoutSender ?? false} onChange={(next) => onChange({ withoutSender: next })}>
        {addressText.withoutSender}
      </Checkbox>
      <FieldRow>
        <Checkbox
          isSelected={Boolean(deceased)}
          onChange={(isDeceased) =>
            onChange({ deceased: isDeceased ? { iso: null, precision: 'unknown' } : null })
          }
        >
          {words.deceased}
        </Checkbox>
        {deceased && (
          <JapaneseDateField
            label={words.deceasedOn}
            help={words.deceasedHelp}
            value={deceased.iso}
            precision={deceased.precision === 'unknown' ? 'day' : deceased.precision}
            isImprecise
            onChange={(iso, precision) =>
              onChange({ deceased: iso ? { iso, precision } : { iso: null, precision: 'unknown' } })
            }
          />
        )}
      </FieldRow>
    </Disclosure>
  );
}
