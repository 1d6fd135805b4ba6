/**
 * Long work: what is being done, how far it is, and a way to stop it. Without `value` it only shows that it goes on.
 * Also draws a share reached (今年度の計画 1／2回): then without `onCancel`.
 */
import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { uiText } from '../../text/ui.ts';
import { Button } from '../actions/Button.tsx';

export interface ProgressBarProps {
  label: string;
  value?: number;
  max?: number;
  /** Said instead of the percentage: 「120／400件」. */
  valueText?: string;
  onCancel?: () => void;
  cancelLabel?: string;
}

export function ProgressBar({ label, value, max = 100, valueText, onCancel, cancelLabel }: ProgressBarProps) {
  const isKnown = value !== undefined;
  const percent = isKnown && max > 0 ? Math.min(100, Math.round((value / max) * 100)) : 0;
  const said = valueText ?? uiText.percent(percent);
  return (
    <div className="ui-progress">
      <AriaProgressBar
        className="ui-progress-bar"
        value={value ?? 0}
        maxValue={Math.max(max, 1)}
        isIndeterminate={!isKnown}
        valueLabel={said}
      >
        <span className="ui-progress-words">
          <Label>{label}</Label>
          {isKnown && <span className="ui-progress-value">{said}</span>}
        </span>
        <span className="ui-progress-track">
          <span
            className="ui-progress-fill"
            data-unknown={!isKnown || undefined}
            style={isKnown ? { inlineSize: `${percent}%` } : undefined}
          />
        </span>
      </AriaProgressBar>
      {onCancel && (
        <Button size="s" onPress={onCancel}>
          {cancelLabel ?? uiText.stop}
        </Button>
      )}
    </div>
  );
}
