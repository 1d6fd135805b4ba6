/** 相手方 of a case (C9): who they are, and in plain words what they must not learn. */
import { useState } from 'react';
import { trpcClient } from '../../app/coreLink.ts';
import { peopleText as words } from '../../text/people.ts';
import { receptionText } from '../../text/receptions.ts';
import { FieldRow, JapaneseDateField, KanaNameField, Notice, TextArea, TextField } from '../../ui/index.ts';
import type { AdverseParty } from '../caseView.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

type Party = Parameters<typeof trpcClient.people.saveAdverse.mutate>[0]['party'];

const partyOf = (party: AdverseParty | undefined): Required<Party> => {
  const precision = party?.birthPrecision;
  return {
    name: party?.name ?? '',
    kana: party?.kana ?? '',
    relation: party?.relation ?? '',
    birth:
      party?.birthDate && precision && precision !== 'unknown' ? { iso: party.birthDate, precision } : null,
    tel: party?.tel ?? '',
    address: party?.address ?? '',
    note: party?.note ?? '',
  };
};

const saveAdverse = (input: Parameters<typeof trpcClient.people.saveAdverse.mutate>[0]) =>
  trpcClient.people.saveAdverse.mutate(input);

export function AdverseDialog({ view, adverseId, onClose }: CaseDialogProps & { adverseId: string | null }) {
  const [party, setParty] = useState(() => partyOf(view.adverseParties.find(({ id }) => id === adverseId)));
  const change = (part: Partial<Required<Party>>) => setParty((before) => ({ ...before, ...part }));
  const action = useAction(saveAdverse);
  const errors = fieldErrors(action.refusal);
  const save = (isSomebodyElse: boolean) =>
    void action.runThen({ caseId: view.head.id, adverseId, party, isSomebodyElse }, onClose);
  return (
    <FormDialog
      title={adverseId ? words.adverseEdit : words.adverseAdd}
      size="l"
      submitLabel={words.adverseSave}
      onSubmit={() => save(false)}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      ways={{ 'say-somebody-else': () => save(true) }}
      isRunning={action.isRunning}
    >
      <Notice tone="caution" label={words.adverse}>
        {words.adverseSay}
      </Notice>
      <KanaNameField
        label={receptionText.name}
        value={{ name: party.name ?? '', kana: party.kana ?? '' }}
        onChange={change}
        error={errors.name ?? null}
        kanaError={errors.kana ? words.kanaFault : null}
      />
      <FieldRow>
        <TextField
          label={words.adverseRelation}
          value={party.relation ?? ''}
          onChange={(relation) => change({ relation })}
          help={words.adverseRelationHelp}
        />
        <JapaneseDateField
          label={receptionText.birth}
          value={party.birth?.iso ?? null}
          precision={party.birth?.precision ?? 'day'}
          isImprecise
          onChange={(iso, precision) => change({ birth: iso ? { iso, precision } : null })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={words.mergeFields.tel}
          width="s"
          inputMode="tel"
          maxLength={40}
          value={party.tel ?? ''}
          onChange={(tel) => change({ tel })}
        />
        <TextField
          label={receptionText.address}
          value={party.address ?? ''}
          onChange={(address) => change({ address })}
        />
      </FieldRow>
      <TextArea
        label={words.adverseNote}
        rows={3}
        value={party.note ?? ''}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
