/**
 * 氏名 and ふりがな side by side. The reading fills itself from what the input method was given, stays hiragana, and
 * can be put right by hand; then it is left alone. The name is never changed: 髙 stays 髙.
 */
import { type CompositionEvent, useRef } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';
import { toHiragana } from './kana.ts';
import {
  clauseCommitted,
  kanaEdited,
  nameEdited,
  readComposition,
  startKana,
} from './kanaFromComposition.ts';
import { useFollow } from './useFollow.ts';

export interface NameWithKana {
  name: string;
  kana: string;
}

export interface KanaNameFieldProps extends Omit<FieldProps, 'width'> {
  value: NameWithKana;
  onChange: (value: NameWithKana) => void;
  onBlur?: () => void;
  kanaLabel?: string;
  kanaError?: string | null;
  kanaHelp?: string;
  autoFocus?: boolean;
}

export function KanaNameField({ value, onChange, onBlur, ...props }: KanaNameFieldProps) {
  const state = useRef(startKana(value.name, value.kana));
  const composing = useRef<{ reading: string } | null>(null);
  const kanaComposing = useRef(false);
  const follow = useFollow(value, isSameName);
  // Another person was loaded into the field.
  if (follow.isOutside) state.current = startKana(value.name, value.kana);

  const send = (next: NameWithKana) => {
    follow.sent(next);
    if (next.name !== value.name || next.kana !== value.kana) onChange(next);
  };
  const nameStands = (name: string, reading?: string, isReconverted?: boolean) => {
    state.current = nameEdited(state.current, name, reading, isReconverted);
    send({ name, kana: state.current.kana });
  };
  const kanaStands = (kana: string) => {
    state.current = kanaEdited(state.current, kana);
    send({ name: value.name, kana });
  };

  return (
    <div className="ui-kana-name">
      <AriaTextField
        {...ariaFieldProps(props)}
        value={value.name}
        onChange={(name) => {
          // While composing, the text is the input method's; the reading follows when it is committed.
          if (composing.current) send({ name, kana: state.current.kana });
          else nameStands(name);
        }}
        onBlur={onBlur}
        autoComplete="off"
        autoFocus={props.autoFocus}
        className="ui-field"
      >
        <FieldLabel {...props} />
        <Input
          className="ui-input"
          data-width="m"
          spellCheck={false}
          onCompositionStart={() => {
            composing.current = { reading: '' };
          }}
          onCompositionUpdate={(event: CompositionEvent) => {
            if (!composing.current) return;
            const { reading } = composing.current;
            const next = readComposition(reading, event.data);
            if (reading === '') state.current = clauseCommitted(state.current, next);
            composing.current.reading = next;
          }}
          onCompositionEnd={(event: CompositionEvent<HTMLInputElement>) => {
            const reading = composing.current?.reading;
            composing.current = null;
            // Converted without anything typed: what stood there, once more.
            nameStands(event.currentTarget.value, event.data === '' ? '' : reading, reading === '');
          }}
        />
        <FieldHelp>{props.help}</FieldHelp>
        <FieldError error={props.error} />
      </AriaTextField>

      <AriaTextField
        {...ariaFieldProps({ label: '', error: props.kanaError ?? null, ...pick(props) })}
        value={value.kana}
        onChange={(kana) => kanaStands(kanaComposing.current ? kana : toHiragana(kana))}
        onBlur={() => {
          const kana = toHiragana(value.kana);
          if (kana !== value.kana) kanaStands(kana);
          onBlur?.();
        }}
        autoComplete="off"
        className="ui-field"
      >
        <FieldLabel label={props.kanaLabel ?? uiText.kanaLabel} />
        <Input
          className="ui-input"
          data-width="m"
          spellCheck={false}
          onCompositionStart={() => {
            kanaComposing.current = true;
          }}
          onCompositionEnd={() => {
            kanaComposing.current = false;
          }}
        />
        <FieldHelp>{props.kanaHelp ?? uiText.kanaHelp}</FieldHelp>
        <FieldError error={props.kanaError ?? null} />
      </AriaTextField>
    </div>
  );
}

const pick = ({ isDisabled, isReadOnly }: Pick<KanaNameFieldProps, 'isDisabled' | 'isReadOnly'>) => ({
  ...(isDisabled !== undefined && { isDisabled }),
  ...(isReadOnly !== undefined && { isReadOnly }),
});

const isSameName = (a: NameWithKana, b: NameWithKana) => a.name === b.name && a.kana === b.kana;
