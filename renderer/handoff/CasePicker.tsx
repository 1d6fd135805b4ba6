/** Which cases go: those already ticked first, then the newest, or whatever is found by name or number among all of them. */
import { useState } from 'react';
import { Loaded } from '../app/Loaded.tsx';
import { giveText, takeText } from '../text/handoff.ts';
import { CASE_STATE_WORDS } from '../text/handoffContents.ts';
import { CheckboxGroup, EmptyState, Soft, Stack, TextField } from '../ui/index.ts';
import { useCaseHeads, useFoundCases } from './useCaseHeads.ts';

export interface CasePickerProps {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  error: string | null;
}

/** A list as short as this needs no narrowing. */
const SHORT = 8;

export function CasePicker({ chosen, onChange, error }: CasePickerProps) {
  const [filter, setFilter] = useState('');
  const { newest, heads, isMore } = useFoundCases(filter);
  // Those ticked when the list was last narrowed stand first; what is ticked or unticked since keeps its place.
  const [kept, setKept] = useState(chosen);
  const { data: first = [] } = useCaseHeads(kept);
  const narrow = (next: string) => {
    setFilter(next);
    setKept(chosen);
  };
  return (
    <Loaded query={newest}>
      {(all) => {
        if (all.length === 0) return <EmptyState title={giveText.noCases} />;
        const shown = [...new Map([...first, ...heads].map((each) => [each.id, each])).values()];
        const ids = shown.map((each) => each.id);
        return (
          <Stack>
            {all.length > SHORT && <TextField label={giveText.filter} value={filter} onChange={narrow} />}
            {heads.length === 0 && <EmptyState title={giveText.noMatch} />}
            {shown.length > 0 && (
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
                onChange={(next) => onChange([...chosen.filter((id) => !ids.includes(id)), ...next])}
                error={error}
              />
            )}
            {isMore && <Soft>{giveText.onlyNewest}</Soft>}
          </Stack>
        );
      }}
    </Loaded>
  );
}
