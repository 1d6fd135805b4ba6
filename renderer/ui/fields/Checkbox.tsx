/** One yes-or-no. The words beside it say what a tick means. */
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { Icon } from '../layout/Icon.tsx';

export interface CheckboxProps {
  children: ReactNode;
  /** Smaller words below the label. */
  note?: string;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
  isIndeterminate?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  isInvalid?: boolean;
}

export function Checkbox({ children, note, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="ui-choice">
      <CheckMark />
      <span>
        {children}
        {note && <span className="ui-choice-note">{note}</span>}
      </span>
    </AriaCheckbox>
  );
}

export function CheckMark() {
  return (
    <span className="ui-choice-box" aria-hidden="true">
      <Icon name="check" />
    </span>
  );
}
