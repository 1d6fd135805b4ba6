/** One line of text. The value is kept exactly as typed: names and variant characters are never normalised here. */
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';
import { useTypedText } from './useTypedText.ts';

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** With what stands in the field: the form hears of the last letter only now. */
  onBlur?: (text: string) => void;
  placeholder?: string;
  /** Opens the fitting keyboard and, for numbers, keeps the input method from jumping in. */
  inputMode?: 'text' | 'tel' | 'email' | 'numeric' | 'none';
  type?: 'text' | 'password' | 'tel' | 'email';
  autoComplete?: string;
  autoFocus?: boolean;
  maxLength?: number;
}

export function TextField({
  value,
  onChange,
  onBlur,
  placeholder,
  inputMode,
  maxLength,
  ...props
}: TextFieldProps) {
  const typed = useTypedText(value, onChange);
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      value={typed.text}
      onChange={typed.type}
      onBlur={() => {
        typed.leave();
        onBlur?.(typed.text);
      }}
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete ?? 'off'}
      autoFocus={props.autoFocus}
      maxLength={maxLength}
      inputMode={inputMode}
      className="ui-field"
    >
      <FieldLabel {...props} />
      <Input
        className="ui-input"
        onKeyDownCapture={typed.onKeyDownCapture}
        placeholder={placeholder}
        data-width={props.width ?? 'm'}
        spellCheck={false}
      />
      <FieldHelp>{props.help}</FieldHelp>
      <FieldError error={props.error} />
    </AriaTextField>
  );
}
