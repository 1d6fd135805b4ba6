/** A 伝言 is written: for whom at which window, about what; and who waits for a call. */
import { useQuery } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import { useState } from 'react';
import { MESSAGE_KINDS, type MessageKind } from '../../db/messages/codes.ts';
import type { AppRouter } from '../../db/router.ts';
import { trpc, trpcClient } from '../app/coreLink.ts';
import { NumberReason } from '../app/NumberReason.tsx';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { MESSAGE_KIND_LABELS } from '../text/labels.ts';
import { messageText as words } from '../text/messages.ts';
import { uiText } from '../text/ui.ts';
import {
  Button,
  type Choice,
  ComboBox,
  Dialog,
  FieldRow,
  RadioGroup,
  Soft,
  Stack,
  TextArea,
  TextField,
  useAnnounce,
} from '../ui/index.ts';

type Written = inferRouterInputs<AppRouter>['messages']['write'];
const save = (input: Written) => trpcClient.messages.write.mutate(input);

export interface MessageDialogProps {
  /** What it is about; null: of no case. */
  about: { caseId: string; name: string } | null;
  /** Who is on the telephone, where that was written already. */
  caller?: { name: string; tel: string };
  onClose: () => void;
}

export function MessageDialog({ about, caller = { name: '', tel: '' }, onClose }: MessageDialogProps) {
  const { data: windows } = useQuery(trpc.messages.addressees.queryOptions());
  const [kind, setKind] = useState<MessageKind>(caller.name === '' ? 'message' : 'call-back');
  const [to, setTo] = useState<string | null>(null);
  const [callerName, setCallerName] = useState(caller.name);
  const [callerTel, setCallerTel] = useState(caller.tel);
  const [callWhen, setCallWhen] = useState('');
  const [body, setBody] = useState('');
  const [numberReason, setNumberReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const announce = useAnnounce();
  const writing = useOutcome(save);
  const choices: Choice<string>[] = (windows ?? []).flatMap((office) => [
    ...office.staff.map(({ id, name }) => ({
      value: `${office.id} ${id}`,
      label: words.toPerson(name, office.name),
    })),
    { value: `${office.id} `, label: words.toAnybody(office.name) },
  ]);
  const isEmpty = body.trim() === '' && (kind === 'message' || callerTel.trim() === '');
  const submit = async () => {
    setAsked(true);
    if (to === null || isEmpty) return;
    const [toOfficeId = '', toStaffId = ''] = to.split(' ');
    const done = await writing.run({
      kind,
      caseId: about?.caseId ?? null,
      toOfficeId,
      toStaffId: toStaffId || null,
      callerName,
      callerTel,
      callWhen: kind === 'call-back' ? callWhen : '',
      messageBody: body,
      ...(numberReason && { numberReason }),
    } as Written);
    if (!done) return;
    const away = about ? words.savedAway : words.savedAwayWithoutCase;
    announce(done.isAtOtherWindow ? away : words.saved, { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      isLocked={writing.isRunning}
      onClose={onClose}
      title={words.writeTitle}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={writing.isRunning} onPress={() => void submit()}>
            {words.save}
          </Button>
        </>
      }
    >
      <Stack>
        {about && <Soft>{words.ofCase(about.name)}</Soft>}
        <ComboBox
          label={words.to}
          isRequired
          choices={choices}
          value={to}
          onChange={setTo}
          error={isAsked && to === null ? words.toMissing : null}
        />
        <RadioGroup
          label={words.kind}
          choices={MESSAGE_KINDS.map((value) => ({ value, label: MESSAGE_KIND_LABELS[value] }))}
          value={kind}
          onChange={(next) => next && setKind(next)}
        />
        <FieldRow>
          <TextField label={words.caller} value={callerName} onChange={setCallerName} />
          <TextField label={words.callerTel} value={callerTel} onChange={setCallerTel} />
          {kind === 'call-back' && (
            <TextField
              label={words.callWhen}
              help={words.callWhenHelp}
              value={callWhen}
              onChange={setCallWhen}
            />
          )}
        </FieldRow>
        <TextArea
          label={words.body}
          help={words.bodyHelp}
          rows={3}
          value={body}
          onChange={setBody}
          error={isAsked && isEmpty ? words.bodyMissing : null}
        />
        <NumberReason
          texts={{ messageBody: body, callerName, callerTel, callWhen }}
          reason={numberReason}
          onReason={setNumberReason}
        />
        <Refused refusal={writing.refusal} />
      </Stack>
    </Dialog>
  );
}
