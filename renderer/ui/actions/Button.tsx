/**
 * A button says what happens: 「2件を取り込む」, never 「OK」. One primary button on a screen at most.
 * While `isPending` it keeps its focus and its place, cannot be pressed twice, and says what it is doing. React Aria's own pending
 * state is not used: its announcement points at the button, which is often gone when the work is done.
 */
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** Default: secondary. */
  variant?: ButtonVariant;
  /** s: inside table rows and panels. */
  size?: 's' | 'm';
  /** What is said while pending, e.g. 「取り込んでいます…」. */
  pendingLabel?: string;
}

export function Button({
  children,
  variant = 'secondary',
  size = 'm',
  pendingLabel,
  isPending = false,
  onPress,
  type,
  ...rest
}: ButtonProps) {
  const pressing = isPending
    ? { 'aria-disabled': true as const, type: 'button' as const }
    : { ...(onPress && { onPress }), ...(type && { type }) };
  return (
    <AriaButton {...rest} {...pressing} className="ui-button" data-variant={variant} data-size={size}>
      {isPending ? (
        <>
          <span className="ui-button-spinner" aria-hidden="true" />
          <span>{pendingLabel ?? uiText.working}</span>
        </>
      ) : (
        children
      )}
    </AriaButton>
  );
}
