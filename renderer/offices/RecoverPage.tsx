/** A forgotten passphrase is replaced with the key on the sealed sheet of paper. */
import { useState } from 'react';
import type { Refusal } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { officeText } from '../text/offices.ts';
import { refusalSentence } from '../text/refusals.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { PassphraseHelp } from './PassphraseHelp.tsx';
import { PlainButton, PlainField, PlainLink, PlainRefusal } from './plain.tsx';

const text = officeText.recover;
const recover = (input: { recoveryKey: string; login: string; passphrase: string }) =>
  trpcClient.office.recover.mutate(input);

const sentence = (refusal: Refusal): string =>
  refusal.code === 'not-found' ? text.unknownLogin : refusalSentence(refusal);

export function RecoverPage({ onEntered, onBack }: { onEntered: () => void; onBack: () => void }) {
  const [fields, setFields] = useState({ recoveryKey: '', login: '', passphrase: '', again: '' });
  const [fault, setFault] = useState('');
  const { run, refusal, isRunning } = useOutcome(recover);
  const set = (part: Partial<typeof fields>) => setFields((before) => ({ ...before, ...part }));

  const submit = async () => {
    if (isRunning) return;
    const { again, ...input } = fields;
    const isMissing = !input.recoveryKey.trim() || input.login.trim().length < 2 || !input.passphrase;
    const found = isMissing ? text.missing : again !== input.passphrase ? text.differs : '';
    setFault(found);
    if (found) return;
    await run({ ...input, login: input.login.trim() });
    const { state } = await trpcClient.office.state.query();
    if (state === 'unlocked') onEntered();
  };

  return (
    <DoorFrame title={text.title}>
      <p className="offices-reason">{text.intro}</p>
      <form
        className="ui-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PlainField
          label={text.key}
          value={fields.recoveryKey}
          onChange={(recoveryKey) => set({ recoveryKey })}
          help={text.keyHelp}
          autoFocus
        />
        <PlainField label={text.login} value={fields.login} onChange={(login) => set({ login })} />
        <PlainField
          label={text.passphrase}
          value={fields.passphrase}
          onChange={(passphrase) => set({ passphrase })}
          type="password"
          help={<PassphraseHelp passphrase={fields.passphrase} />}
        />
        <PlainField
          label={text.again}
          value={fields.again}
          onChange={(again) => set({ again })}
          type="password"
        />
        {fault ? (
          <PlainRefusal>{fault}</PlainRefusal>
        ) : (
          refusal && <PlainRefusal>{sentence(refusal)}</PlainRefusal>
        )}
        <PlainButton isSubmit isDisabled={isRunning}>
          {isRunning ? officeText.unlock.opening : text.submit}
        </PlainButton>
        <PlainLink onPress={onBack}>{text.back}</PlainLink>
      </form>
    </DoorFrame>
  );
}
