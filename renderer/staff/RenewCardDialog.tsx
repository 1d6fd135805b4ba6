/** 作り直す: says first what it costs until the others have read the new words, and asks why. */
import { useState } from 'react';
import { RENEWAL_REASONS, type RenewalReason } from '../../db/handoff/cardCodes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { cardsText, RENEWAL_REASON_LABELS } from '../text/cards.ts';
import { officeText } from '../text/offices.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Form, Notice, RadioGroup, useAnnounce } from '../ui/index.ts';

const text = cardsText.own;
type Input = Parameters<typeof trpcClient.handoff.renewCard.mutate>[0];
type Kind = NonNullable<Input['recipientKind']>;
const renew = (input: Input) =>
  trpcClient.handoff.renewCard
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export interface RenewCardDialogProps {
  /** The windows that the new card has to be brought to. */
  partners: readonly string[];
  kind: Kind;
  onClose: () => void;
}

export function RenewCardDialog({ partners, kind, onClose }: RenewCardDialogProps) {
  const [reason, setReason] = useState<RenewalReason | null>(null);
  const [nextKind, setKind] = useState<Kind>(kind);
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(renew);
  const submit = async () => {
    setTried(true);
    if (!reason || !(await run({ reason, recipientKind: nextKind }))) return;
    announce(text.done, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      role="alertdialog"
      size="m"
      title={text.renewTitle}
      isLocked={isRunning}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isRunning}>
            {uiText.cancel}
          </Button>
          <Button variant="primary" onPress={() => void submit()} isPending={isRunning}>
            {text.submit}
          </Button>
        </>
      }
    >
      <p>{text.renewLead}</p>
      <ul className="staff-consequences">
        {text.consequences(partners.join('、') || text.nobody).map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <Refused refusal={refusal} />
      <Form onSubmit={() => void submit()}>
        <RadioGroup
          label={text.reason}
          isRequired
          choices={RENEWAL_REASONS.map((value) => ({ value, label: RENEWAL_REASON_LABELS[value] }))}
          value={reason}
          onChange={setReason}
          error={isTried && !reason ? text.reasonMissing : null}
        />
        {reason === 'leaked' && (
          <Notice tone="caution" label={RENEWAL_REASON_LABELS.leaked}>
            {text.leaked}
          </Notice>
        )}
        <RadioGroup
          label={text.kind}
          choices={(['hybrid', 'x25519'] as const).map((value) => ({
            value,
            label: officeText.setUp.kinds[value],
          }))}
          value={nextKind}
          onChange={(value) => value && setKind(value)}
        />
      </Form>
    </Dialog>
  );
}
