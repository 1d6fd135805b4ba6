/** A new member: the passphrase is typed by the member, on this PC, and nobody else ever knows it. */
import { useState } from 'react';
import { ROLES, type Role } from '../../db/staff/codes.ts';
import { addStaffInput } from '../../db/staff/inputs.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { isLongEnough, PassphraseHelp, passphraseLength } from '../offices/PassphraseHelp.tsx';
import { ROLE_LABELS } from '../text/labels.ts';
import { settingsText } from '../text/staff.ts';
import { uiText } from '../text/ui.ts';
import {
  Button,
  CheckboxGroup,
  Dialog,
  FieldRow,
  Form,
  KanaNameField,
  TextField,
  useAnnounce,
} from '../ui/index.ts';

const text = settingsText.staff;
type Input = Parameters<typeof trpcClient.staff.add.mutate>[0];
const add = (input: Input) => trpcClient.staff.add.mutate(input);
const empty = { name: '', kana: '', title: '', section: '', login: '', passphrase: '' };

export function AddStaffDialog({ onClose }: { onClose: () => void }) {
  const [fields, setFields] = useState(empty);
  const [again, setAgain] = useState('');
  const [roles, setRoles] = useState<Role[]>(['counsellor']);
  const [isTried, setTried] = useState(false);
  const announce = useAnnounce();
  const { run, refusal, isRunning } = useOutcome(add);
  const set = (part: Partial<typeof empty>) => setFields((before) => ({ ...before, ...part }));
  const input = { ...fields, roles };
  const checked = addStaffInput.safeParse(input);
  const wrong = new Set(checked.error?.issues.map((issue) => String(issue.path[0])));
  const error = (key: keyof typeof input, sentence: string = text.missing) =>
    isTried && wrong.has(key) ? sentence : null;
  const differs = again !== fields.passphrase;
  const submit = async () => {
    setTried(true);
    if (!checked.success || differs || !isLongEnough(fields.passphrase)) return;
    if (!(await run(input))) return;
    announce(text.added(fields.name.trim()), { tone: 'ok' });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={text.addTitle}
      size="l"
      isLocked={isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={isRunning} onPress={() => void submit()}>
            {text.submit}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        <KanaNameField
          label={text.name}
          isRequired
          autoFocus
          value={{ name: fields.name, kana: fields.kana }}
          onChange={set}
          error={error('name')}
        />
        <FieldRow>
          <TextField
            label={text.login}
            isRequired
            width="s"
            help={text.loginHelp}
            value={fields.login}
            onChange={(login) => set({ login })}
            error={error('login', text.shortLogin)}
          />
          <TextField
            label={text.section}
            width="s"
            value={fields.section}
            onChange={(section) => set({ section })}
          />
          <TextField label={text.title} width="s" value={fields.title} onChange={(title) => set({ title })} />
        </FieldRow>
        <CheckboxGroup
          label={text.roles}
          isRequired
          help={text.rolesHelp}
          choices={ROLES.map((value) => ({ value, label: ROLE_LABELS[value] }))}
          value={roles}
          onChange={setRoles}
          error={error('roles', text.missingRole)}
        />
        <FieldRow>
          <TextField
            label={text.passphrase}
            isRequired
            type="password"
            help={
              <>
                {text.passphraseBy}
                <PassphraseHelp passphrase={fields.passphrase} />
              </>
            }
            value={fields.passphrase}
            onChange={(passphrase) => set({ passphrase })}
            error={isTried && passphraseLength(fields.passphrase) === 0 ? text.missing : null}
          />
          <TextField
            label={text.again}
            isRequired
            type="password"
            value={again}
            onChange={setAgain}
            error={differs && (isTried || again.length >= fields.passphrase.length) ? text.differs : null}
          />
        </FieldRow>
        <Refused refusal={refusal} />
      </Form>
    </Dialog>
  );
}
