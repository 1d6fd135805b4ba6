/** A person of the household, and what the household shares: address and telephone. */
import { useState } from 'react';
import type { Relation } from '../../../db/people/codes.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { emptyPerson, PersonFields, type PersonRow } from '../../receptions/index.ts';
import { caseText as words } from '../../text/cases.ts';
import { TextArea, TextField } from '../../ui/index.ts';
import type { Member } from '../caseView.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

function rowOf({ person, relation, livingTogether, keyPerson }: Member): PersonRow {
  const known = person.birthPrecision;
  return {
    key: person.id,
    personId: person.id,
    name: person.name ?? '',
    kana: person.kana ?? '',
    sex: person.sex ?? 'unknown',
    birth:
      person.birthDate && known && known !== 'unknown' ? { iso: person.birthDate, precision: known } : null,
    ageNote: person.ageNote ?? '',
    zip: person.zip ?? '',
    address: person.address ?? '',
    telHome: person.telHome ?? '',
    telMobile: person.telMobile ?? '',
    note: person.note ?? '',
    relation: (relation ?? 'unknown') as Relation,
    livingTogether: livingTogether ?? false,
    keyPerson: keyPerson ?? false,
    addressConcealed: person.addressConcealed ?? false,
  };
}

const savePerson = (input: { caseId: string; memberId: string | null; member: PersonRow }) => {
  const { key: _, ...member } = input.member;
  return trpcClient.cases.savePerson.mutate({ ...input, member });
};

export function PersonDialog({ view, memberId, onClose }: CaseDialogProps & { memberId: string | null }) {
  const found = view.members.find((each) => each.memberId === memberId);
  const [member, setMember] = useState<PersonRow>(() => (found ? rowOf(found) : emptyFor(view.members)));
  const action = useAction(savePerson);
  return (
    <FormDialog
      title={found ? words.personTitle : words.personNewTitle}
      size="l"
      submitLabel={words.personSave}
      onSubmit={() => void action.runThen({ caseId: view.head.id, memberId, member }, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
    >
      <PersonFields
        person={member}
        onChange={(part) => setMember((before) => ({ ...before, ...part }))}
        today={view.today}
        errors={fieldErrors(action.refusal)}
      />
    </FormDialog>
  );
}

/** The first person of a household that has no 本人 yet is most likely 本人. */
const emptyFor = (members: readonly Member[]): PersonRow =>
  emptyPerson(members.some((each) => each.relation === 'self') ? 'unknown' : 'self', 'new');

const saveHousehold = (input: { caseId: string; fields: { tel: string; address: string; note: string } }) =>
  trpcClient.cases.saveHousehold.mutate(input);

export function HouseholdDialog({ view, onClose }: CaseDialogProps) {
  const [fields, setFields] = useState({
    tel: view.household?.tel ?? '',
    address: view.household?.address ?? '',
    note: view.household?.note ?? '',
  });
  const change = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));
  const action = useAction(saveHousehold);
  const errors = fieldErrors(action.refusal);
  return (
    <FormDialog
      title={words.householdEdit}
      submitLabel={words.householdSave}
      onSubmit={() => void action.runThen({ caseId: view.head.id, fields }, onClose)}
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
    >
      <TextField
        label={words.householdTel}
        inputMode="tel"
        maxLength={60}
        value={fields.tel}
        onChange={(tel) => change({ tel })}
        error={errors.tel ?? null}
      />
      <TextField
        label={words.householdAddress}
        width="full"
        value={fields.address}
        onChange={(address) => change({ address })}
      />
      <TextArea
        label={words.householdNote}
        rows={3}
        value={fields.note}
        onChange={(note) => change({ note })}
      />
    </FormDialog>
  );
}
