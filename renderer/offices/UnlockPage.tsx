/**
 * Every morning and after every lock. Says why it locked, and never whether it was the number or the passphrase that was wrong;
 * after several failures it counts the seconds down instead of taking another try.
 */
import { useEffect, useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { officeText } from '../text/offices.ts';
import { practiceText } from '../text/practice.ts';
import { refusalSentence } from '../text/refusals.ts';
import { DoorFrame, useRuntime } from './DoorFrame.tsx';
import { PlainButton, PlainField, PlainLink, PlainRefusal } from './plain.tsx';

const text = officeText.unlock;
const unlock = (input: { login: string; passphrase: string }) => trpcClient.office.unlock.mutate(input);

/** Seconds left of a wait; starts again with each new one. */
export function useCountdown(): [number, (seconds: number) => void] {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (until === 0) return;
    const count = () => {
      const seconds = Math.max(0, Math.ceil((until - performance.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) setUntil(0);
    };
    count();
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [until]);
  return [left, (seconds) => setUntil(seconds > 0 ? performance.now() + seconds * 1000 : 0)];
}

export interface UnlockPageProps {
  login: string;
  waitSeconds: number;
  onEntered: () => void;
  onRecover: () => void;
  onRestore: () => void;
}

export function UnlockPage({
  login: knownLogin,
  waitSeconds,
  onEntered,
  onRecover,
  onRestore,
}: UnlockPageProps) {
  const [login, setLogin] = useState(knownLogin);
  const [passphrase, setPassphrase] = useState('');
  const [isShown, setShown] = useState(false);
  const [isIncomplete, setIncomplete] = useState(false);
  const [left, wait] = useCountdown();
  const runtime = useRuntime();
  const { run, refusal, isRunning } = useOutcome(unlock);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the core says starts a wait
  useEffect(() => wait(waitSeconds), [waitSeconds]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    const seconds = Number(refusal?.facts?.seconds ?? 0);
    if (seconds > 0) wait(seconds);
    if (refusal) setPassphrase('');
  }, [refusal]);

  const submit = async () => {
    if (isRunning || left > 0) return;
    setIncomplete(!login.trim() || !passphrase);
    if (!login.trim() || !passphrase) return;
    await run({ login: login.trim(), passphrase });
    // An unlock has no value of its own: that it succeeded shows in the office's state.
    const { state } = await trpcClient.office.state.query();
    if (state === 'unlocked') onEntered();
  };

  const reason = runtime ? officeText.lockReason[runtime.lockReason] : '';
  return (
    <DoorFrame title={text.title}>
      {reason && <p className="offices-reason">{reason}</p>}
      <form
        className="ui-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PlainField label={text.login} value={login} onChange={setLogin} autoFocus={!knownLogin} />
        <PlainField
          label={text.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          type={isShown ? 'text' : 'password'}
          autoFocus={Boolean(knownLogin)}
        />
        <label className="offices-show">
          <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} />
          {text.show}
        </label>
        {left > 0 ? (
          <PlainRefusal said={text.waitSaid}>{text.wait(left)}</PlainRefusal>
        ) : isIncomplete ? (
          <PlainRefusal>{text.both}</PlainRefusal>
        ) : (
          refusal &&
          refusal.code !== 'credentials-wait' && (
            <PlainRefusal>
              {refusalSentence({ ...refusal, facts: { ...refusal.facts, seconds: 0 } })}
            </PlainRefusal>
          )
        )}
        <PlainButton isSubmit isDisabled={isRunning || left > 0}>
          {isRunning ? text.opening : text.submit}
        </PlainButton>
        <PlainLink onPress={onRecover}>{text.recover}</PlainLink>
        <PlainLink onPress={onRestore}>{officeText.restore.open}</PlainLink>
        <PlainLink onPress={() => void shell.practise('cityhall')}>{practiceText.begin}</PlainLink>
      </form>
    </DoorFrame>
  );
}
