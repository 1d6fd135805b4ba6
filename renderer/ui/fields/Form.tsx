/**
 * Holds fields together. Enter in a line of text never sends the form, unless `submitsOnEnter` (the unlock page):
 * the second Enter of a Japanese conversion comes too easily. Buttons of type submit always do.
 */
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import { isComposing } from '../keyboard/shortcut.ts';

export interface FormProps {
  children: ReactNode;
  onSubmit?: () => void;
  submitsOnEnter?: boolean;
  'aria-label'?: string;
}

export function Form({ children, onSubmit, submitsOnEnter, ...rest }: FormProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    if (isComposing(event.nativeEvent) || !submitsOnEnter) event.preventDefault();
  };
  return (
    <form
      {...rest}
      className="ui-form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit?.();
      }}
    >
      {children}
    </form>
  );
}
