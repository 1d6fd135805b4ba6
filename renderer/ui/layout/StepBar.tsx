/** Where a case or a piece of work stands: five steps, never the twenty states behind them. */
import { uiText } from '../../text/ui.ts';

const SPOKEN = {
  done: uiText.stepDone,
  now: uiText.stepNow,
  ahead: uiText.stepAhead,
  skipped: uiText.stepSkipped,
};

export interface StepBarProps {
  /** What is being stepped through, for screen readers: 「ケースの段階」. */
  label: string;
  /** `isSkipped`: the way went past it. `note`: when it was come to. */
  steps: readonly { key: string; label: string; note?: string; isSkipped?: boolean }[];
  /** Steps before this one count as done. Past the last: pass 'done'. */
  current: string;
}

export function StepBar({ label, steps, current }: StepBarProps) {
  const at = current === 'done' ? steps.length : steps.findIndex((step) => step.key === current);
  return (
    <ol className="ui-step-bar" aria-label={label}>
      {steps.map((step, index) => {
        const state = step.isSkipped ? 'skipped' : index < at ? 'done' : index === at ? 'now' : 'ahead';
        return (
          <li
            key={step.key}
            className="ui-step"
            data-state={state}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            {step.label}
            {step.note && !step.isSkipped && <span className="ui-step-note">{step.note}</span>}
            <span className="ui-visually-hidden">{SPOKEN[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}
