/** 無効にする: says what follows at once, and asks why. Nothing that was received before is touched. */
import { useState } from 'react';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../../db/handoff/cardCodes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { cardsText, WITHDRAWAL_REASON_LABELS } from '../text/cards.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Form, RadioGroup, useAnnounce } from '../ui/index.ts';

const text = cardsText.withdrawal;
type Input = Parameters<typeof trpcClient.handoff.withdrawCard.mutate>[0];
const withdraw = (input: Input) =>
  trpcClient.handoff.withdrawCard
    .mutate(input)
    .then((outcome) => (outcome.ok ? { ...outcome, value: true } : outcome));

export interface WithdrawCardDialogProps {
  office: { officeId: string; name: string };
  onClose: () => void;
}

export function WithdrawCardDialog({ office, onClose }: WithdrawCardDialogProps) {
  const [reason, setReason] = useState<WithdrawalReason | null>(null);
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(withdraw);
  const submit = async () => {
    setTried(true);
    if (!reason || !(await run({ officeId: office.officeId, reason }))) return;
    announce(text.done(office.name), { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      role="alertdialog"
      size="m"
      title={text.title(office.name)}
      isLocked={isRunning}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} isDisabled={isRunning}>
            {uiText.cancel}
          </Button>
          <Button variant="danger" onPress={() => void submit()} isPending={isRunning}>
            {text.submit}
          </Button>
        </>
      }
    >
      <p>{text.lead}</p>
      <ul className="staff-consequences">
        {text.consequences.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p>{text.kept}</p>
      <Refused refusal={refusal} />
      <Form onSubmit={() => void submit()}>
        <RadioGroup
          label={text.reason}
          isRequired
          choices={WITHDRAWAL_REASONS.map((value) => ({ value, label: WITHDRAWAL_REASON_LABELS[value] }))}
          value={reason}
          onChange={setReason}
          error={isTried && !reason ? text.reasonMissing : null}
        />
      </Form>
    </Dialog>
  );
}
