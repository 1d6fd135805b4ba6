/**
 * The grid of お困りごと: ○ applies, ◎ weighs most (one at most). Space or a click: ○ → ◎ → なし.
 * One tab stop; the arrow keys walk the grid as it is laid out, whatever the number of columns.
 */
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { uiText } from '../../text/ui.ts';
import { isComposing } from '../keyboard/shortcut.ts';
import type { Choice } from './choice.ts';
import type { FieldProps } from './Field.tsx';
import { cycleMark, type WorryMarks } from './worryMarks.ts';

export interface TriStateChoiceProps<Value extends string> extends FieldProps {
  choices: readonly Choice<Value>[];
  value: WorryMarks<Value>;
  onChange: (value: WorryMarks<Value>) => void;
}

export function TriStateChoice<Value extends string>({
  choices,
  value,
  onChange,
  ...props
}: TriStateChoiceProps<Value>) {
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const isLocked = props.isDisabled || props.isReadOnly;

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const cells = [...(grid.current?.querySelectorAll('button') ?? [])];
    const target = neighbour(cells, cells.indexOf(document.activeElement as HTMLButtonElement), event.key);
    if (target === undefined) return;
    event.preventDefault();
    cells[target]?.focus();
  };

  return (
    <div className="ui-field" id={props.id}>
      <div className="ui-tri-state-head">
        <span id={`${id}-label`} className={props.isLabelHidden ? 'ui-visually-hidden' : 'ui-field-label'}>
          {props.label}
          {props.isRequired && <span className="ui-field-required">{uiText.required}</span>}
        </span>
        <span className="ui-tri-state-count">{uiText.worryCount(Object.keys(value).length)}</span>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot carry aria-describedby for its help reliably */}
      <div
        ref={grid}
        role="group"
        aria-labelledby={`${id}-label`}
        aria-describedby={`${id}-help ${id}-error`}
        className="ui-tri-state-grid"
        onKeyDown={onKeyDown}
      >
        {choices.map((choice, index) => {
          const mark = value[choice.value];
          return (
            // biome-ignore lint/a11y/useSemanticElements: three states, which a native checkbox cannot hold
            <button
              key={choice.value}
              type="button"
              role="checkbox"
              aria-checked={mark !== undefined}
              aria-disabled={isLocked || undefined}
              tabIndex={index === stop ? 0 : -1}
              className="ui-tri-state-cell"
              data-mark={mark}
              onFocus={() => setStop(index)}
              onClick={() => !isLocked && onChange(cycleMark(value, choice.value))}
            >
              <span className="ui-tri-state-mark" aria-hidden="true">
                {mark === 'most' ? '◎' : mark === 'applies' ? '○' : ''}
              </span>
              <span>{choice.label}</span>
              <span className="ui-visually-hidden">{uiText.worryMark[mark ?? 'none']}</span>
            </button>
          );
        })}
      </div>
      <span id={`${id}-help`} className="ui-field-help">
        {props.help ?? uiText.worryHelp}
      </span>
      <span id={`${id}-error`} className={props.error ? 'ui-field-error' : 'ui-visually-hidden'}>
        {props.error}
      </span>
    </div>
  );
}

/** Which cell an arrow key leads to, read off the places on the screen; undefined when the key is not ours. */
function neighbour(cells: HTMLElement[], from: number, key: string): number | undefined {
  const here = cells[from]?.getBoundingClientRect();
  if (!here) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return cells.length - 1;
  if (key === 'ArrowRight') return Math.min(from + 1, cells.length - 1);
  if (key === 'ArrowLeft') return Math.max(from - 1, 0);
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return undefined;
  const inColumn = cells
    .map((cell, index) => ({ index, box: cell.getBoundingClientRect() }))
    .filter(({ box }) => Math.abs(box.left - here.left) < 2);
  const below = inColumn.filter(({ box }) => box.top > here.top + 2);
  const above = inColumn.filter(({ box }) => box.top < here.top - 2);
  return (key === 'ArrowDown' ? below[0] : above.at(-1))?.index ?? from;
}
