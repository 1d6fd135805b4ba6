/** The sheet that a drawing is on: as large as it is, never larger than there is room. A picture to look at, or a group of things to move. */
import type { ReactNode } from 'react';
import type { Rect } from '../../db/diagrams/genogramRules.ts';
import type { Mover } from './MovableNode.tsx';

export interface DrawingProps {
  bounds: Rect;
  label: string;
  mover?: Mover | undefined;
  children: ReactNode;
}

export function Drawing({ bounds, label, mover, children }: DrawingProps) {
  const { x, y, width, height } = mover?.bounds ?? bounds;
  return (
    <svg
      className="diagram"
      viewBox={`${x} ${y} ${width} ${height}`}
      width={width}
      height={height}
      preserveAspectRatio="xMidYMid meet"
      fontFamily="'BIZ UDPGothic', sans-serif"
      {...(mover ? { role: 'group' } : { role: 'img' })}
      aria-label={label}
    >
      {children}
    </svg>
  );
}
