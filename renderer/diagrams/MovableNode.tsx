/** Somebody in a drawing who can be moved: pulled with the mouse, or with the arrow keys while they have the focus. */
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react';
import type { Point, Rect } from '../../db/diagrams/genogramRules.ts';
import { diagramText as words } from '../text/diagrams.ts';
import { isComposing } from '../ui/keyboard/shortcut.ts';

export interface Mover {
  /** While somebody is pulled the sheet stays as it is, whatever goes over its edge. */
  bounds: Rect | null;
  move(nodeId: string, to: Point): void;
  onPull(isPulled: boolean): void;
}

export interface MovableNodeProps {
  nodeId: string;
  label: string;
  at: Point;
  mover?: Mover | undefined;
  children: ReactNode;
}

const STEP = 20;
const FINE_STEP = 4;
const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function MovableNode({ nodeId, label, at, mover, children }: MovableNodeProps) {
  const grip = useRef<Point | null>(null);
  const transform = `translate(${at.x} ${at.y})`;
  if (!mover) return <g transform={transform}>{children}</g>;

  const pressed = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow || isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? FINE_STEP : STEP;
    mover.move(nodeId, { x: at.x + arrow.x * step, y: at.y + arrow.y * step });
  };
  const taken = (event: PointerEvent<SVGGElement>) => {
    const point = inDrawing(event);
    if (!point || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: point.x - at.x, y: point.y - at.y };
    mover.onPull(true);
  };
  const pulled = (event: PointerEvent<SVGGElement>) => {
    const point = inDrawing(event);
    if (!grip.current || !point) return;
    mover.move(nodeId, { x: Math.round(point.x - grip.current.x), y: Math.round(point.y - grip.current.y) });
  };
  const letGo = () => {
    if (!grip.current) return;
    grip.current = null;
    mover.onPull(false);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: inside an svg there are no buttons
    <g
      className="diagram-node"
      transform={transform}
      role="button"
      tabIndex={0}
      aria-label={label}
      aria-description={words.movable}
      onKeyDown={pressed}
      onPointerDown={taken}
      onPointerMove={pulled}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    >
      {children}
    </g>
  );
}

/** The pointer in the drawing's own units. */
function inDrawing(event: PointerEvent<SVGGElement>): Point | null {
  const matrix = event.currentTarget.ownerSVGElement?.getScreenCTM();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return { x, y };
}
