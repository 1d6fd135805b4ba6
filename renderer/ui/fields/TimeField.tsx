/** A time of day: 14:10, １４１０, 14時10分, 午後2時半. `value` is 'HH:MM', or null while empty or unreadable. */
import { useState } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { parseTime } from '../../../db/calendar/rules.ts';
import { timeFaultText, uiText } from '../../text/ui.ts';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';
import { useFollow } from './useFollow.ts';

export interface TimeFieldProps extends Omit<FieldProps, 'width'> {
  value: string | null;
  onChange: (value: string | null) => void;
  onBlur?: () => void;
}

export function TimeField({ value, onChange, onBlur, ...props }: TimeFieldProps) {
  const [text, setText] = useState(value ?? '');
  const follow = useFollow(value);
  const [isLeft, setIsLeft] = useState(true);
  if (follow.isOutside) setText(value ?? '');

  const reading = parseTime(text);
  const isFaulty = !reading.ok && text.trim() !== '' && isLeft;
  const error = isFaulty && !reading.ok ? timeFaultText(reading) : (props.error ?? null);

  return (
    <AriaTextField
      {...ariaFieldProps({ ...props, error })}
      value={text}
      onChange={(next) => {
        setText(next);
        const read = parseTime(next);
        const time = read.ok ? read.value : null;
        follow.sent(time);
        if (time !== value) onChange(time);
      }}
      onFocus={() => setIsLeft(false)}
      onBlur={() => {
        setIsLeft(true);
        // A time needs no echo: once left, it is simply written the usual way.
        if (reading.ok) setText(reading.value);
        onBlur?.();
      }}
      autoComplete="off"
      className="ui-field"
    >
      <FieldLabel {...props} />
      <Input className="ui-input" data-width="xs" spellCheck={false} />
      <FieldHelp>{props.help ?? uiText.timeHelp}</FieldHelp>
      <FieldError error={error} />
    </AriaTextField>
  );
}
