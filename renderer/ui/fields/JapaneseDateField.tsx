/**
 * A date typed as staff write it — R8.4.1, 令和8年4月1日, ２０２６／４／１ — with an echo of what was understood
 * (「令和8年4月1日(水)」). Never clamps and never guesses: what cannot be read stays as typed, with a sentence below.
 *
 * `value` is the ISO day, or null while empty or unreadable. With `isImprecise`, 「昭和18年」 and 「R8.4」 are
 * taken too: `precision` then says how much of the ISO day is known; 「不詳」 is taken as no date.
 */
import { useState } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { formatJapaneseDate, type Precision, parseJapaneseDate } from '../../../db/calendar/rules.ts';
import { dateFaultText, precisionText, takeMeantDate, uiText } from '../../text/ui.ts';
import { LinkButton } from '../actions/LinkButton.tsx';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';
import { useFollow } from './useFollow.ts';

export interface JapaneseDateFieldProps extends Omit<FieldProps, 'width'> {
  value: string | null;
  onChange: (iso: string | null, precision: Precision) => void;
  /** How exact `value` is. Default: day. */
  precision?: Precision;
  isImprecise?: boolean;
  /** Said after the echo, e.g. 「83歳」. */
  echoNote?: string;
  onBlur?: () => void;
}

export function JapaneseDateField({
  value,
  onChange,
  precision = 'day',
  onBlur,
  ...props
}: JapaneseDateFieldProps) {
  const [text, setText] = useState(written(value, precision));
  const follow = useFollow(value);
  const [isLeft, setIsLeft] = useState(true);
  if (follow.isOutside) setText(written(value, precision));

  const reading = readDate(text, props.isImprecise ?? false);
  const isFaulty = reading.fault !== undefined && text.trim() !== '' && isLeft;
  const error = isFaulty ? reading.fault : (props.error ?? null);

  const take = (next: string) => {
    setText(next);
    const { iso, precision: known } = readDate(next, props.isImprecise ?? false);
    follow.sent(iso);
    if (iso !== value || known !== precision) onChange(iso, known);
  };

  return (
    <AriaTextField
      {...ariaFieldProps({ ...props, error })}
      value={text}
      onChange={take}
      onFocus={() => setIsLeft(false)}
      onBlur={() => {
        setIsLeft(true);
        onBlur?.();
      }}
      autoComplete="off"
      className="ui-field"
    >
      <FieldLabel {...props} />
      <span className="ui-date-field">
        <Input className="ui-input ui-date-input" spellCheck={false} />
        <span className="ui-date-echo" aria-live="polite">
          {reading.isUnknown && uiText.dateUnknown}
          {reading.iso !== null && (
            <>
              {formatJapaneseDate(reading.iso, reading.precision, { weekday: true })}
              {props.echoNote && <span className="ui-date-echo-note">{props.echoNote}</span>}
            </>
          )}
        </span>
      </span>
      <FieldHelp>{props.help ?? (props.isImprecise ? uiText.dateHelpImprecise : uiText.dateHelp)}</FieldHelp>
      <FieldError error={error} />
      {isFaulty && reading.meant && (
        <LinkButton onPress={() => take(reading.meant ?? '')}>{takeMeantDate(reading.meant)}</LinkButton>
      )}
    </AriaTextField>
  );
}

interface DateWords {
  iso: string | null;
  precision: Precision;
  fault?: string;
  /** 「不詳」 was written: known to be unknown. */
  isUnknown?: boolean;
  /** The date that was probably meant, in words that read back as it. */
  meant?: string;
}

const UNKNOWN = /^(?:不詳|不明|わからない|分からない)$/;

function readDate(text: string, isImprecise: boolean): DateWords {
  if (isImprecise && UNKNOWN.test(text.trim())) return { iso: null, precision: 'day', isUnknown: true };
  const reading = parseJapaneseDate(text);
  if (!reading.ok) {
    const meant =
      reading.reason === 'outside-era' || reading.reason === 'weekday-differs'
        ? reading.meantText
        : undefined;
    return {
      iso: null,
      precision: 'day',
      fault: dateFaultText(reading),
      ...(meant !== undefined && { meant }),
    };
  }
  const { iso, precision } = reading.value;
  if (precision !== 'day' && !isImprecise)
    return { iso: null, precision: 'day', fault: precisionText(precision) };
  return { iso, precision };
}

const written = (iso: string | null, precision: Precision) =>
  iso === null ? '' : formatJapaneseDate(iso, precision);
