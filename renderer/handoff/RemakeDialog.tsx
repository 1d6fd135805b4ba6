/** 作り直す: the file that never arrived, under its own number, on a medium of its own with its own day of erasure. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MEDIUM_KINDS, type MediumKind, REMAKE_REASONS, type RemakeReason } from '../../db/handoff/codes.ts';
import type { Outcome } from '../../db/outcome.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { usePlace } from '../app/place.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { useWork } from '../app/useWork.ts';
import { WorkBar } from '../app/WorkBar.tsx';
import { GIVING } from '../app/workShare.ts';
import { giveText, remakeText } from '../text/handoff.ts';
import { ledgerText } from '../text/handoffLedger.ts';
import { REMAKE_REASON_LABELS } from '../text/labels.ts';
import { uiText } from '../text/ui.ts';
import { Button, Dialog, Notice, RadioGroup, Stack, TextField, useAnnounce } from '../ui/index.ts';
import { MediumFields } from './GiveFields.tsx';

export interface RemakeDialogProps {
  takeout: {
    id: string;
    number: string;
    sequence: number;
    toOfficeName: string;
    mediumKind: string;
    mediumNumber: string;
    caseIds: readonly string[];
  };
  /** A receipt has come: only a window that went back to a backup needs it again. */
  isReceived: boolean;
  today: string;
  onClose: () => void;
}

export function RemakeDialog({ takeout, isReceived, today, onClose }: RemakeDialogProps) {
  const go = usePlace((state) => state.go);
  const { data: presets } = useQuery(trpc.handoff.presets.queryOptions());
  const [typed, setMedium] = useState({
    mediumKind: MEDIUM_KINDS.find((kind): kind is MediumKind => kind === takeout.mediumKind) ?? 'usb-memory',
    mediumNumber: takeout.mediumNumber,
    eraseDue: undefined as string | null | undefined,
  });
  const { eraseDue = presets?.eraseDue ?? null } = typed;
  const medium = { ...typed, eraseDue };
  const [because, setBecause] = useState<RemakeReason>(isReceived ? 'receiver-restored' : 'not-arrived');
  const [remakeNote, setRemakeNote] = useState('');
  const [isAsked, setAsked] = useState(false);
  const announce = useAnnounce();
  const work = useWork();
  const make = useOutcome(async (): Promise<Outcome<{ number: string } | null>> => {
    const chosen = await shell.chooseSave({
      kind: 'handoff',
      suggestedName: giveText.fileName(takeout.toOfficeName, today.replaceAll('-', '')),
    });
    if (!chosen) return { ok: true, value: null };
    return work.run((workId) =>
      trpcClient.handoff.remake.mutate({
        workId,
        takeoutId: takeout.id,
        ticket: chosen.ticket,
        mediumKind: medium.mediumKind,
        mediumNumber: medium.mediumNumber,
        eraseDue: medium.eraseDue ?? '',
        because,
        remakeNote,
      }),
    );
  });
  const missing = (value: string | null) => (isAsked && !value?.trim() ? giveText.fieldMissing : '');
  const faults = {
    ...(missing(medium.mediumNumber) && { mediumNumber: giveText.fieldMissing }),
    ...(missing(medium.eraseDue) && { eraseDue: giveText.fieldMissing }),
  };
  const press = async () => {
    setAsked(true);
    if (!medium.mediumNumber.trim() || !medium.eraseDue) return;
    const made = await make.run(undefined);
    if (!made) return;
    announce(remakeText.done(made.number, takeout.toOfficeName), { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={remakeText.title(takeout.sequence)}
      size="m"
      isLocked={make.isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button
            variant="primary"
            isPending={make.isRunning}
            pendingLabel={giveText.making}
            onPress={() => void press()}
          >
            {remakeText.make}
          </Button>
        </>
      }
    >
      <Stack>
        <p>{remakeText.lead(takeout.number, takeout.toOfficeName, takeout.caseIds.length)}</p>
        {isReceived && (
          <Notice tone="caution" label={remakeText.receivedLabel}>
            {remakeText.received}
          </Notice>
        )}
        <RadioGroup
          label={ledgerText.remakeReason}
          choices={REMAKE_REASONS.map((reason) => ({ value: reason, label: REMAKE_REASON_LABELS[reason] }))}
          value={because}
          onChange={(reason) => reason && setBecause(reason)}
        />
        <TextField
          label={ledgerText.remakeNote}
          help={ledgerText.remakeNoteHelp}
          value={remakeNote}
          onChange={setRemakeNote}
        />
        <MediumFields
          form={medium}
          change={(part) => setMedium((now) => ({ ...now, ...part }))}
          faults={faults}
        />
        <WorkBar {...work} plan={GIVING} />
        <Refused
          refusal={make.refusal}
          ways={{
            'exchange-cards': () => go({ room: 'settings' }),
            'choose-other-file': () => void press(),
            'record-consent': () => go({ room: 'case', caseId: takeout.caseIds[0] ?? '', tab: 'consent' }),
          }}
        />
      </Stack>
    </Dialog>
  );
}
