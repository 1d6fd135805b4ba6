/**
 * Search, always one key away (Ctrl K), while typing and by Enter, but never in the middle of a conversion nor by the Enter
 * that ends it. What is found is the screen's business.
 */
import { type KeyboardEvent, useId, useRef } from 'react';
import { uiText } from '../../text/ui.ts';
import { isComposing } from '../keyboard/shortcut.ts';
import { useShortcuts } from '../keyboard/useShortcuts.ts';
import { Icon } from '../layout/Icon.tsx';

export interface SearchBoxProps {
  value: string;
  onChange: (value: string) => void;
  /** The words as they stand whenever no conversion is under way: search while typing. */
  onType?: (value: string) => void;
  onSubmit: (value: string) => void;
  /** ↓ goes from the box into what was found. */
  onDown?: () => void;
  label?: string;
  /** Only one box per window may take Ctrl K. Default: true. */
  takesShortcut?: boolean;
}

export function SearchBox({
  value,
  onChange,
  onType,
  onSubmit,
  onDown,
  label = uiText.searchLabel,
  takesShortcut = true,
}: SearchBoxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useShortcuts(
    takesShortcut
      ? {
          'Ctrl+K': () => {
            input.current?.focus();
            input.current?.select();
          },
        }
      : {},
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onSubmit(value);
    } else if (event.key === 'ArrowDown' && onDown) {
      event.preventDefault();
      onDown();
    } else if (event.key === 'Escape' && value) {
      event.preventDefault();
      change('');
    }
  };
  const change = (next: string) => {
    onChange(next);
    onType?.(next);
  };

  return (
    <search className="ui-search">
      <label htmlFor={id} className="ui-visually-hidden">
        {label}
      </label>
      <span className="ui-search-icon">
        <Icon name="search" />
      </span>
      <input
        ref={input}
        id={id}
        className="ui-search-input"
        value={value}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        aria-keyshortcuts={takesShortcut ? 'Control+K' : undefined}
        onChange={(event) => {
          const { value: next } = event.target;
          onChange(next);
          if (!(event.nativeEvent as InputEvent).isComposing) onType?.(next);
        }}
        onCompositionEnd={(event) => onType?.(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {value ? (
        <button
          type="button"
          className="ui-search-clear"
          aria-label={uiText.clearSearch}
          onClick={() => {
            change('');
            input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      ) : (
        takesShortcut && (
          <span className="ui-search-key" aria-hidden="true">
            {uiText.searchKey}
          </span>
        )
      )}
    </search>
  );
}
