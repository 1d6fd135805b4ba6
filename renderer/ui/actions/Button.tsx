/**
 * A button says what happens: 「2件を取り込む」, never 「OK」. One primary button on a screen at most.
 * While `isPending` it keeps its focus and its place, cannot be pressed twice, and says what it is doing.
 */
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  ProgressBar,
} from 'react-aria-components';
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

export function Button({ children, variant = 'secondary', size = 'm', pendingLabel, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className="ui-button" data-variant={variant} data-size={size}>
      {rest.isPending ? (
        <>
          {/* React Aria announces this very element by its id; without it the announcement is an image without a name. */}
          <ProgressBar
            aria-label={pendingLabel ?? uiText.working}
            isIndeterminate
            className="ui-button-spinner"
          />
          <span>{pendingLabel ?? uiText.working}</span>
        </>
      ) : (
        children
      )}
    </AriaButton>
  );
}
