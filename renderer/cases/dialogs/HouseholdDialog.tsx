/** What the household shares: its type, address and telephone. The type is proposed from the members and decided by staff. */
import { useState } from 'react';
import { HOUSEHOLD_TYPES, type HouseholdType } from '../../../db/people/codes.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { caseText as words } from '../../text/cases.ts';
import { HOUSEHOLD_TYPE_LABELS } from '../../text/labels.ts';
import { peopleText } from '../../text/people.ts';
import { visitText } from '../../text/visits.ts';
import { Select, TextArea, TextField } from '../../ui/index.ts';
import { choicesOf } from '../choices.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

/** Undefined where it is concealed: left out of what is saved, it stays as it was. */
interface Fields {
  type: HouseholdType | null;
  tel: string | undefined;
  telMobile: string | undefined;
  address: string | undefined;
  note: string;
  visitWay: string | undefined;
  visitCaution: string;
}

const saveHousehold = (input: { caseId: string; fields: Fields }) =>
  trpcClient.cases.saveHousehold.mutate(input);

export function HouseholdDialog({ view, onClose }: CaseDialogProps) {
  const { household, proposedHouseholdType: proposed } = view;
  const isHidden = household?.isContactHidden ?? false;
  const [fields, setFields] = useState<Fields>({
    type: (household?.type as HouseholdType | null) ?? (proposed === 'unknown' ? null : proposed),
    tel: isHidden ? undefined : (household?.tel ?? ''),
    telMobile: isHidden ? undefined : (household?.telMobile ?? ''),
    address: isHidden ? undefined : (household?.address ?? ''),
    note: household?.note ?? '',
    visitWay: isHidden ? undefined : (household?.visitWay ?? ''),
    visitCaution: household?.visitCaution ?? '',
  });
  const change = (part: Partial<Fields>) => setFields((before) => ({ ...before, ...part }));
  const action = useAction(saveHousehold);
  const errors = fieldErrors(action.refusal);
  const hiddenHelp = (value: string | undefined) =>
    value === undefined ? { help: peopleText.asRecorded } : {};
  return (
    <FormDialog
      title={words.householdEdit}
      submitLabel={words.householdSave}
      onSubmit={() => void action.runThen({ caseId: view.head.id, fields }, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
    >
      <TextField
        label={words.householdTel}
        inputMode="tel"
        maxLength={60}
        value={fields.tel ?? ''}
        onChange={(tel) => change({ tel })}
        error={errors.tel ?? null}
        {...hiddenHelp(fields.tel)}
      />
      <TextField
        label={words.householdTelMobile}
        inputMode="tel"
        maxLength={60}
        value={fields.telMobile ?? ''}
        onChange={(telMobile) => change({ telMobile })}
        error={errors.telMobile ?? null}
        {...hiddenHelp(fields.telMobile)}
      />
      <TextField
        label={words.householdAddress}
        width="full"
        value={fields.address ?? ''}
        onChange={(address) => change({ address })}
        {...hiddenHelp(fields.address)}
      />
      <Select
        label={peopleText.householdType}
        choices={choicesOf(HOUSEHOLD_TYPES, HOUSEHOLD_TYPE_LABELS)}
        value={fields.type}
        onChange={(type) => change({ type })}
        isClearable
        help={
          proposed === 'unknown'
            ? peopleText.unproposed
            : peopleText.proposedType(HOUSEHOLD_TYPE_LABELS[proposed])
        }
      />
      <TextArea
        label={words.householdNote}
        rows={3}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
      <TextArea
        label={visitText.way}
        rows={2}
        value={fields.visitWay ?? ''}
        onChange={(visitWay) => change({ visitWay })}
        help={fields.visitWay === undefined ? peopleText.asRecorded : visitText.wayHelp}
      />
      <TextArea
        label={visitText.caution}
        rows={2}
        value={fields.visitCaution}
        onChange={(visitCaution) => change({ visitCaution })}
        help={visitText.cautionHelp}
      />
    </FormDialog>
  );
}
