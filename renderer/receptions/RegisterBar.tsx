/** Always in sight: is it saved, what is still missing, and the one button that makes it a case. */
import { useState } from 'react';
import type { Outcome } from '../../db/outcome.ts';
import { useSlow } from '../cases/useSlow.ts';
import { fieldNames } from '../text/fieldNames.ts';
import { receptionText as words } from '../text/receptions.ts';
import { Button, ConfirmDialog, LinkButton, SavedStamp, type SavedState } from '../ui/index.ts';

export interface RegisterBarProps {
  missing: Outcome<null>;
  saved: SavedState | null;
  hasDraft: boolean;
  isRunning: boolean;
  onRegister: () => void;
  onDiscard: () => void;
}

export function RegisterBar({
  missing,
  saved,
  hasDraft,
  isRunning,
  onRegister,
  onDiscard,
}: RegisterBarProps) {
  const isSlow = useSlow(isRunning);
  const [isDiscarding, setDiscarding] = useState(false);
  const fields = missing.ok ? [] : ((missing.refusal.facts?.fields ?? []) as string[]);
  return (
    <section className="reception-bar" aria-label={words.register}>
      <span className="reception-help">
        {fields.length > 0
          ? words.missing(fields.map((field) => fieldNames[field] ?? field).join('・'))
          : words.complete}
      </span>
      {saved ? <SavedStamp state={saved} /> : <span className="reception-help">{words.savesItself}</span>}
      {hasDraft && <LinkButton onPress={() => setDiscarding(true)}>{words.discard}</LinkButton>}
      <Button variant="primary" onPress={onRegister} isPending={isSlow} pendingLabel={words.registering}>
        {words.register}
      </Button>
      <ConfirmDialog
        isOpen={isDiscarding}
        title={words.discardTitle}
        confirmLabel={words.discardConfirm}
        tone="danger"
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          setDiscarding(false);
          onDiscard();
        }}
      >
        <p>{words.discardText}</p>
      </ConfirmDialog>
    </section>
  );
}
