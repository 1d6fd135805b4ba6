/** Beside a paper: its signed copy where there is one, else the way to add it. */
import { chooseFile, type Subject } from '../attachments/index.ts';
import { attachmentText as words } from '../text/attachments.ts';
import { Button } from '../ui/index.ts';
import type { CaseView } from './caseView.ts';
import type { OpenDialog } from './dialogs/caseDialog.ts';

export interface SignedCopyProps {
  view: CaseView;
  open: OpenDialog;
  entity: Subject['entity'];
  id: string;
  /** The paper's name, said with the button. */
  what: string;
  /** Minutes are approved, not signed. */
  isApproval?: boolean;
}

export function SignedCopy({ view, open, entity, id, what, isApproval = false }: SignedCopyProps) {
  const copy = view.attachments.find(({ aboutEntity, aboutId }) => aboutEntity === entity && aboutId === id);
  const add = () =>
    void chooseFile().then(
      (chosen) => chosen && open({ kind: 'attachment-add', chosen, about: { entity, id } }),
    );
  if (copy)
    return (
      <Button
        size="s"
        variant="quiet"
        aria-label={isApproval ? words.seeApprovedOf(what) : words.seeSignedOf(what)}
        onPress={() => open({ kind: 'attachment-view', attachmentId: copy.id })}
      >
        {isApproval ? words.seeApproved : words.seeSigned}
      </Button>
    );
  return (
    <Button
      size="s"
      variant="quiet"
      aria-label={isApproval ? words.attachApprovedOf(what) : words.attachSignedOf(what)}
      onPress={add}
    >
      {isApproval ? words.attachApproved : words.attachSigned}
    </Button>
  );
}
