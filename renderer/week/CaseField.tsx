/** Of which case something is: found by name, kana or case number, or left open. What is typed and not chosen is never taken for a case. */
import { useState } from 'react';
import { useCaseHeads, useFoundCases } from '../handoff/useCaseHeads.ts';
import { weekText } from '../text/week.ts';
import { ComboBox } from '../ui/index.ts';

const text = weekText.appointment;

export interface CaseFieldProps {
  value: string | null;
  onChange: (caseId: string | null) => void;
  /** Whether words stand there that are no case. */
  onUnknown: (isUnknown: boolean) => void;
  error: string | null;
}

export function CaseField({ value, onChange, onUnknown, error }: CaseFieldProps) {
  const [typed, setTyped] = useState('');
  const { heads } = useFoundCases(typed);
  const { data: chosen } = useCaseHeads(value ? [value] : []);
  const [first] = useState(value);
  const { data: begun } = useCaseHeads(first ? [first] : []);
  const known = new Map([...(value ? (chosen ?? []) : []), ...heads].map((head) => [head.id, head]));
  const choices = [...known.values()].map(({ id, caseNo, personName, personKana }) => ({
    value: id,
    label: [personName || weekText.unnamed, caseNo].filter(Boolean).join('　'),
    kana: personKana,
  }));
  return (
    <ComboBox
      // Begun anew once the name is known that it opened with; never under the hands of whoever chooses.
      key={first !== null && begun ? 'known' : 'open'}
      label={text.case}
      help={text.caseHelp}
      width="l"
      choices={choices}
      value={value}
      onChange={(caseId) => {
        onChange(caseId);
        if (caseId !== null) onUnknown(false);
      }}
      onTextChange={(words) => {
        setTyped(words);
        onUnknown(words.trim() !== '');
      }}
      error={error}
    />
  );
}
