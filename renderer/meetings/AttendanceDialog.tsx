/** One person's part in the sitting: whether they came, in what standing, and for which cases. The minutes of the others do not name them. */
import { useState } from 'react';
import { allowed } from '../../db/outcome.ts';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { sittingText } from '../text/sittings.ts';
import { uiText } from '../text/ui.ts';
import { Button, CheckboxGroup, Dialog, Form, RadioGroup, TextField } from '../ui/index.ts';
import type { Attendee, MeetingCase } from './editing.ts';
import { caseTitle } from './MeetingCasePart.tsx';

const words = sittingText.attendance;
type Input = Parameters<typeof trpcClient.sittings.saveAttendance.mutate>[0];
const saveAttendance = (input: Input) =>
  trpcClient.sittings.saveAttendance.mutate(input).then((outcome) => (outcome.ok ? allowed(true) : outcome));

export interface AttendanceDialogProps {
  attendee: Attendee;
  cases: readonly MeetingCase[];
  onClose: () => void;
}

export function AttendanceDialog({ attendee, cases, onClose }: AttendanceDialogProps) {
  const all = cases.flatMap(({ caseId }) => (caseId ? [caseId] : []));
  const named = all.filter((id) => attendee.caseIds?.includes(id));
  const [attended, setAttended] = useState(attendee.attended ?? true);
  const [standing, setStanding] = useState(attendee.standing ?? '');
  const [caseIds, setCaseIds] = useState<string[]>(named.length > 0 ? named : all);
  const [isAsked, setAsked] = useState(false);
  const save = useOutcome(saveAttendance);
  const isNone = cases.length > 1 && caseIds.length === 0;
  const submit = async () => {
    setAsked(true);
    if (isNone) return;
    const isAll = all.every((id) => caseIds.includes(id));
    const input = { attendeeId: attendee.id, attended, standing, caseIds: isAll ? [] : caseIds };
    if (await save.run(input)) onClose();
  };
  return (
    <Dialog
      isOpen
      isForm
      onClose={onClose}
      title={words.title(attendee.name ?? '')}
      isLocked={save.isRunning}
      actions={
        <>
          <Button onPress={onClose}>{uiText.cancel}</Button>
          <Button variant="primary" isPending={save.isRunning} onPress={() => void submit()}>
            {words.save}
          </Button>
        </>
      }
    >
      <Form onSubmit={() => void submit()}>
        <RadioGroup
          label={words.came}
          choices={[
            { value: 'yes', label: words.present },
            { value: 'no', label: words.absent },
          ]}
          value={attended ? 'yes' : 'no'}
          onChange={(value) => setAttended(value !== 'no')}
        />
        <TextField
          label={words.standing}
          width="l"
          help={words.standingHelp}
          value={standing}
          onChange={setStanding}
        />
        {cases.length > 1 && (
          <CheckboxGroup
            label={words.cases}
            layout="column"
            help={words.casesHelp}
            choices={cases.map((each) => ({ value: each.caseId ?? '', label: caseTitle(each) }))}
            value={caseIds}
            onChange={setCaseIds}
            error={isAsked && isNone ? words.casesMissing : null}
          />
        )}
        <Refused refusal={save.refusal} />
      </Form>
    </Dialog>
  );
}
