/** 開催通知: its day, its number and to whom, in one dialog; then the letters. */
import { useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import { FormDialog } from '../cases/FormDialog.tsx';
import { useAction } from '../cases/useAction.ts';
import { useRequired } from '../cases/useRequired.ts';
import { meetingPapersText } from '../text/meetingPapers.ts';
import { paperText } from '../text/papers.ts';
import { CheckboxGroup, EmptyState, FieldRow, JapaneseDateField, TextArea, TextField } from '../ui/index.ts';
import type { Addressee, NoticeFields } from './noticeFields.ts';

const words = meetingPapersText.notice;

export interface NoticeDialogProps {
  fields: NoticeFields;
  addressees: readonly Addressee[];
  today: string;
  onSave: (fields: NoticeFields) => Promise<void>;
  /** The keys of those who are sent one. */
  onMade: (keys: readonly string[]) => void;
  onClose: () => void;
}

export const labelOf = ({ address }: Addressee): string =>
  `${address.lines.join('　')}　${address.honorific === 'sama' ? paperText.sama : paperText.onchu}`;

function noteOf({ people, isAttending }: Addressee): string {
  const names = people.map(({ name }) => name).join('さん、');
  if (names === '') return '';
  return isAttending ? words.people(names) : words.member(names);
}

export function NoticeDialog({ fields, addressees, today, onSave, onMade, onClose }: NoticeDialogProps) {
  const [noticeDate, setDate] = useState<string | null>(fields.noticeDate ?? today);
  const [noticeNumber, setNumber] = useState(fields.noticeNumber);
  const [noticeBring, setBring] = useState(fields.noticeBring);
  const [keys, setKeys] = useState(() =>
    addressees.filter(({ isAttending }) => isAttending).map(({ key }) => key),
  );
  const action = useAction(async (input: NoticeFields) => {
    await onSave(input);
    return allowed(null);
  });
  const required = useRequired({
    noticeDate: [words.date, noticeDate !== null],
    addressees: [words.addressees, keys.length > 0],
  });
  const submit = () =>
    required.check() &&
    action.runThen({ noticeDate, noticeNumber, noticeBring }, () => {
      onClose();
      onMade(keys);
    });
  return (
    <FormDialog
      title={words.title}
      size="l"
      submitLabel={words.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      refusal={action.refusal}
      number={action.number}
      isRunning={action.isRunning}
      tries={required.tries}
      isSubmitDisabled={addressees.length === 0}
    >
      <FieldRow>
        <JapaneseDateField
          label={words.date}
          isRequired
          value={noticeDate}
          onChange={setDate}
          error={required.errors.noticeDate ?? null}
        />
        <TextField label={words.number} help={words.numberHelp} value={noticeNumber} onChange={setNumber} />
      </FieldRow>
      <TextArea label={words.bring} rows={2} help={words.bringHelp} value={noticeBring} onChange={setBring} />
      {addressees.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <CheckboxGroup
          label={words.addressees}
          layout="column"
          choices={addressees.map((each) => ({
            value: each.key,
            label: labelOf(each),
            ...(noteOf(each) && { note: noteOf(each) }),
          }))}
          value={keys}
          onChange={setKeys}
          error={required.errors.addressees ? words.missing : null}
        />
      )}
    </FormDialog>
  );
}
