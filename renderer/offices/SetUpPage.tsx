/** 最初の設定: the office, its administrator and the passphrase, on one page. */
import { useState } from 'react';
import { setUpInput } from '../../db/offices/inputs.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { shell } from '../app/shell.ts';
import { useOutcome } from '../app/useOutcome.ts';
import { officeText } from '../text/offices.ts';
import { practiceText } from '../text/practice.ts';
import {
  Button,
  Checkbox,
  Disclosure,
  FieldRow,
  Form,
  FormSection,
  KanaNameField,
  RadioGroup,
  TextField,
} from '../ui/index.ts';
import { DoorFrame } from './DoorFrame.tsx';
import { isLongEnough, PassphraseHelp, passphraseLength } from './PassphraseHelp.tsx';
import { PlainLink } from './plain.tsx';

const text = officeText.setUp;
type Suggestion = keyof typeof text.suggestions;
type Input = Parameters<typeof trpcClient.office.setUp.mutate>[0];
const setUp = (input: Input) => trpcClient.office.setUp.mutate(input);

const empty = {
  suggestion: null as Suggestion | null,
  otherName: '',
  mark: '',
  city: text.cityPreset as string,
  section: text.sectionPreset as string,
  name: '',
  kana: '',
  login: '',
  passphrase: '',
  again: '',
  alsoCounsellor: true,
  recipientKind: 'hybrid' as 'hybrid' | 'x25519',
};

export function SetUpPage({ onMade }: { onMade: (recoveryKey: string, login: string) => void }) {
  const [fields, setFields] = useState(empty);
  const [isTried, setTried] = useState(false);
  const { run, refusal, isRunning } = useOutcome(setUp);
  const set = (part: Partial<typeof empty>) => setFields((before) => ({ ...before, ...part }));

  const officeName =
    fields.suggestion === null || fields.suggestion === 'other'
      ? fields.otherName
      : text.suggestions[fields.suggestion];
  const input = {
    officeName,
    mark: fields.mark,
    city: fields.city,
    section: fields.section,
    recipientKind: fields.recipientKind,
    administratorName: fields.name,
    administratorKana: fields.kana,
    login: fields.login,
    passphrase: fields.passphrase,
    alsoCounsellor: fields.alsoCounsellor,
  };
  const checked = setUpInput.safeParse(input);
  const wrong = new Set(checked.error?.issues.map((issue) => String(issue.path[0])));
  const error = (key: keyof typeof input, sentence: string = text.missing) =>
    isTried && wrong.has(key) ? sentence : null;
  const differs = fields.again !== fields.passphrase;

  const submit = async () => {
    setTried(true);
    if (!checked.success || differs || !isLongEnough(fields.passphrase)) return;
    const made = await run(input);
    if (made) onMade(made.recoveryKey, fields.login.trim());
  };

  return (
    <DoorFrame title={text.title} width="wide">
      <p className="offices-reason">{text.intro}</p>
      <Form onSubmit={() => void submit()}>
        <FormSection title={text.office}>
          <RadioGroup
            label={text.officeName}
            isRequired
            choices={(Object.keys(text.suggestions) as Suggestion[]).map((value) => ({
              value,
              label: text.suggestions[value],
            }))}
            value={fields.suggestion}
            onChange={(suggestion) => suggestion && set({ suggestion, mark: text.marks[suggestion] })}
            error={fields.suggestion === 'other' ? null : error('officeName')}
          />
          {fields.suggestion === 'other' && (
            <TextField
              label={text.otherName}
              isRequired
              value={fields.otherName}
              onChange={(otherName) => set({ otherName })}
              error={error('officeName')}
            />
          )}
          <FieldRow>
            <TextField
              label={text.mark}
              isRequired
              width="xs"
              maxLength={2}
              help={text.markHelp}
              value={fields.mark}
              onChange={(mark) => set({ mark })}
              error={error('mark', text.oneCharacter)}
            />
            <TextField
              label={text.city}
              isRequired
              width="s"
              value={fields.city}
              onChange={(city) => set({ city })}
              error={error('city')}
            />
            <TextField
              label={text.section}
              isRequired
              width="s"
              value={fields.section}
              onChange={(section) => set({ section })}
              error={error('section')}
            />
          </FieldRow>
        </FormSection>
        <FormSection title={text.administrator}>
          <KanaNameField
            label={text.administratorName}
            isRequired
            value={{ name: fields.name, kana: fields.kana }}
            onChange={set}
            error={error('administratorName')}
          />
          <TextField
            label={text.login}
            isRequired
            width="s"
            help={text.loginHelp}
            value={fields.login}
            onChange={(login) => set({ login })}
            error={error('login', text.shortLogin)}
          />
          <Checkbox
            isSelected={fields.alsoCounsellor}
            onChange={(alsoCounsellor) => set({ alsoCounsellor })}
            note={text.alsoCounsellorNote}
          >
            {text.alsoCounsellor}
          </Checkbox>
        </FormSection>
        <FormSection title={text.passphraseSection}>
          <TextField
            label={text.passphrase}
            isRequired
            type="password"
            help={<PassphraseHelp passphrase={fields.passphrase} />}
            value={fields.passphrase}
            onChange={(passphrase) => set({ passphrase })}
            error={isTried && passphraseLength(fields.passphrase) === 0 ? text.missing : null}
          />
          <TextField
            label={text.again}
            isRequired
            type="password"
            value={fields.again}
            onChange={(again) => set({ again })}
            error={
              differs && (isTried || fields.again.length >= fields.passphrase.length) ? text.differs : null
            }
          />
        </FormSection>
        <Disclosure title={text.details} level={2}>
          <RadioGroup
            label={text.recipientKind}
            layout="column"
            choices={(['hybrid', 'x25519'] as const).map((value) => ({
              value,
              label: text.kinds[value],
              note: text.kindNotes[value],
            }))}
            value={fields.recipientKind}
            onChange={(recipientKind) => recipientKind && set({ recipientKind })}
          />
        </Disclosure>
        <Refused refusal={refusal} />
        <div>
          <Button type="submit" variant="primary" isPending={isRunning} pendingLabel={text.making}>
            {text.submit}
          </Button>
        </div>
        <PlainLink onPress={() => void shell.practise('cityhall')}>{practiceText.beginBefore}</PlainLink>
      </Form>
    </DoorFrame>
  );
}
