/** 宛名を印刷する: to whom, through a window or on labels; a half-used sheet of labels goes on where it was left. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { addressesId, ENVELOPES, type Envelope, LABELS_PER_SHEET } from '../../../db/papers/addressRules.ts';
import { trpc, trpcClient } from '../../app/coreLink.ts';
import { ENVELOPE_LABELS, addressText as words } from '../../text/addresses.ts';
import { caseText } from '../../text/cases.ts';
import { peopleText } from '../../text/people.ts';
import { CheckboxGroup, Disclosure, FieldRow, RadioGroup, Select, TextField } from '../../ui/index.ts';
import { membersInOrder } from '../caseView.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import type { CaseDialogProps } from './caseDialog.ts';

type Form = Envelope | 'labels';
const FORMS: readonly Form[] = [...ENVELOPES, 'labels'];
const counted = (of: (n: number) => string) =>
  Array.from({ length: LABELS_PER_SHEET }, (_, index) => ({
    value: String(index + 1),
    label: of(index + 1),
  }));

/** Null: not a number of millimetres. */
const millimetres = (typed: string): number | null => {
  const value = Number(typed.normalize('NFKC').trim() || '0');
  return Number.isInteger(value) && Math.abs(value) <= 30 ? value : null;
};

export function AddressesDialog({ view, open, onClose }: CaseDialogProps) {
  const { data: kept } = useQuery(trpc.papers.windowShift.queryOptions());
  const members = membersInOrder(view);
  const home = view.household?.address ?? '';
  const shared = members.find(({ person }) => person.id === view.record.principalPersonId)?.person.address;
  const choices = members.map(({ person, livingTogether }) => {
    const why =
      person.isContactHidden || view.household?.isContactHidden
        ? words.concealed
        : person.address || home || (livingTogether && shared)
          ? person.withoutSender
            ? words.nameless
            : ''
          : words.noAddress;
    return {
      value: person.id,
      label: person.name || caseText.nameUnknown,
      note: why,
      isDisabled: why !== '' && why !== words.nameless,
    };
  });
  const [people, choosePeople] = useState<string[]>(() =>
    choices
      .filter(({ isDisabled }) => !isDisabled)
      .slice(0, 1)
      .map(({ value }) => value),
  );
  const [form, setForm] = useState<Form>('long-3');
  const [start, setStart] = useState('1');
  const [copies, setCopies] = useState('1');
  const [typed, setTyped] = useState<{ right: string; down: string } | null>(null);
  const shown = typed ?? { right: String(kept?.right ?? 0), down: String(kept?.down ?? 0) };
  const right = millimetres(shown.right);
  const down = millimetres(shown.down);
  const isReady = people.length > 0 && right !== null && down !== null;

  const preview = async () => {
    if (right === null || down === null || people.length === 0) return;
    if (typed) await trpcClient.papers.keepWindowShift.mutate({ right, down });
    const each = people.map((personId) => ({ caseId: view.head.id, personId }));
    open({
      kind: 'paper',
      paper: form === 'labels' ? 'address-labels' : 'window-letter',
      id: addressesId({
        form,
        start: Number(start),
        shift: { right, down },
        addressees:
          form === 'labels' ? each.flatMap((one) => Array.from({ length: Number(copies) }, () => one)) : each,
      }),
      fileName: words.fileName(ENVELOPE_LABELS[form].split('（')[0] ?? '', view.head.caseNo),
    });
  };

  return (
    <FormDialog
      title={words.title}
      submitLabel={words.preview}
      onSubmit={() => void preview()}
      isSubmitDisabled={!isReady}
      isReady={kept !== undefined}
      onClose={onClose}
      refusal={null}
      isRunning={false}
    >
      <CheckboxGroup
        label={words.people}
        layout="column"
        choices={choices}
        value={people}
        onChange={choosePeople}
        error={people.length === 0 ? words.nobody : null}
      />
      {choices.some(({ note }) => note === words.concealed) && (
        <p className="case-help">{peopleText.hidden}</p>
      )}
      <RadioGroup
        label={words.form}
        layout="column"
        choices={choicesOf(FORMS, ENVELOPE_LABELS)}
        value={form}
        onChange={(next) => setForm(next ?? form)}
      />
      {form === 'labels' ? (
        <FieldRow>
          <Select
            label={words.start}
            help={words.startHelp}
            width="s"
            choices={counted(words.startOf)}
            value={start}
            onChange={(next) => setStart(next ?? '1')}
          />
          <Select
            label={words.copies}
            width="s"
            choices={counted(words.copiesOf)}
            value={copies}
            onChange={(next) => setCopies(next ?? '1')}
          />
        </FieldRow>
      ) : (
        <Disclosure title={words.shift} isOpenAtFirst={(kept?.right ?? 0) !== 0 || (kept?.down ?? 0) !== 0}>
          <p className="case-help">{words.shiftHelp}</p>
          <FieldRow>
            <TextField
              label={words.shiftRight}
              width="s"
              value={shown.right}
              onChange={(next) => setTyped({ ...shown, right: next })}
              error={right === null ? words.shiftFault : null}
            />
            <TextField
              label={words.shiftDown}
              width="s"
              value={shown.down}
              onChange={(next) => setTyped({ ...shown, down: next })}
              error={down === null ? words.shiftFault : null}
            />
          </FieldRow>
        </Disclosure>
      )}
    </FormDialog>
  );
}
