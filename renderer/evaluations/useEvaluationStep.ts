/** What the forms of an evaluation's steps have in common: one action, said when it was done; a refusal's one button leads to what is missing. */
import type { Outcome, Way } from '../../db/outcome.ts';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { evaluationDialogText as words } from '../text/evaluations.ts';
import { useAnnounce } from '../ui/index.ts';
import type { EvaluationEntry, EvaluationsView } from './evaluationView.ts';

export type EvaluationDialog =
  | 'submit'
  | 'record-judgement'
  | 'record-report'
  | 'explain'
  | 'decide'
  | 'follow-up';

/** A part of the sheet that a refusal or a step leads to. */
export type SheetPart = 'goals' | 'ending' | 'leads';

export interface EvaluationDialogsProps {
  dialog: EvaluationDialog;
  view: EvaluationsView;
  entry: EvaluationEntry;
  open: (dialog: EvaluationDialog) => void;
  lead: (part: SheetPart) => void;
  onClose: () => void;
}

export type StepProps = Omit<EvaluationDialogsProps, 'dialog'> & { now: { date: string; time: string } };

export function useEvaluationStep<Input, Value>(
  { onClose, open, lead, entry }: StepProps,
  call: (input: Input) => Promise<Outcome<Value>>,
) {
  const action = useAction(call);
  const announce = useAnnounce();
  const fields = action.refusal?.facts?.fields;
  const isEnding = Array.isArray(fields) && (fields[0] === 'endingReason' || fields[0] === 'reason');
  const ways: Partial<Record<Way, () => void>> = {
    'write-evaluation': () => lead(isEnding ? 'ending' : 'goals'),
    'name-lead-after': () => lead('leads'),
    'explain-evaluation': () => open('explain'),
    'bring-evaluation-before-meeting': () => open(entry.review ? 'record-judgement' : 'submit'),
  };
  return {
    errors: fieldErrors(action.refusal),
    run: (input: Input, then: (value: Value) => void = () => {}) =>
      void action.runThen(input, (value) => {
        announce(words.done, { tone: 'ok' });
        onClose();
        then(value);
      }),
    frame: {
      onClose,
      refusal: action.refusal,
      number: action.number,
      isRunning: action.isRunning,
      ways,
    },
  };
}
