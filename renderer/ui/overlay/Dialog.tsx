/**
 * A question or a small task before anything else goes on. Focus stays inside and returns where it was.
 * The buttons at the bottom say what they do; closing by Escape or beside it is the same as やめる.
 */
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Button, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';
import { Icon } from '../layout/Icon.tsx';

export interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** The primary Button last. */
  actions?: ReactNode;
  size?: 's' | 'm' | 'l';
  role?: 'dialog' | 'alertdialog';
  /** While something runs that must not be left half-way. */
  isLocked?: boolean;
  /** Something is typed here: a press beside it, easily made, closes nothing; Escape and the buttons do. */
  isForm?: boolean;
}

export function Dialog({ isOpen, onClose, title, children, actions, size = 'm', ...props }: DialogProps) {
  return (
    <ModalOverlay
      className="ui-dialog-backdrop"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!props.isLocked && !props.isForm && props.role !== 'alertdialog'}
      isKeyboardDismissDisabled={props.isLocked ?? false}
    >
      <Modal className="ui-dialog-frame" data-size={size}>
        <AriaDialog className="ui-dialog" role={props.role ?? 'dialog'}>
          <div className="ui-dialog-head">
            <Heading slot="title" level={2} className="ui-dialog-title">
              {title}
            </Heading>
            {!props.isLocked && (
              <Button className="ui-dialog-close" aria-label={uiText.close} onPress={onClose}>
                <Icon name="close" />
              </Button>
            )}
          </div>
          <div className="ui-dialog-body">{children}</div>
          {actions && <div className="ui-dialog-actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
