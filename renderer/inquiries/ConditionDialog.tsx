/** The values of one condition. Of windows, staff and organisations those that are known here. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Trait } from '../../db/inquiries/codes.ts';
import { type Question, questionInput } from '../../db/inquiries/inputs.ts';
import { trpc } from '../app/coreLink.ts';
import { inquiryText as words } from '../text/inquiries.ts';
import { codeChoices, nothingChoice } from '../text/inquiryKeys.ts';
import { DIMENSION_LABELS } from '../text/labels/inquiries.ts';
import { uiText } from '../text/ui.ts';
import { Button, CheckboxGroup, type Choice, Dialog } from '../ui/index.ts';
import { narrowedBy } from './questionEdit.ts';

export interface ConditionDialogProps {
  question: Question;
  of: Trait;
  onSet: (values: readonly string[]) => void;
  onClose: () => void;
}

export function ConditionDialog({ question, of, onSet, onClose }: ConditionDialogProps) {
  const [values, setValues] = useState<readonly string[]>(
    question.conditions.find((each) => each.of === of)?.values ?? [],
  );
  const [isTried, setTried] = useState(false);
  const choices = useChoices(of);
  const fault = faultOf(values, narrowedBy(question, of, values));
  const set = () => {
    setTried(true);
    if (!fault) onSet(values);
  };
  return (
    <Dialog
      isOpen
      isForm
      onClose={onClose}
      title={words.conditionTitle(DIMENSION_LABELS[of])}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" onPress={set}>
            {words.setCondition}
          </Button>
        </>
      }
    >
      <CheckboxGroup
        label={DIMENSION_LABELS[of]}
        help={words.conditionHelp}
        layout="grid"
        choices={choices}
        value={values}
        onChange={setValues}
        error={isTried ? fault : null}
      />
    </Dialog>
  );
}

function faultOf(values: readonly string[], question: Question): string | null {
  if (values.length === 0) return words.conditionNone;
  const { error } = questionInput.safeParse(question);
  return error?.issues.some(({ path }) => path[0] === 'conditions') ? words.conditionTooMany : null;
}

function useChoices(of: Trait): Choice<string>[] {
  const offices = useQuery(trpc.office.list.queryOptions());
  const staff = useQuery(trpc.staff.list.queryOptions());
  const organisations = useQuery(trpc.organisations.list.queryOptions());
  const named = { office: offices.data, staff: staff.data, organisation: organisations.data };
  const known =
    of in named
      ? (named[of as keyof typeof named] ?? []).map(({ id, name }) => ({ value: id, label: name ?? '' }))
      : (codeChoices(of) ?? []);
  const nothing = nothingChoice(of);
  return nothing ? [...known, nothing] : known;
}
