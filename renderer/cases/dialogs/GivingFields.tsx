/** Who gave one person's consent. A child's part asks for parental authority and for the child's own wish (C11). */
import { CONSENT_GIVERS, PARENTAL_AUTHORITIES } from '../../../db/consents/codes.ts';
import { isMinor } from '../../../db/consents/giving/rules.ts';
import { consentText as words } from '../../text/consents.ts';
import { CONSENT_GIVER_LABELS, PARENTAL_AUTHORITY_LABELS } from '../../text/labels.ts';
import {
  FieldRow,
  FormSection,
  JapaneseDateField,
  RadioGroup,
  Select,
  TextArea,
  TextField,
} from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import type { Giving } from './consentForm.ts';

export interface GivingFieldsProps {
  name: string;
  age: number | null;
  /** One person only: no heading, the field's name alone. */
  isAlone: boolean;
  given: Giving;
  date: string | null;
  staff: readonly { value: string; label: string }[];
  onChange: (part: Partial<Giving>) => void;
}

export function GivingFields({ name, age, isAlone, given, date, staff, onChange }: GivingFieldsProps) {
  const isChild = isMinor(age);
  const giver = (
    <FieldRow>
      <RadioGroup
        label={isAlone || isChild ? words.giver : words.giverOf(name)}
        choices={choicesOf(CONSENT_GIVERS, CONSENT_GIVER_LABELS)}
        value={given.giver}
        onChange={(next) => next && onChange({ giver: next })}
      />
      {given.giver !== 'self' && (
        <>
          <TextField
            label={words.giverName}
            width="s"
            value={given.giverName}
            onChange={(giverName) => onChange({ giverName })}
          />
          <TextField
            label={words.giverRelation}
            width="s"
            value={given.giverRelation}
            onChange={(giverRelation) => onChange({ giverRelation })}
          />
        </>
      )}
    </FieldRow>
  );
  if (!isChild) return giver;
  return (
    <FormSection title={words.minor(name)}>
      {giver}
      {given.giver === 'parent' && (
        <RadioGroup
          label={words.authority}
          choices={choicesOf(PARENTAL_AUTHORITIES, PARENTAL_AUTHORITY_LABELS)}
          value={given.parentalAuthority}
          onChange={(parentalAuthority) => onChange({ parentalAuthority })}
        />
      )}
      {given.giver === 'parent' && given.parentalAuthority === 'joint' && (
        <TextArea
          label={words.otherParent}
          help={words.otherParentHelp}
          rows={2}
          value={given.otherParent}
          onChange={(otherParent) => onChange({ otherParent })}
        />
      )}
      <TextArea
        label={words.childWish}
        help={words.childWishHelp}
        rows={2}
        value={given.childWish}
        onChange={(childWish) => onChange({ childWish })}
      />
      {given.childWish !== '' && (
        <FieldRow>
          <JapaneseDateField
            label={words.childWishOn}
            value={given.childWishOn ?? date}
            onChange={(childWishOn) => onChange({ childWishOn })}
          />
          <Select
            label={words.childWishBy}
            width="s"
            placeholder={words.explainedBySelf}
            isClearable
            choices={staff}
            value={given.childWishHeardByStaffId}
            onChange={(childWishHeardByStaffId) => onChange({ childWishHeardByStaffId })}
          />
        </FieldRow>
      )}
    </FormSection>
  );
}
