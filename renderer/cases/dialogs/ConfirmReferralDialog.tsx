/** つなぎ確認: a つなぎ is done only when somebody has asked whether it worked. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { referralText as words } from '../../text/caseDialogs.ts';
import { JapaneseDateField, RadioGroup, TextArea, TextField, useAnnounce } from '../../ui/index.ts';
import { DueDateField } from '../../workingDays/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

interface Confirmation {
  referralId: string;
  outcome: 'connected' | 'not-connected' | 'not-yet' | null;
  date: string | null;
  method: string;
  note: string;
  nextDue: string | null;
}

/** What is not known yet is no outcome: the day is put off, with its reason. */
const save = ({ outcome, date, note, nextDue, ...rest }: Confirmation) =>
  outcome === 'not-yet'
    ? trpcClient.referrals.postpone.mutate({
        ...rest,
        date: date ?? '',
        reason: note,
        nextDue: nextDue ?? '',
      })
    : trpcClient.referrals.confirm.mutate({
        ...rest,
        note,
        outcome: outcome ?? 'connected',
        date: date ?? '',
      });

export function ConfirmReferralDialog({
  view,
  now,
  referralId,
  onClose,
}: CaseDialogProps & { referralId: string }) {
  const [found, setFound] = useState<Confirmation>({
    referralId,
    outcome: null,
    date: now.date,
    method: '',
    note: '',
    nextDue: null,
  });
  const change = (part: Partial<Confirmation>) => setFound((before) => ({ ...before, ...part }));
  const action = useAction(save);
  const announce = useAnnounce();
  const isPutOff = found.outcome === 'not-yet';
  const proposed = useQuery({
    ...trpc.referrals.confirmDue.queryOptions({ date: found.date ?? '' }),
    enabled: isPutOff && found.date !== null,
  }).data;
  const nextDue = found.nextDue ?? proposed ?? null;
  const isEarly = isPutOff && nextDue !== null && found.date !== null && nextDue <= found.date;
  const required = useRequired({
    outcome: [words.outcome, found.outcome !== null],
    date: [words.confirmDate, found.date !== null],
    method: [words.confirmMethod, found.method.trim() !== ''],
    ...(isPutOff
      ? {
          note: [words.notYetReason, found.note.trim() !== ''] as const,
          nextDue: [words.nextDue, nextDue !== null] as const,
        }
      : {}),
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  /** The core ends the case with the last つなぎ that held. */
  const ends =
    found.outcome === 'connected' &&
    view.head.state === 'awaiting-referral-confirmation' &&
    !view.referrals.some((each) => each.id !== referralId && each.outcome === null);
  const referral = view.referrals.find((each) => each.id === referralId);
  const name = view.names.organisations[referral?.organisationId ?? ''] ?? '';
  return (
    <FormDialog
      title={`${words.confirmTitle}（${name}）`}
      submitLabel={words.confirmSave}
      onSubmit={() =>
        required.check() &&
        !isEarly &&
        void action.runThen({ ...found, nextDue }, () => {
          announce(isPutOff ? words.postponed : ends ? words.confirmedEnded : words.confirmed, {
            tone: 'ok',
          });
          onClose();
        })
      }
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
    >
      <RadioGroup
        label={words.outcome}
        isRequired
        layout="column"
        choices={[
          { value: 'connected', label: words.connected, note: words.connectedNote },
          { value: 'not-connected', label: words.notConnected, note: words.notConnectedNote },
          { value: 'not-yet', label: words.notYet, note: words.notYetNote },
        ]}
        value={found.outcome}
        onChange={(outcome) => change({ outcome })}
        error={errors.outcome ?? null}
      />
      <JapaneseDateField
        label={words.confirmDate}
        isRequired
        value={found.date}
        onChange={(date) => change({ date })}
        error={errors.date ?? null}
      />
      <TextField
        label={words.confirmMethod}
        isRequired
        value={found.method}
        onChange={(method) => change({ method })}
        help={words.confirmMethodHelp}
        error={errors.method ?? null}
      />
      <TextArea
        label={isPutOff ? words.notYetReason : words.confirmNote}
        isRequired={isPutOff}
        rows={3}
        value={found.note}
        onChange={(note) => change({ note })}
        error={errors.note ?? null}
      />
      {isPutOff && (
        <DueDateField
          label={words.nextDue}
          isRequired
          value={nextDue}
          onChange={(due) => change({ nextDue: due })}
          error={isEarly ? words.nextDueEarly : (errors.nextDue ?? null)}
        />
      )}
    </FormDialog>
  );
}
