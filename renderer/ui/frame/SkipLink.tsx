/** The first stop of the Tab key: past the menu, to the work. */
import { uiText } from '../../text/ui.ts';

export const mainId = 'main';

export function SkipLink() {
  return (
    <a
      className="ui-skip-link"
      href={`#${mainId}`}
      onClick={(event) => {
        // The address carries the screen's place: focus moves, the address stays.
        event.preventDefault();
        document.getElementById(mainId)?.focus();
      }}
    >
      {uiText.skipToMain}
    </a>
  );
}
