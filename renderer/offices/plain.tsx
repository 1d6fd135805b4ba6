/**
 * Fields and buttons of the page before unlocking, without React Aria: this page must be there at once, and it is two lines of text
 * and a button. They wear the design system's classes.
 */
import { type ReactNode, useId } from 'react';
import { isComposing } from '../ui/keyboard/shortcut.ts';

export interface PlainFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'password';
  help?: ReactNode;
  error?: string | null;
  autoFocus?: boolean;
  isDisabled?: boolean;
}

export function PlainField({ label, value, onChange, help, error, ...props }: PlainFieldProps) {
  const id = useId();
  return (
    <div className="ui-field">
      <label htmlFor={id} className="ui-field-label">
        {label}
      </label>
      <input
        id={id}
        className="ui-input"
        data-width="full"
        data-invalid={error ? true : undefined}
        type={props.type ?? 'text'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        // The Enter that ends a conversion must not send the form.
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
        }}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the page has one thing to do, and it begins in this field
        autoFocus={props.autoFocus}
        disabled={props.isDisabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={help || error ? `${id}-more` : undefined}
      />
      {(help || error) && (
        <span id={`${id}-more`}>
          {help && <span className="ui-field-help">{help}</span>}
          {error && <span className="ui-field-error">{error}</span>}
        </span>
      )}
    </div>
  );
}

export interface PlainButtonProps {
  children: ReactNode;
  onPress?: () => void;
  isSubmit?: boolean;
  isDisabled?: boolean;
}

export function PlainButton({ children, onPress, isSubmit, isDisabled }: PlainButtonProps) {
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      className="ui-button offices-button"
      data-variant={isSubmit ? 'primary' : 'secondary'}
      data-disabled={isDisabled || undefined}
      // Stays in the tab order while it waits: focus must not be lost with it.
      aria-disabled={isDisabled || undefined}
      onClick={(event) => {
        if (isDisabled) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}

export function PlainLink({ children, onPress }: { children: ReactNode; onPress: () => void }) {
  return (
    <button type="button" className="ui-link-button offices-link" onClick={onPress}>
      {children}
    </button>
  );
}

export interface PlainRefusalProps {
  children: ReactNode;
  /** Spoken in place of words that change every second. */
  said?: string;
}

export function PlainRefusal({ children, said }: PlainRefusalProps) {
  return (
    <div className="ui-refusal" role={said ? undefined : 'alert'}>
      {said && (
        <span className="ui-visually-hidden" role="alert">
          {said}
        </span>
      )}
      <p className="ui-refusal-sentence" aria-hidden={said ? true : undefined}>
        {children}
      </p>
    </div>
  );
}

export function PlainNotice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="ui-notice" data-tone="caution">
      <strong className="ui-notice-label">{label}</strong>
      <div className="ui-notice-text">{children}</div>
    </div>
  );
}
