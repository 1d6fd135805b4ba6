/** A long text with 文例, which go in where the caret stands; the caret then stands behind them and typing goes on. */
import { useRef } from 'react';
import type { PhraseField } from '../../../db/cases/codes.ts';
import { TextArea, type TextAreaProps } from '../../ui/index.ts';
import { PhraseMenu } from './PhraseMenu.tsx';

export function PhraseArea({ field, ...props }: TextAreaProps & { field: PhraseField }) {
  const area = useRef<HTMLTextAreaElement>(null);
  /** Null until somebody has been in the field: then what is put in goes to the end. */
  const caret = useRef<{ start: number; end: number } | null>(null);

  const putIn = (body: string) => {
    const { start, end } = caret.current ?? { start: props.value.length, end: props.value.length };
    props.onChange(props.value.slice(0, start) + body + props.value.slice(end));
    const behind = start + body.length;
    caret.current = { start: behind, end: behind };
    // The menu gives the focus back to its button one frame after it closed; the writing goes on after that.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        area.current?.focus();
        area.current?.setSelectionRange(behind, behind);
      }),
    );
  };

  return (
    <TextArea
      {...props}
      inputRef={area}
      aside={<PhraseMenu field={field} label={props.label} onPick={putIn} />}
      onBlur={() => {
        const { selectionStart: start, selectionEnd: end } = area.current ?? {};
        if (start !== undefined && end !== undefined) caret.current = { start, end };
        props.onBlur?.();
      }}
    />
  );
}
