/** The symbols of a ジェノグラム: 男 a square, 女 a circle, otherwise a triangle; 本人 in two lines; whoever has died crossed or in black. */
import type { DeathSymbol } from '../../db/diagrams/codes.ts';
import type { Sex } from '../../db/people/codes.ts';

export interface PersonSymbolProps {
  sex: Sex;
  /** Written inside. */
  age: string;
  isPrincipal?: boolean;
  /** Of whoever has died: how this office draws it. */
  death?: DeathSymbol | null;
  /** Half its width. */
  size: number;
}

export function PersonSymbol({ sex, age, isPrincipal, death, size }: PersonSymbolProps) {
  const isBlack = death === 'filled';
  return (
    <>
      <Outline sex={sex} size={size} fill={isBlack ? '#000' : '#fff'} />
      {isPrincipal && <Outline sex={sex} size={size - 4} fill="none" stroke={isBlack ? '#fff' : '#000'} />}
      {death === 'cross' && (
        <path
          d={`M${-size} ${-size}L${size} ${size}M${size} ${-size}L${-size} ${size}`}
          stroke="#000"
          strokeWidth={1}
        />
      )}
      {age && death === 'cross' && (
        <Clear width={age.length * 9 + 4} x={0} y={triangular(sex) ? 6 : 0} height={16} />
      )}
      {age && (
        <text
          y={triangular(sex) ? 11 : 5}
          textAnchor="middle"
          fontSize={age.length > 2 ? 10 : 14}
          fill={isBlack ? '#fff' : '#000'}
        >
          {age}
        </text>
      )}
    </>
  );
}

/** Paper white around a text's middle, so that no line runs through it. (An outline of the letters themselves would be printed as drawings.) */
export const Clear = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => (
  <rect x={x - width / 2} y={y - height / 2} width={width} height={height} fill="#fff" />
);

const triangular = (sex: Sex): boolean => sex !== 'male' && sex !== 'female';

interface OutlineProps {
  sex: Sex;
  size: number;
  fill: string;
  stroke?: string;
}

function Outline({ sex, size, fill, stroke = '#000' }: OutlineProps) {
  const line = { fill, stroke, strokeWidth: 1.6 };
  if (sex === 'male') return <rect x={-size} y={-size} width={2 * size} height={2 * size} {...line} />;
  if (sex === 'female') return <circle r={size} {...line} />;
  return <path d={`M0 ${-size}L${size} ${size}H${-size}Z`} {...line} />;
}
