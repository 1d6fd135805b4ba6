/** 入れないもの: by choice, or because of who the recipient is. A concealed address stays out unless somebody answers for it (C10). */
import { withheldFrom } from '../../db/handoff/rules.ts';
import { CHOSEN_SECTIONS } from '../../db/handoff/sectionCodes.ts';
import { withholdText as words } from '../text/giving.ts';
import { SECTION_LABELS } from '../text/labels.ts';
import { Checkbox, CheckboxGroup, Disclosure, Stack, TextArea, TextField } from '../ui/index.ts';
import type { GiveFieldsProps } from './GiveFields.tsx';
import { withheldBy } from './giveForm.ts';

interface WithholdFieldsProps extends GiveFieldsProps {
  isOwnCity: boolean;
  /** Of the chosen cases, those in which an address is concealed. */
  concealed: number;
}

export function WithholdFields({ form, change, faults, isOwnCity, concealed }: WithholdFieldsProps) {
  const forced = withheldFrom({ isOwnCity, basis: form.basis });
  const left = withheldBy(form, isOwnCity);
  return (
    <Disclosure
      title={words.title}
      summary={left.length > 0 ? words.some(left.map((section) => SECTION_LABELS[section])) : words.none}
    >
      <Stack>
        <CheckboxGroup
          label={words.label}
          help={words.help}
          layout="column"
          choices={CHOSEN_SECTIONS.map((section) => ({
            value: section,
            label: SECTION_LABELS[section],
            isDisabled: forced.includes(section),
            ...(forced.includes(section) && { note: words.forced }),
          }))}
          value={left}
          onChange={(withhold) => change({ withhold: withhold.filter((each) => !forced.includes(each)) })}
        />
        {isOwnCity && concealed > 0 && (
          <Stack gap="s">
            <Checkbox
              isSelected={form.takesConcealed}
              onChange={(takesConcealed) => change({ takesConcealed })}
              note={words.takeConcealedHelp}
            >
              {words.takeConcealed}
            </Checkbox>
            {form.takesConcealed && (
              <>
                <TextArea
                  label={words.concealedReason}
                  rows={2}
                  value={form.concealedReason}
                  onChange={(concealedReason) => change({ concealedReason })}
                  error={faults.concealedReason ?? null}
                  isRequired
                />
                <TextField
                  label={words.concealedApprover}
                  width="s"
                  value={form.concealedApprover}
                  onChange={(concealedApprover) => change({ concealedApprover })}
                  error={faults.concealedApprover ?? null}
                  isRequired
                />
              </>
            )}
          </Stack>
        )}
      </Stack>
    </Disclosure>
  );
}
