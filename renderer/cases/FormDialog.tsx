/**
 * The frame of every small form on a case: refusal at the top, fields, one button that says what it does. The focus starts in the
 * first field, goes to the first one that needs something, and returns to where the dialog was opened from.
 */
import './cases.css';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Refusal, Way } from '../../db/outcome.ts';
import { Refused, wayOn } from '../app/Refused.tsx';
import { numberReasonText } from '../text/numberReason.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Form, SavedStamp, type SavedState, TextField } from '../ui/index.ts';
import { useFocusOnRefusal } from './fieldErrors.ts';
import { useSlow } from './useSlow.ts';

export interface FormDialogProps {
  title: string;
  onClose: () => void;
  submitLabel: string;
  onSubmit: () => void;
  refusal: Refusal | null;
  /** R13: what number the twelve digits are, once the core has asked. */
  number?: { reason: string; onReason: (reason: string) => void } | null;
  ways?: Partial<Record<Way, () => void>>;
  isRunning: boolean;
  size?: 's' | 'm' | 'l';
  /** Where what is typed is saved as a draft meanwhile. */
  saved?: SavedState | null;
  isSubmitDisabled?: boolean;
  /** Tries that a field stopped before the core was asked (useRequired). */
  tries?: number;
  /** False while a draft or the day is still being read. */
  isReady?: boolean;
  children: ReactNode;
}

export function FormDialog({ isReady = true, ...props }: FormDialogProps) {
  const isSlow = useSlow(props.isRunning);
  return (
    <Dialog
      isOpen
      isForm
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'm'}
      actions={
        <div className="case-dialog-actions">
          {props.saved && <SavedStamp state={props.saved} />}
          <Button onPress={props.onClose} isDisabled={isSlow}>
            {uiText.cancel}
          </Button>
          <Button
            variant={wayOn(props) ? 'secondary' : 'primary'}
            onPress={props.onSubmit}
            isPending={isSlow}
            isDisabled={!isReady || (props.isSubmitDisabled ?? false)}
          >
            {props.submitLabel}
          </Button>
        </div>
      }
    >
      {isReady && <FormBody {...props} />}
    </Dialog>
  );
}

function FormBody({ refusal, number, ways, tries, saved, children }: Omit<FormDialogProps, 'isReady'>) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current
      ?.querySelector<HTMLElement>(
        'textarea, input:not([tabindex="-1"]):not([type="hidden"]), .ui-select-button',
      )
      ?.focus();
  }, []);
  useFocusOnRefusal(refusal, () => root.current, tries);
  return (
    <div ref={root} className="case-dialog-body" data-kept={saved === undefined ? undefined : ''}>
      <Refused refusal={refusal} {...(ways ? { ways } : {})} />
      {number && (
        <TextField
          label={numberReasonText.reason}
          help={numberReasonText.reasonHelp}
          width="l"
          value={number.reason}
          onChange={number.onReason}
          maxLength={200}
        />
      )}
      <Form>{children}</Form>
    </div>
  );
}
