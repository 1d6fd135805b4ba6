/**
 * What every field has around its control: label, help, error. React Aria ties help and error to the control by
 * aria-describedby and marks it invalid; the error is a sentence that says how to go on, right below the control.
 */
import type { ReactNode } from 'react';
import { FieldError as AriaFieldError, Label, Text } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';

/** How wide the control is: by what is written in it, not by the space there is. */
export type FieldWidth = 'xs' | 's' | 'm' | 'l' | 'full';

export interface FieldProps {
  label: string;
  /** The label is heard, not seen: only where a table head or legend already shows it. */
  isLabelHidden?: boolean;
  help?: ReactNode;
  /** One sentence, or nothing when the value is good. */
  error?: string | null;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  width?: FieldWidth;
  /** For tests and for jumping to the field from a list of what is missing. */
  id?: string;
}

export function FieldLabel({
  label,
  isRequired,
  isLabelHidden,
}: Pick<FieldProps, 'label' | 'isRequired' | 'isLabelHidden'>) {
  return (
    <Label className={isLabelHidden ? 'ui-visually-hidden' : 'ui-field-label'}>
      {label}
      {isRequired && <span className="ui-field-required">{uiText.required}</span>}
    </Label>
  );
}

export function FieldHelp({ children }: { children?: ReactNode }) {
  return children ? (
    <Text slot="description" className="ui-field-help">
      {children}
    </Text>
  ) : null;
}

export function FieldError({ error }: Pick<FieldProps, 'error'>) {
  return <AriaFieldError className="ui-field-error">{error}</AriaFieldError>;
}

/** The part of FieldProps that React Aria's own fields understand. */
export function ariaFieldProps({ error, isRequired, isDisabled, isReadOnly, id }: FieldProps) {
  return {
    isInvalid: Boolean(error),
    validationBehavior: 'aria' as const,
    ...(isRequired !== undefined && { isRequired }),
    ...(isDisabled !== undefined && { isDisabled }),
    ...(isReadOnly !== undefined && { isReadOnly }),
    ...(id !== undefined && { id }),
  };
}
