/**
 * How many, as a bar beside its number: this year full, the year before an empty one below it, so that a black-and-white printer tells them
 * apart. A number that is hidden has no bar: its length would tell it. Says nothing to screen readers, which hear the numbers.
 */
import type { AnswerLine } from './answerTable.ts';

const WIDTH = 100;
const THICK = 8;

export function Bars({ line, most }: { line: AnswerLine; most: number }) {
  const bars = [
    { kind: 'now', value: line.total.value },
    ...(line.before ? [{ kind: 'before', value: line.before.value }] : []),
  ];
  const height = bars.length * (THICK + 2);
  return (
    <svg
      className="inquiry-bars"
      viewBox={`0 0 ${WIDTH + 1} ${height}`}
      preserveAspectRatio="none"
      style={{ blockSize: `${height}px` }}
      aria-hidden="true"
    >
      {bars.map(({ kind, value }, index) =>
        value === null || value === 0 ? null : (
          <rect
            key={kind}
            data-kind={kind}
            x="0.5"
            y={index * (THICK + 2) + 1}
            width={Math.max(0.5, (value / most) * WIDTH)}
            height={THICK}
          />
        ),
      )}
    </svg>
  );
}
