/**
 * Several lines; grows with what is written (CSS field-sizing), so nothing written is ever out of sight.
 * A soft limit only tells: a consultation is never cut off in the middle of a sentence.
 */
import type { CSSProperties, ReactNode, Ref } from 'react';
import { TextArea as AriaTextArea, TextField as AriaTextField } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';
import { useTypedText } from './useTypedText.ts';

export interface TextAreaProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** With what stands in the field: the form hears of the last letter only now. */
  onBlur?: (text: string) => void;
  placeholder?: string;
  /** Lines shown while empty. Default 3. */
  rows?: number;
  /** Shows the number of characters; with `softLimit` also how many the paper takes. */
  isCounted?: boolean;
  softLimit?: number;
  autoFocus?: boolean;
  /** At the other end of the label's line: 文例. */
  aside?: ReactNode;
  /** Where the caret is, for what is put in at it. */
  inputRef?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  value,
  onChange,
  onBlur,
  placeholder,
  rows = 3,
  softLimit,
  ...props
}: TextAreaProps) {
  const typed = useTypedText(value, onChange);
  const length = props.isCounted || softLimit !== undefined ? [...typed.text].length : 0;
  const over = softLimit === undefined ? 0 : length - softLimit;
  return (
    <AriaTextField
      {...ariaFieldProps(props)}
      value={typed.text}
      onChange={typed.type}
      onBlur={() => {
        typed.leave();
        onBlur?.(typed.text);
      }}
      autoFocus={props.autoFocus}
      className="ui-field"
    >
      {props.aside ? (
        <span className="ui-text-area-head">
          <FieldLabel {...props} />
          {props.aside}
        </span>
      ) : (
        <FieldLabel {...props} />
      )}
      <AriaTextArea
        ref={props.inputRef ?? null}
        className="ui-input ui-text-area"
        placeholder={placeholder}
        data-width={props.width ?? 'full'}
        spellCheck={false}
        style={{ '--ui-rows': rows } as CSSProperties}
      />
      {(props.isCounted || softLimit !== undefined) && (
        <span className="ui-text-area-count" data-over={over > 0 || undefined}>
          {uiText.characters(length, softLimit)}
          {over > 0 && ` ${uiText.charactersOver(over)}`}
        </span>
      )}
      <FieldHelp>{props.help}</FieldHelp>
      <FieldError error={props.error} />
    </AriaTextField>
  );
}
