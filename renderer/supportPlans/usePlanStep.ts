/** What the forms of a plan's steps have in common: one action, said when it was done; a refusal's one button leads to the form of what is missing. */
import type { Outcome, Way } from '../../db/outcome.ts';
import { fieldErrors } from '../cases/fieldErrors.ts';
import { useAction } from '../cases/useAction.ts';
import { planDialogText as words } from '../text/supportPlans.ts';
import { useAnnounce } from '../ui/index.ts';
import type { PlansView, PlanVersion } from './planView.ts';

export type PlanDialog = 'explain' | 'sign' | 'submit' | 'record-result' | 'amend' | 'decide' | 'notify';

export interface PlanDialogsProps {
  dialog: PlanDialog;
  view: PlansView;
  version: PlanVersion;
  open: (dialog: PlanDialog) => void;
  onClose: () => void;
}

export type StepProps = Omit<PlanDialogsProps, 'dialog'> & { today: string };

export function usePlanStep<Input, Value>(
  { onClose, open }: StepProps,
  call: (input: Input) => Promise<Outcome<Value>>,
) {
  const action = useAction(call);
  const announce = useAnnounce();
  const ways: Partial<Record<Way, () => void>> = {
    'explain-plan': () => open('explain'),
    'sign-plan': () => open('sign'),
    'bring-plan-before-meeting': () => open('submit'),
    'amend-plan': () => open('amend'),
  };
  return {
    errors: fieldErrors(action.refusal),
    run: (input: Input, then: (value: Value) => void = () => {}) =>
      void action.runThen(input, (value) => {
        announce(words.done, { tone: 'ok' });
        onClose();
        then(value);
      }),
    frame: { onClose, refusal: action.refusal, isRunning: action.isRunning, ways },
  };
}
