/** 控えから戻す: which day, and an administrator's word for it. Nothing is deleted. */
import { useEffect, useState } from 'react';
import { formatJapaneseDate } from '../../db/calendar/rules.ts';
import { trpcClient } from '../app/coreLink.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { officeText } from '../text/offices.ts';
import { refusalSentence } from '../text/refusals.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { PlainButton, PlainField, PlainLink, PlainRefusal } from './plain.tsx';

const text = officeText.restore;
type Input = Parameters<typeof trpcClient.office.restore.mutate>[0];
type Backup = Awaited<ReturnType<typeof trpcClient.office.backups.query>>[number];
const restore = (input: Input) => trpcClient.office.restore.mutate(input);
/** Older ones are put back by hand. */
const SHOWN = 8;

export function RestorePage({ onEntered, onBack }: { onEntered: () => void; onBack: () => void }) {
  const [backups, setBackups] = useState<Backup[] | null>(null);
  const [file, setFile] = useState('');
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  const { run, refusal, isRunning } = useOutcome(restore);
  useEffect(() => void trpcClient.office.backups.query().then((all) => setBackups(all.slice(0, SHOWN))), []);

  const submit = async () => {
    if (isRunning) return;
    const isMissing = !file || !login.trim() || !passphrase;
    setIncomplete(isMissing);
    if (isMissing) return;
    await run({ file, login: login.trim(), passphrase });
    const { state } = await trpcClient.office.state.query();
    if (state === 'unlocked') onEntered();
  };

  return (
    <DoorFrame title={text.title}>
      <p className="offices-reason">{text.intro}</p>
      <p className="offices-reason">{text.after}</p>
      {backups?.length === 0 && <PlainRefusal>{text.none}</PlainRefusal>}
      <form
        className="ui-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <fieldset className="offices-backups">
          <legend>{text.choose}</legend>
          {(backups ?? []).map((each) => (
            <label key={each.file} className="offices-show">
              <input
                type="radio"
                name="backup"
                checked={file === each.file}
                onChange={() => setFile(each.file)}
              />
              {`${formatJapaneseDate(each.date)} ${each.time}　${each.isDaily ? text.daily : text.beforeImport}`}
            </label>
          ))}
        </fieldset>
        <PlainField label={officeText.unlock.login} value={login} onChange={setLogin} />
        <PlainField
          label={officeText.unlock.passphrase}
          value={passphrase}
          onChange={setPassphrase}
          type="password"
        />
        {isIncomplete ? (
          <PlainRefusal>{text.missing}</PlainRefusal>
        ) : (
          refusal && <PlainRefusal>{refusalSentence(refusal)}</PlainRefusal>
        )}
        <PlainButton isSubmit isDisabled={isRunning || backups?.length === 0}>
          {isRunning ? text.running : text.submit}
        </PlainButton>
        <PlainLink onPress={onBack}>{text.back}</PlainLink>
      </form>
    </DoorFrame>
  );
}
