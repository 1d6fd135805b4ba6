/** A picture in a box that scrolls: turned by quarters, whole at first, and larger from there. */
import { useLayoutEffect, useRef, useState } from 'react';
import type { Drawn } from './picture.ts';

export interface TurnedPictureProps {
  drawn: Drawn;
  /** 1: all of it is seen. */
  zoom: number;
  /** Quarters, clockwise. */
  turns: number;
  label: string;
}

export function TurnedPicture({ drawn, zoom, turns, label }: TurnedPictureProps) {
  const box = useRef<HTMLElement>(null);
  const shown = useRef<HTMLCanvasElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const target = box.current;
    if (!target) return;
    const watcher = new ResizeObserver(() =>
      setRoom({ width: target.clientWidth, height: target.clientHeight }),
    );
    watcher.observe(target);
    return () => watcher.disconnect();
  }, []);
  const isAcross = turns % 2 === 1;
  const width = isAcross ? drawn.height : drawn.width;
  const height = isAcross ? drawn.width : drawn.height;
  useLayoutEffect(() => {
    const target = shown.current;
    const brush = target?.getContext('2d');
    if (!target || !brush) return;
    target.width = width;
    target.height = height;
    brush.translate(width / 2, height / 2);
    brush.rotate((turns * Math.PI) / 2);
    brush.drawImage(drawn.canvas, -drawn.width / 2, -drawn.height / 2);
  }, [drawn, turns, width, height]);
  const fit = room.width === 0 ? 0 : Math.min(room.width / width, room.height / height, 1);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className="attachment-viewer-scroll" aria-label={label} tabIndex={0}>
      <canvas
        ref={shown}
        role="img"
        aria-label={label}
        width={width}
        height={height}
        data-zoom={zoom}
        style={{ inlineSize: `${width * fit * zoom}px`, blockSize: `${height * fit * zoom}px` }}
      />
    </section>
  );
}
