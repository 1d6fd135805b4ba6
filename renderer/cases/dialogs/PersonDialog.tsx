/**
 * A person of the household. While somebody new is entered, records that may be theirs stand beside the fields; an adverse party's
 * name is warned of; what is concealed is shown to whoever says why.
 */
import { useState } from 'react';
import type { Relation } from '../../../db/people/codes.ts';
import { trpcClient } from '../../app/coreLink.ts';
import {
  AdverseWarning,
  ConcealedContact,
  fieldsOfCandidate,
  MorePersonFields,
  SamePerson,
} from '../../people/index.ts';
import { emptyPerson, PersonFields, type PersonRow } from '../../receptions/index.ts';
import { caseText as words } from '../../text/cases.ts';
import { peopleText } from '../../text/people.ts';
import type { Member } from '../caseView.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import type { CaseDialogProps } from './caseDialog.ts';

/** Undefined where it is concealed: left out of what is saved, it stays as it was. */
function rowOf({ person, relation, livingTogether, keyPerson, occupation, health }: Member): PersonRow {
  const known = person.birthPrecision;
  const seen = (text: string | null) => (person.isContactHidden ? undefined : (text ?? ''));
  return {
    key: person.id,
    personId: person.id,
    name: person.name ?? '',
    kana: person.kana ?? '',
    sex: person.sex ?? 'unknown',
    birth:
      person.birthDate && known && known !== 'unknown' ? { iso: person.birthDate, precision: known } : null,
    ageNote: person.ageNote ?? '',
    nameNote: person.nameNote ?? '',
    deceased: deceasedOf(person),
    zip: seen(person.zip),
    address: seen(person.address),
    telHome: seen(person.telHome),
    telMobile: seen(person.telMobile),
    email: seen(person.email),
    note: person.note ?? '',
    withoutSender: person.withoutSender ?? false,
    relation: (relation ?? 'unknown') as Relation,
    livingTogether: livingTogether ?? false,
    keyPerson: keyPerson ?? false,
    occupation: occupation ?? '',
    health: health ?? '',
    addressConcealed: person.addressConcealed ?? false,
    concealedFrom: person.concealedFrom,
    concealedUntil: person.concealedUntil,
    concealedNote: seen(person.concealedNote),
  };
}

const deceasedOf = ({ deceasedOn, deceasedPrecision }: Member['person']): PersonRow['deceased'] => {
  if (deceasedOn && deceasedPrecision && deceasedPrecision !== 'unknown')
    return { iso: deceasedOn, precision: deceasedPrecision };
  return deceasedOn || deceasedPrecision ? { iso: null, precision: 'unknown' } : null;
};

const savePerson = (input: {
  caseId: string;
  memberId: string | null;
  member: PersonRow;
  isSomebodyElse: boolean;
}) => {
  const { key: _, ...member } = input.member;
  return trpcClient.cases.savePerson.mutate({ ...input, member });
};

export function PersonDialog({
  view,
  memberId,
  onClose,
  open,
}: CaseDialogProps & { memberId: string | null }) {
  const found = view.members.find((each) => each.memberId === memberId);
  const [member, setMember] = useState<PersonRow>(() => (found ? rowOf(found) : emptyFor(view.members)));
  const change = (part: Partial<PersonRow>) => setMember((before) => ({ ...before, ...part }));
  const action = useAction(savePerson);
  const save = (isSomebodyElse: boolean) =>
    void action.runThen({ caseId: view.head.id, memberId, member, isSomebodyElse }, onClose);
  const errors = fieldErrors(action.refusal);
  const isHidden = found?.person.isContactHidden ?? false;
  const who = (
    <>
      <AdverseWarning name={member.name} kana={member.kana} />
      <SamePerson
        person={member}
        exceptPersonId={member.personId ?? null}
        {...(found && { useLabel: peopleText.sameCompare })}
        onUse={(candidate) =>
          found
            ? open({ kind: 'merge', keptId: found.person.id, mergedId: candidate.personId })
            : change(fieldsOfCandidate(candidate))
        }
      />
      {isHidden && found && (
        <ConcealedContact
          caseId={view.head.id}
          personId={found.person.id}
          onReveal={({ household: _h, visitorTels: _v, ...contact }) => change(contact)}
        />
      )}
    </>
  );
  return (
    <FormDialog
      title={found ? words.personTitle : words.personNewTitle}
      size="l"
      submitLabel={words.personSave}
      onSubmit={() => save(false)}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      ways={{ 'say-somebody-else': () => save(true) }}
      isRunning={action.isRunning}
    >
      <PersonFields person={member} onChange={change} today={view.today} errors={errors} afterName={who} />
      <MorePersonFields person={member} onChange={change} errors={errors} isHidden={isHidden} />
    </FormDialog>
  );
}

/** The first person of a household that has no 本人 yet is most likely 本人. */
const emptyFor = (members: readonly Member[]): PersonRow =>
  emptyPerson(members.some((each) => each.relation === 'self') ? 'unknown' : 'self', 'new');
