/** 機関 of a row: one of the directory, or words of its own for a body that is not in it. */
import { useOrganisationChoices } from '../cases/useOrganisationChoices.ts';
import { meetingsText } from '../text/meetings.ts';
import { ComboBox, type FieldWidth } from '../ui/index.ts';
import { useEditing } from './editing.ts';

export interface NamedOrganisation {
  organisationId: string | null;
  organisationName: string;
}

export interface OrganisationFieldProps {
  value: NamedOrganisation;
  onChange: (part: Partial<NamedOrganisation>) => void;
  label?: string;
  width?: FieldWidth;
  error?: string | null;
  isRequired?: boolean;
}

export function OrganisationField({ value, onChange, label, ...props }: OrganisationFieldProps) {
  const { isReadOnly } = useEditing();
  const choices = useOrganisationChoices();
  // The list comes a moment later: the box takes its words when it is first drawn.
  if (choices.length === 0 && value.organisationId) return null;
  return (
    <ComboBox
      {...props}
      label={label ?? meetingsText.fields.organisation}
      choices={choices}
      value={value.organisationId}
      text={value.organisationName}
      onChange={(organisationId) => {
        const chosen = choices.find((choice) => choice.value === organisationId);
        onChange(chosen ? { organisationId, organisationName: chosen.label } : { organisationId });
      }}
      // Choosing also writes the words of the choice: those are not free text.
      onTextChange={(organisationName) =>
        onChange({
          organisationName,
          organisationId: choices.find((choice) => choice.label === organisationName)?.value ?? null,
        })
      }
      isReadOnly={isReadOnly}
    />
  );
}
