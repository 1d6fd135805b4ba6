/** スクリーニング: the six results of list S, each with what follows from it in plain words. */
import { useCallback } from 'react';
import { SCREENING_RESULTS, type ScreeningResult } from '../../../db/assessments/codes.ts';
import { nextState, screeningEvent } from '../../../db/cases/rules.ts';
import { trpcClient } from '../../app/coreLink.ts';
import { useDraft } from '../../app/useDraft.ts';
import { SCREENING_CONSEQUENCES, caseText as words } from '../../text/cases.ts';
import { SCREENING_RESULT_LABELS } from '../../text/labels.ts';
import { JapaneseDateField, RadioGroup, TextArea } from '../../ui/index.ts';
import { FormDialog } from '../FormDialog.tsx';
import { fieldErrors } from '../fieldErrors.ts';
import { useAction } from '../useAction.ts';
import { useRequired } from '../useRequired.ts';
import type { CaseDialogProps } from './caseDialog.ts';

interface Body {
  date: string | null;
  result: ScreeningResult | null;
  ground: string;
}

const save = ({ caseId, draftId, body }: { caseId: string; draftId: string | null; body: Body }) =>
  trpcClient.assessments.screen.mutate({
    caseId,
    draftId,
    date: body.date ?? '',
    result: body.result as ScreeningResult,
    ground: body.ground,
  });

export function ScreeningDialog({ view, now, onClose }: CaseDialogProps) {
  const caseId = view.head.id;
  const empty = useCallback((): Body => ({ date: now.date, result: null, ground: '' }), [now]);
  const { body, change, draftId, saved, reset, isLoaded } = useDraft('screening', caseId, empty);
  const action = useAction(save);
  const needsGround = body.result === '5' || body.result === '6';
  const required = useRequired({
    result: [words.screenResult, body.result !== null],
    ground: [words.screenGround, !needsGround || body.ground.trim() !== ''],
    date: [words.screenDate, body.date !== null],
  });
  const errors = { ...fieldErrors(action.refusal), ...required.errors };
  const from = view.record.state ?? 'received';
  // Only where the case can go from here: an own support that grows needs 多機関協働, not another information.
  const possible = SCREENING_RESULTS.filter((result) => nextState(from, screeningEvent(result)).ok);
  return (
    <FormDialog
      title={words.screen}
      size="l"
      submitLabel={words.screenSave}
      onSubmit={() => {
        if (!required.check()) return;
        void action.runThen({ caseId, draftId, body }, () => {
          reset();
          onClose();
        });
      }}
      tries={required.tries}
      onClose={onClose}
      refusal={action.refusal}
      isRunning={action.isRunning}
      saved={saved}
      isReady={isLoaded}
    >
      <RadioGroup
        label={words.screenResult}
        isRequired
        layout="column"
        choices={possible.map((value) => ({
          value,
          label: `${value} ${SCREENING_RESULT_LABELS[value]}`,
          note: SCREENING_CONSEQUENCES[value],
        }))}
        value={body.result}
        onChange={(result) => change({ result })}
        error={errors.result ?? null}
      />
      <TextArea
        label={words.screenGround}
        isRequired={needsGround}
        rows={3}
        value={body.ground}
        onChange={(ground) => change({ ground })}
        help={words.screenGroundHelp}
        error={errors.ground ?? null}
      />
      <JapaneseDateField
        label={words.screenDate}
        isRequired
        value={body.date}
        onChange={(date) => change({ date })}
        error={errors.date ?? null}
      />
    </FormDialog>
  );
}
