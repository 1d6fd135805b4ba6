/** One of a few, all in sight. `isClearable` gives a way back to 「まだ聞いていない」, which radios alone don't. */
import { RadioGroup as AriaRadioGroup, Radio } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';
import { LinkButton } from '../actions/LinkButton.tsx';
import type { Choice } from './choice.ts';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';

export interface RadioGroupProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** row: side by side, wrapping (default); column: one below the other, for longer words. */
  layout?: 'row' | 'column';
  isClearable?: boolean;
}

export function RadioGroup<Value extends string>({
  choices,
  value,
  onChange,
  ...props
}: RadioGroupProps<Value>) {
  return (
    <AriaRadioGroup
      {...ariaFieldProps(props)}
      value={value}
      onChange={(next) => onChange(next as Value)}
      className="ui-field"
    >
      <FieldLabel {...props} />
      <div className="ui-choices" data-layout={props.layout ?? 'row'}>
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} isDisabled={choice.isDisabled} className="ui-choice">
            <span className="ui-choice-dot" aria-hidden="true" />
            <span>
              {choice.label}
              {choice.note && <span className="ui-choice-note">{choice.note}</span>}
            </span>
          </Radio>
        ))}
        {props.isClearable && value !== null && !props.isReadOnly && (
          <LinkButton onPress={() => onChange(null)}>{uiText.clear}</LinkButton>
        )}
      </div>
      <FieldHelp>{props.help}</FieldHelp>
      <FieldError error={props.error} />
    </AriaRadioGroup>
  );
}
