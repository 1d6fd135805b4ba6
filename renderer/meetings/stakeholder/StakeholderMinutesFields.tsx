/** 会議の記録 and what it leads to. */
import { stakeholderText as words } from '../../text/stakeholderMeetings.ts';
import { Stack, TextArea } from '../../ui/index.ts';
import { KnownNames } from './KnownNames.tsx';

export interface MinutesTexts {
  minutes: string;
  conclusions: string;
}

export interface StakeholderMinutesFieldsProps {
  value: MinutesTexts;
  onChange: (part: Partial<MinutesTexts>) => void;
  except: readonly string[];
  error?: string | null;
  isReadOnly?: boolean;
}

export const StakeholderMinutesFields = ({ value, onChange, ...props }: StakeholderMinutesFieldsProps) => (
  <Stack>
    <TextArea
      label={words.fields.minutes}
      help={words.minutesHelp}
      rows={8}
      value={value.minutes}
      onChange={(minutes) => onChange({ minutes })}
      error={props.error ?? null}
      isReadOnly={props.isReadOnly ?? false}
    />
    <TextArea
      label={words.fields.conclusions}
      help={words.conclusionsHelp}
      rows={4}
      value={value.conclusions}
      onChange={(conclusions) => onChange({ conclusions })}
      isReadOnly={props.isReadOnly ?? false}
    />
    {!props.isReadOnly && <KnownNames texts={[value.minutes, value.conclusions]} except={props.except} />}
  </Stack>
);
