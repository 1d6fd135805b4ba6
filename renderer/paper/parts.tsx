/** What every form is put together from: paragraphs, tick boxes, blanks to write on. */
import type { ReactNode } from 'react';

/** A long text: one paragraph a line, so that a page ends between lines and never inside one. */
export function Lines({ text, rows = 1 }: { text: string; rows?: number }) {
  if (text.trim() === '') return <Blank rows={rows} />;
  const counted = new Map<string, number>();
  return text.split('\n').map((line) => {
    const nth = (counted.get(line) ?? 0) + 1;
    counted.set(line, nth);
    return (
      <p className="paper-line" key={`${nth} ${line}`}>
        {line || '\u00a0'}
      </p>
    );
  });
}

/** Room for handwriting, `rows` lines of it. */
export const Blank = ({ rows = 1 }: { rows?: number }) => (
  <div className="paper-blank" data-rows={Math.min(rows, 6)} />
);

/** Drawn with lines: the faces have neither ☑ nor ☐. Read aloud and copied out as the words say. */
export function Tick({ isTicked, children }: { isTicked: boolean; children: ReactNode }) {
  return (
    <span className="paper-tick">
      <span className="paper-box" data-ticked={isTicked || undefined} aria-hidden="true">
        {isTicked ? '✓' : ''}
      </span>
      <span>{children}</span>
    </span>
  );
}

/** Label, value, label, value: given once, because a first row that spans would leave the widths to chance. */
export const FieldColumns = () => (
  <colgroup>
    <col className="paper-label-column" />
    <col className="paper-wide-column" />
    <col className="paper-label-column" />
    <col />
  </colgroup>
);
