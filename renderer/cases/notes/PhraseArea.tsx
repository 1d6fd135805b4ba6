/** A long text with 文例, which go in where the caret stands; the caret then stands behind them and typing goes on. */
import { useRef } from 'react';
import type { PhraseField } from '../../../db/cases/codes.ts';
import { TextArea, type TextAreaProps } from '../../ui/index.ts';
import { PhraseMenu } from './PhraseMenu.tsx';

export function PhraseArea({ field, ...props }: TextAreaProps & { field: PhraseField }) {
  const area = useRef<HTMLTextAreaElement>(null);
  /** Where the caret was in which text: of another text than this it says nothing, and what is put in goes to the end. */
  const caret = useRef<{ start: number; end: number; of: string } | null>(null);

  const putIn = (body: string) => {
    const { value } = props;
    const known = caret.current?.of === value ? caret.current : { start: value.length, end: value.length };
    const before = value.slice(0, known.start);
    // At the end of what is written a phrase begins its own line.
    const isNewLine = known.start === value.length && before !== '' && !before.endsWith('\n');
    const put = before + (isNewLine ? '\n' : '') + body;
    const next = put + value.slice(known.end);
    props.onChange(next);
    const behind = put.length;
    caret.current = { start: behind, end: behind, of: next };
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
      onBlur={(text) => {
        const { selectionStart: start, selectionEnd: end } = area.current ?? {};
        if (start !== undefined && end !== undefined) caret.current = { start, end, of: text };
        props.onBlur?.(text);
      }}
    />
  );
}
