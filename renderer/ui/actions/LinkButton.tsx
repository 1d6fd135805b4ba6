/**
 * Looks like a link. With `href` it is one (a place); with `onPress` alone it is a button (a small action, such as
 * 「まだ得られない」 beside the primary one). Screen readers hear which it is.
 */
import type { ReactNode } from 'react';
import { Button as AriaButton, Link as AriaLink } from 'react-aria-components';

export interface LinkButtonProps {
  children: ReactNode;
  href?: string;
  onPress?: () => void;
  isDisabled?: boolean;
  /** Said instead of the visible words; must contain them. */
  'aria-label'?: string;
}

export function LinkButton({ href, ...rest }: LinkButtonProps) {
  return href === undefined ? (
    <AriaButton {...rest} className="ui-link-button" />
  ) : (
    <AriaLink {...rest} href={href} className="ui-link-button" />
  );
}
