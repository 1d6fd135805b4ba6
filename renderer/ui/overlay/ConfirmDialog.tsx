/** Asks before what cannot simply be undone. The title is the question, the button the answer: 「2件を消去する」. */
import type { ReactNode } from 'react';
import { uiText } from '../../text/ui.ts';
import { Button } from '../actions/Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  isOpen: boolean;
  title: string;
  children: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  onClose: () => void;
  cancelLabel?: string;
  tone?: 'normal' | 'danger';
  isPending?: boolean;
  /** The answer isn't possible yet (a reason is still to be written). */
  isConfirmDisabled?: boolean;
}

export function ConfirmDialog({
  children,
  confirmLabel,
  onConfirm,
  onClose,
  tone = 'normal',
  ...props
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={onClose}
      title={props.title}
      role="alertdialog"
      size="s"
      isLocked={props.isPending ?? false}
      actions={
        <>
          <Button onPress={onClose} isDisabled={props.isPending ?? false} autoFocus={tone === 'danger'}>
            {props.cancelLabel ?? uiText.cancel}
          </Button>
          <Button
            variant={tone === 'danger' ? 'danger' : 'primary'}
            onPress={onConfirm}
            isPending={props.isPending ?? false}
            isDisabled={props.isConfirmDisabled ?? false}
            autoFocus={tone === 'normal'}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
