/** 「？」 beside every title, and F1: the help of this screen, beside it. */
import { helpText as text } from '../text/help.ts';
import { useShortcuts } from '../ui/index.ts';
import { useHelp } from './helpState.ts';
import './help.css';

/** A question that waits for its answer is not left for the help behind it. */
const asksSomething = () => document.querySelector('.ui-dialog-backdrop:not([data-exiting])') !== null;

export function useHelpKey(): void {
  const toggle = useHelp((help) => help.toggle);
  useShortcuts({ F1: () => asksSomething() || toggle() });
}

export function HelpButton() {
  const { isOpen, toggle } = useHelp();
  return (
    <button
      type="button"
      className="help-button"
      aria-label={text.open}
      aria-expanded={isOpen}
      aria-keyshortcuts="F1"
      title={text.open}
      onClick={toggle}
    >
      <span aria-hidden="true">？</span>
    </button>
  );
}
