/** One person of a household, as far as known: a name may stay empty (氏名不詳), a birthday may be a year or just 「80代」. */
import type { ReactNode } from 'react';
import { ageOn, schoolYearOn } from '../../db/calendar/rules.ts';
import { RELATIONS, SEX } from '../../db/people/codes.ts';
import { proposedSex } from '../../db/people/relationRules.ts';
import { choicesOf } from '../cases/choices.ts';
import type { FieldErrors } from '../cases/fieldErrors.ts';
import { ConcealmentFields } from '../people/index.ts';
import { RELATION_LABELS, SEX_LABELS, schoolYearText } from '../text/labels.ts';
import { peopleText } from '../text/people.ts';
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
  const { birth } = person;
  const age = birth ? ageOn(birth.iso, birth.precision, today)?.years : undefined;
  const school = birth?.precision === 'day' ? schoolYearOn(birth.iso, today) : null;
  /** Somebody of the record, whose contact is not shown here: what is left empty stays as it is recorded. */
  const recorded = (value: string | undefined) =>
    person.personId && value === undefined ? { help: peopleText.asRecorded } : {};
  return (
    <>
      <KanaNameField
        label={words.name}
        value={{ name: person.name, kana: person.kana }}
        onChange={onChange}
        help={words.nameHelp}
        kanaError={errors.kana ? peopleText.kanaFault : null}
      />
      {afterName}
      <FieldRow>
        <Select
          label={words.relation}
          width="s"
          choices={choicesOf(RELATIONS, RELATION_LABELS)}
          value={person.relation}
          onChange={(chosen) => {
            const relation = chosen ?? 'unknown';
            onChange({ relation, sex: proposedSex(relation, person.sex) });
          }}
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
          {...(age === undefined
            ? {}
            : { echoNote: [words.years(age), school && schoolYearText(school)].filter(Boolean).join('・') })}
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
          {...recorded(person.telHome)}
        />
        <DigitsField
          kind="tel"
          label={words.telMobile}
          width="s"
          value={person.telMobile ?? ''}
          onChange={(telMobile) => onChange({ telMobile })}
          {...recorded(person.telMobile)}
        />
        <TextField
          label={words.address}
          width="m"
          value={person.address ?? ''}
          onChange={(address) => onChange({ address })}
          {...recorded(person.address)}
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
      {person.addressConcealed && <ConcealmentFields value={person} onChange={onChange} errors={errors} />}
    </>
  );
}
