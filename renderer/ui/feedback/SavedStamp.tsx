/** Always in sight while something is being written: is it safe? Only a failure is spoken; saving goes on silently. */
import { uiText } from '../../text/ui.ts';
import { Icon } from '../layout/Icon.tsx';

export type SavedState =
  | { kind: 'saved'; at: string }
  | { kind: 'saving' }
  | { kind: 'unsaved' }
  | { kind: 'failed' };

export function SavedStamp({ state }: { state: SavedState }) {
  return (
    <span className="ui-saved" data-kind={state.kind} role={state.kind === 'failed' ? 'alert' : undefined}>
      {state.kind === 'saved' && (
        <>
          <Icon name="check" />
          {uiText.saved(state.at)}
        </>
      )}
      {state.kind === 'saving' && uiText.saving}
      {state.kind === 'unsaved' && uiText.unsaved}
      {state.kind === 'failed' && uiText.saveFailed}
    </span>
  );
}
