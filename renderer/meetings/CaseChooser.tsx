/** Which of the sitting's cases is shown: one at a time, so that nobody reads out the wrong one. A further one can be put on it, or one taken off. */
import { useState } from 'react';
import { trpcClient } from '../app/coreLink.ts';
import { Refused } from '../app/Refused.tsx';
import { useOutcome } from '../app/useOutcome.ts';
import { sittingText as words } from '../text/sittings.ts';
import { Button, ConfirmDialog, LinkButton, RadioGroup, Row, Stack } from '../ui/index.ts';
import { type MeetingCase, useEditing } from './editing.ts';
import { caseTitle } from './MeetingCasePart.tsx';
import { MeetingSection } from './MeetingSection.tsx';
import { PutCaseDialog } from './PutCaseDialog.tsx';

export interface CaseChooserProps {
  cases: readonly MeetingCase[];
  shown: string | null;
  onShow: (meetingCaseId: string) => void;
  /** Only a sitting in preparation takes another case. */
  isPreparing: boolean;
}

export const CASES_ANCHOR = 'meeting-cases';

export function CaseChooser({ cases, shown, onShow, isPreparing }: CaseChooserProps) {
  const { meetingId } = useEditing();
  const [isAdding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<MeetingCase | null>(null);
  const takeOff = useOutcome((meetingCaseId: string) =>
    trpcClient.sittings.takeCaseOff.mutate({ meetingCaseId }),
  );
  const current = cases.find(({ id }) => id === shown);
  return (
    <MeetingSection anchor={CASES_ANCHOR} title={words.title} help={words.help(cases.length)}>
      <Stack>
        {cases.length > 1 && (
          <RadioGroup
            label={words.shown}
            isLabelHidden
            choices={cases.map((each) => ({ value: each.id, label: caseTitle(each) }))}
            value={shown}
            onChange={(id) => id && onShow(id)}
          />
        )}
        {isPreparing && (
          <Row>
            <Button onPress={() => setAdding(true)}>{words.add}</Button>
            {current && cases.length > 1 && (
              <LinkButton onPress={() => setLeaving(current)}>{words.takeOff(caseTitle(current))}</LinkButton>
            )}
          </Row>
        )}
        <Refused refusal={takeOff.refusal} />
      </Stack>
      {isAdding && (
        <PutCaseDialog
          meetingId={meetingId}
          present={cases.map(({ caseId }) => caseId ?? '')}
          onPut={onShow}
          onClose={() => setAdding(false)}
        />
      )}
      <ConfirmDialog
        isOpen={leaving !== null}
        title={words.takeOffTitle}
        confirmLabel={words.takeOffConfirm}
        isPending={takeOff.isRunning}
        onConfirm={() => leaving && void takeOff.run(leaving.id).then(() => setLeaving(null))}
        onClose={() => setLeaving(null)}
      >
        {words.takeOffText(leaving ? caseTitle(leaving) : '')}
      </ConfirmDialog>
    </MeetingSection>
  );
}
