/** Several organisations: each one that is chosen joins the list below the box, the box is ready for the next. */
import { useRef } from 'react';
import { consentText } from '../text/consents.ts';
import { ComboBox, type ComboChoice, LinkButton } from '../ui/index.ts';

export interface OrganisationsFieldProps {
  label: string;
  help?: string;
  choices: readonly ComboChoice[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  error?: string | null;
  isRequired?: boolean;
}

export function OrganisationsField({ choices, value, onChange, ...props }: OrganisationsFieldProps) {
  const root = useRef<HTMLDivElement>(null);
  const nameOf = (id: string) => choices.find((choice) => choice.value === id)?.label ?? id;
  const change = (next: string[]) => {
    onChange(next);
    // The box below is a new, empty one after this render.
    setTimeout(() => root.current?.querySelector('input')?.focus());
  };
  return (
    <div ref={root} className="case-organisations">
      <ComboBox
        key={value.join()}
        {...props}
        width="l"
        choices={choices.filter((choice) => !value.includes(choice.value))}
        value={null}
        onChange={(id) => id && change([...value, id])}
      />
      {value.length > 0 && (
        <ul className="case-organisations-list" aria-label={props.label}>
          {value.map((id) => (
            <li key={id}>
              {nameOf(id)}
              <LinkButton
                aria-label={consentText.remove(nameOf(id))}
                onPress={() => change(value.filter((each) => each !== id))}
              >
                {consentText.removeShort}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
