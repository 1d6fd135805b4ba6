/** One of a list of up to about fifteen. Fewer than six that staff should see at once: RadioGroup. More: ComboBox. */
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components';
import { uiText } from '../../text/ui.ts';
import { Icon } from '../layout/Icon.tsx';
import type { Choice } from './choice.ts';
import { ariaFieldProps, FieldError, FieldHelp, FieldLabel, type FieldProps } from './Field.tsx';

export interface SelectProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value | null) => void;
  /** Offers 「（選ばない）」 so that a wrong choice can be taken back. */
  isClearable?: boolean;
  placeholder?: string;
}

const cleared = '\u0000cleared';

export function Select<Value extends string>({
  choices,
  value,
  onChange,
  placeholder,
  ...props
}: SelectProps<Value>) {
  const { isReadOnly, ...aria } = ariaFieldProps(props);
  return (
    <AriaSelect
      {...aria}
      isDisabled={props.isDisabled || isReadOnly}
      placeholder={placeholder ?? uiText.notChosen}
      value={value}
      onChange={(key) => onChange(key === null || key === cleared ? null : (key as Value))}
      className="ui-field"
    >
      <FieldLabel {...props} />
      <Button className="ui-input ui-select-button" data-width={props.width ?? 'm'}>
        <SelectValue className="ui-select-value">
          {({ selectedText }) => selectedText || placeholder || uiText.notChosen}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldHelp>{props.help}</FieldHelp>
      <FieldError error={props.error} />
      <Popover className="ui-popover ui-list-popover">
        <ListBox className="ui-list-box">
          {props.isClearable && (
            <ListBoxItem id={cleared} className="ui-list-box-item" textValue={uiText.noneChosen}>
              <span className="ui-list-box-note">{uiText.noneChosen}</span>
            </ListBoxItem>
          )}
          {choices.map((choice) => (
            <ListBoxItem
              key={choice.value}
              id={choice.value}
              textValue={choice.label}
              isDisabled={choice.isDisabled}
              className="ui-list-box-item"
            >
              <span>{choice.label}</span>
              {choice.note && <span className="ui-list-box-note">{choice.note}</span>}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
