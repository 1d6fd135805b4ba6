/** A short row of filters, one at a time: すべて · 訪問・同行 · 会議. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Choice } from '../fields/choice.ts';

export interface FilterChipsProps<Value extends string> {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value;
  onChange: (value: Value) => void;
}

export function FilterChips<Value extends string>({
  label,
  choices,
  value,
  onChange,
}: FilterChipsProps<Value>) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="ui-filter-chips"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const [key] = keys;
        if (key !== undefined) onChange(key as Value);
      }}
    >
      {choices.map((choice) => (
        <ToggleButton
          key={choice.value}
          id={choice.value}
          className="ui-filter-chip"
          isDisabled={choice.isDisabled}
        >
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
