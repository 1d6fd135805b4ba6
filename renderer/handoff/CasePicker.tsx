/** Which cases go: those already ticked first, then the newest, narrowed by name or number. */
import { useState } from 'react';
import { Loaded } from '../app/Loaded.tsx';
import { giveText, takeText } from '../text/handoff.ts';
import { CASE_STATE_WORDS } from '../text/handoffContents.ts';
import { foldForFilter } from '../ui/fields/kana.ts';
import { CheckboxGroup, EmptyState, Soft, Stack, TextField } from '../ui/index.ts';
import { useCaseHeads } from './useCaseHeads.ts';

export interface CasePickerProps {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error: string | null;
}

const SHOWN = 40;
/** A list as short as this needs no narrowing. */
const SHORT = 8;

export function CasePicker({ chosen, onChange, error }: CasePickerProps) {
  const cases = useCaseHeads();
  const [filter, setFilter] = useState('');
  // What came ticked stays at the top; what is ticked now keeps its place.
  const [first] = useState(chosen);
  return (
    <Loaded query={cases}>
      {(all) => {
        const needle = foldForFilter(filter);
        const found = all
          .filter((each) =>
            foldForFilter(`${each.personName} ${each.personKana} ${each.caseNo}`).includes(needle),
          )
          .sort((a, b) => Number(first.includes(b.id)) - Number(first.includes(a.id)));
        const shown = found.slice(0, SHOWN);
        const ids = shown.map((each) => each.id);
        if (all.length === 0) return <EmptyState title={giveText.noCases} />;
        return (
          <Stack>
            {all.length > SHORT && <TextField label={giveText.filter} value={filter} onChange={setFilter} />}
            {shown.length === 0 ? (
              <EmptyState title={giveText.noMatch} />
            ) : (
              <CheckboxGroup
                label={giveText.cases}
                isLabelHidden
                layout="column"
                choices={shown.map((each) => ({
                  value: each.id,
                  label: `${each.personName || takeText.unnamed}（${each.caseNo}）`,
                  note: [each.officeName, each.staffName, CASE_STATE_WORDS[each.state]]
                    .filter(Boolean)
                    .join('　'),
                }))}
                value={chosen.filter((id) => ids.includes(id))}
                onChange={(ticked) => onChange([...chosen.filter((id) => !ids.includes(id)), ...ticked])}
                error={error}
              />
            )}
            {found.length > SHOWN && <Soft>{giveText.onlyShown(SHOWN, found.length)}</Soft>}
          </Stack>
        );
      }}
    </Loaded>
  );
}
