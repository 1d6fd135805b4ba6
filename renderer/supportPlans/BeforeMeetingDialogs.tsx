/** Explained, signed, brought before the 重層的支援会議: what comes before the meeting has spoken. */
import { useState } from 'react';
import { SIGNERS, SIGNING_WAYS, type Signer, type SigningWay } from '../../db/supportPlans/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { choicesOf } from '../cases/choices.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { SIGNER_LABELS, SIGNING_WAY_LABELS } from '../text/labels/supportPlans.ts';
import { supportPlanText, planDialogText as words } from '../text/supportPlans.ts';
import { JapaneseDateField, Notice, RadioGroup, TextField } from '../ui/index.ts';
import { memberName } from './planView.ts';
import { type StepProps, usePlanStep } from './usePlanStep.ts';

const explain = trpcClient.supportPlans.explain.mutate;
const sign = trpcClient.supportPlans.sign.mutate;
const submit = trpcClient.supportPlans.submit.mutate;

export function ExplainDialog(props: StepProps) {
  const planId = props.version.plan.id;
  const { run, frame, errors } = usePlanStep(props, explain);
  const [date, setDate] = useState<string | null>(props.today);
  const [how, setHow] = useState('');
  return (
    <FormDialog
      {...frame}
      title={words.explain.title}
      submitLabel={words.explain.save}
      onSubmit={() => run({ planId, date: date ?? '', how })}
    >
      <JapaneseDateField
        label={words.explain.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
      <TextField
        label={words.explain.how}
        help={words.explain.howHint}
        width="full"
        value={how}
        onChange={setHow}
      />
    </FormDialog>
  );
}

export function SignDialog(props: StepProps) {
  const { view, version } = props;
  const { run, frame, errors } = usePlanStep(props, sign);
  const first = version.unsigned[0] ?? version.plan.personIds?.[0] ?? '';
  const signerOf = (id: string): Signer =>
    view.members.find(({ personId }) => personId === id)?.isMinor ? 'parent' : 'self';
  const nameFor = (id: string, by: Signer) => (by === 'self' ? memberName(view, id) : '');
  const [personId, setPersonId] = useState(first);
  const [relation, setRelation] = useState<Signer>(signerOf(first));
  const [signerName, setSignerName] = useState(nameFor(first, signerOf(first)));
  const [date, setDate] = useState<string | null>(props.today);
  const [how, setHow] = useState<SigningWay>('written');
  const choose = (id: string, by: Signer) => {
    setPersonId(id);
    setRelation(by);
    setSignerName(nameFor(id, by));
  };
  return (
    <FormDialog
      {...frame}
      title={words.sign.title}
      submitLabel={words.sign.save}
      onSubmit={() => run({ planId: version.plan.id, personId, date: date ?? '', signerName, relation, how })}
    >
      <RadioGroup
        label={words.sign.person}
        choices={(version.plan.personIds ?? []).map((id) => ({ value: id, label: memberName(view, id) }))}
        value={personId}
        onChange={(id) => id && choose(id, signerOf(id))}
      />
      <RadioGroup
        label={words.sign.relation}
        choices={choicesOf(SIGNERS, SIGNER_LABELS)}
        value={relation}
        onChange={(by) => by && choose(personId, by)}
        error={errors.signerRelation ?? null}
      />
      <TextField
        label={words.sign.name}
        isRequired
        value={signerName}
        onChange={setSignerName}
        error={errors.signerName ?? null}
      />
      <JapaneseDateField
        label={words.sign.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
      <RadioGroup
        label={words.sign.how}
        choices={choicesOf(SIGNING_WAYS, SIGNING_WAY_LABELS)}
        value={how}
        onChange={(way) => setHow(way ?? 'written')}
      />
    </FormDialog>
  );
}

export function SubmitDialog(props: StepProps) {
  const { view, version } = props;
  const { run, frame, errors } = usePlanStep(props, submit);
  const [date, setDate] = useState<string | null>(props.today);
  const without = view.members.filter(
    ({ personId, hasOwnConsent }) => version.plan.personIds?.includes(personId) && !hasOwnConsent,
  );
  return (
    <FormDialog
      {...frame}
      title={words.submit.title}
      submitLabel={words.submit.save}
      onSubmit={() => run({ planId: version.plan.id, date: date ?? '' })}
    >
      <p className="plan-help">{words.submit.help}</p>
      {without.length > 0 && (
        <Notice tone="caution" label={supportPlanText.withoutConsentLabel}>
          {supportPlanText.withoutConsentText(
            without.map(({ personId }) => memberName(view, personId)).join('さん、'),
          )}
        </Notice>
      )}
      <JapaneseDateField
        label={words.submit.date}
        isRequired
        value={date}
        onChange={setDate}
        error={errors.date ?? null}
      />
    </FormDialog>
  );
}
