/**
 * One of many, by typing: 「ほうかつ」, 「ホウカツ」 and 「包括」 all find 地域包括支援センター.
 * With `onTextChange` free text is allowed too (an organisation that is not in the list yet).
 */
import { useState } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { uiText } from '../../text/ui.ts';
import { Icon } from '../layout/Icon.tsx';
import type { Choice } from './choice.ts';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';
import { foldForFilter } from './kana.ts';
import { useFollow } from './useFollow.ts';

export interface ComboChoice<Value extends string = string> extends Choice<Value> {
  /** Reading and other words it is found by. */
  kana?: string;
}

export interface ComboBoxProps<Value extends string> extends FieldProps {
  choices: readonly ComboChoice<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Given: what was typed may stand without being in the list. */
  onTextChange?: (text: string) => void;
  /** The free text to begin with, when nothing of the list is chosen. */
  text?: string;
  placeholder?: string;
}

export function ComboBox<Value extends string>({
  choices,
  value,
  onChange,
  onTextChange,
  ...props
}: ComboBoxProps<Value>) {
  const labelOf = (key: Value | null) => choices.find((choice) => choice.value === key)?.label;
  const [typed, setTyped] = useState(labelOf(value) ?? props.text ?? '');
  const [isLeft, setIsLeft] = useState(true);
  const follow = useFollow(value);
  if (follow.isOutside) setTyped(labelOf(value) ?? props.text ?? '');

  // Nothing is narrowed while the words are just those of the choice itself: the list then shows the alternatives.
  const needle = labelOf(value) === typed ? '' : foldForFilter(typed);
  const shown = choices.filter((c) =>
    foldForFilter(`${c.label} ${c.kana ?? ''} ${c.note ?? ''}`).includes(needle),
  );

  // What isn't in the list is not thrown away behind the clerk's back: it stays, and the field says so.
  const isUnknown = isLeft && value === null && typed.trim() !== '' && onTextChange === undefined;
  const error = isUnknown ? uiText.notInList(typed.trim()) : (props.error ?? null);

  return (
    <AriaComboBox
      {...ariaFieldProps({ ...props, error })}
      items={shown.map((choice) => ({ ...choice, id: choice.value }))}
      inputValue={typed}
      onInputChange={(text) => {
        setTyped(text);
        onTextChange?.(text);
        if (value !== null && text !== labelOf(value)) {
          follow.sent(null);
          onChange(null);
        }
      }}
      value={value}
      onChange={(key) => {
        if (key === value) return;
        follow.sent(key as Value | null);
        if (key !== null) setTyped(labelOf(key as Value) ?? '');
        onChange(key as Value | null);
      }}
      allowsCustomValue={onTextChange !== undefined}
      allowsEmptyCollection
      menuTrigger="input"
      onFocus={() => setIsLeft(false)}
      onBlur={() => setIsLeft(true)}
      className="ui-field"
    >
      <FieldLabel {...props} />
      <div className="ui-combo-box" data-width={props.width ?? 'm'}>
        <Input className="ui-input ui-combo-box-input" placeholder={props.placeholder} spellCheck={false} />
        <Button className="ui-combo-box-button" aria-label={uiText.showChoices}>
          <Icon name="down" />
        </Button>
      </div>
      <FieldHelp>{props.help}</FieldHelp>
      <FieldError error={error} />
      <Popover className="ui-popover ui-list-popover">
        <ListBox<ComboChoice<Value>>
          className="ui-list-box"
          renderEmptyState={() => <span className="ui-list-box-empty">{uiText.noMatch}</span>}
        >
          {(choice) => (
            <ListBoxItem
              id={choice.value}
              textValue={choice.label}
              isDisabled={choice.isDisabled}
              className="ui-list-box-item"
            >
              <span>{choice.label}</span>
              {choice.note && <span className="ui-list-box-note">{choice.note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
