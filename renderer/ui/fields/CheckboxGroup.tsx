/** Any number of a list. Long lists flow in columns, in the order of the paper form. */
import { CheckboxGroup as AriaCheckboxGroup, Checkbox } from 'react-aria-components';
import { CheckMark } from './Checkbox.tsx';
import type { Choice } from './choice.ts';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';

export interface CheckboxGroupProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  value: readonly Value[];
  onChange: (value: Value[]) => void;
  /** row: side by side, wrapping (default); column: one below the other; grid: even columns. */
  layout?: 'row' | 'column' | 'grid';
}

export function CheckboxGroup<Value extends string>({
  choices,
  value,
  onChange,
  ...props
}: CheckboxGroupProps<Value>) {
  return (
    <AriaCheckboxGroup
      {...ariaFieldProps(props)}
      value={[...value]}
      // In the order of the list, not of the clicks: two people who tick the same boxes store the same value.
      onChange={(next) => onChange(choices.map((c) => c.value).filter((v) => next.includes(v)))}
      className="ui-field"
    >
      <FieldLabel {...props} />
      <div className="ui-choices" data-layout={props.layout ?? 'row'}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            value={choice.value}
            isDisabled={choice.isDisabled}
            className="ui-choice"
          >
            <CheckMark />
            <span>
              {choice.label}
              {choice.note && <span className="ui-choice-note">{choice.note}</span>}
            </span>
          </Checkbox>
        ))}
      </div>
      <FieldHelp>{props.help}</FieldHelp>
      <FieldError error={props.error} />
    </AriaCheckboxGroup>
  );
}
