/** Puts a drawn canvas into the page: what was drawn is shown as it is, under a name of its own. */
import { useLayoutEffect, useRef } from 'react';

export interface CanvasBoxProps {
  canvas: HTMLCanvasElement;
  /** What it shows; null where words beside it say so already. */
  label: string | null;
  className?: string;
}

export function CanvasBox({ canvas, label, className = 'attachment-canvas' }: CanvasBoxProps) {
  const shown = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const target = shown.current;
    if (!target) return;
    target.width = canvas.width;
    target.height = canvas.height;
    target.getContext('2d')?.drawImage(canvas, 0, 0);
  }, [canvas]);
  return (
    <canvas
      ref={shown}
      className={className}
      role={label === null ? 'presentation' : 'img'}
      aria-label={label ?? undefined}
    />
  );
}
