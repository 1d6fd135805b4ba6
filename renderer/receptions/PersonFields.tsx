/** One person of a household, as far as known: a name may stay empty (氏名不詳), a birthday may be a year or just 「80代」. */
import type { ReactNode } from 'react';
import { ageOn } from '../../db/calendar/rules.ts';
import { RELATIONS, SEX } from '../../db/people/codes.ts';
import { choicesOf } from '../cases/choices.ts';
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { RELATION_LABELS, SEX_LABELS } from '../text/labels.ts';
import { receptionText as words } from '../text/receptions.ts';
import {
  Checkbox,
  DigitsField,
  FieldRow,
  JapaneseDateField,
  KanaNameField,
  RadioGroup,
  Row,
  Select,
  TextField,
} from '../ui/index.ts';
import type { PersonRow } from './receptionBody.ts';

export interface PersonFieldsProps {
  person: PersonRow;
  onChange: (part: Partial<PersonRow>) => void;
  today: string;
  errors?: FieldErrors;
  isRelationFixed?: boolean;
  /** Right below the name: who it may be. */
  afterName?: ReactNode;
}

export function PersonFields({
  person,
  onChange,
  today,
  errors = {},
  isRelationFixed,
  afterName,
}: PersonFieldsProps) {
  const age = person.birth ? ageOn(person.birth.iso, person.birth.precision, today)?.years : undefined;
  return (
    <>
      <KanaNameField
        label={words.name}
        value={{ name: person.name, kana: person.kana }}
        onChange={onChange}
        help={words.nameHelp}
        kanaError={errors.kana ?? null}
      />
      {afterName}
      <FieldRow>
        <Select
          label={words.relation}
          width="s"
          choices={choicesOf(RELATIONS, RELATION_LABELS)}
          value={person.relation}
          onChange={(relation) => onChange({ relation: relation ?? 'unknown' })}
          isDisabled={isRelationFixed ?? false}
        />
        <RadioGroup
          label={words.sex}
          choices={choicesOf(SEX, SEX_LABELS)}
          value={person.sex}
          onChange={(sex) => onChange({ sex: sex ?? 'unknown' })}
        />
      </FieldRow>
      <FieldRow>
        <JapaneseDateField
          label={words.birth}
          value={person.birth?.iso ?? null}
          precision={person.birth?.precision ?? 'day'}
          isImprecise
          onChange={(iso, precision) => onChange({ birth: iso ? { iso, precision } : null })}
          {...(age === undefined ? {} : { echoNote: words.years(age) })}
        />
        <TextField
          label={words.ageNote}
          width="s"
          value={person.ageNote}
          onChange={(ageNote) => onChange({ ageNote })}
          help={words.ageNoteHelp}
        />
      </FieldRow>
      <FieldRow>
        <DigitsField
          kind="tel"
          label={words.telHome}
          width="s"
          value={person.telHome ?? ''}
          onChange={(telHome) => onChange({ telHome })}
        />
        <DigitsField
          kind="tel"
          label={words.telMobile}
          width="s"
          value={person.telMobile ?? ''}
          onChange={(telMobile) => onChange({ telMobile })}
        />
        <TextField
          label={words.address}
          width="m"
          value={person.address ?? ''}
          onChange={(address) => onChange({ address })}
        />
      </FieldRow>
      <FieldRow>
        <TextField label={words.note} width="m" value={person.note} onChange={(note) => onChange({ note })} />
        <Row>
          <Checkbox
            isSelected={person.livingTogether}
            onChange={(livingTogether) => onChange({ livingTogether })}
          >
            {words.livingTogether}
          </Checkbox>
          <Checkbox isSelected={person.keyPerson} onChange={(keyPerson) => onChange({ keyPerson })}>
            {words.keyPerson}
          </Checkbox>
          <Checkbox
            isSelected={person.addressConcealed ?? false}
            onChange={(addressConcealed) => onChange({ addressConcealed })}
          >
            {words.addressConcealed}
          </Checkbox>
        </Row>
      </FieldRow>
    </>
  );
}
