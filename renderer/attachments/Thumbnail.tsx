/** One small picture, asked for when it comes into view; a PDF and what cannot be shown have a sign instead. */
import { useEffect, useRef, useState } from 'react';
import type { AttachmentMedia } from '../../db/attachments/codes.ts';
import { ATTACHMENT_MEDIA_LABELS } from '../text/labels.ts';
import { CanvasBox } from './CanvasBox.tsx';
import { isPicture } from './picture.ts';
import { knownThumbnail, thumbnailOf } from './thumbnails.ts';

export function Thumbnail({
  id,
  media,
  isHere,
}: {
  id: string;
  media: AttachmentMedia | null;
  isHere: boolean;
}) {
  const [canvas, setCanvas] = useState(() => knownThumbnail(id));
  const box = useRef<HTMLSpanElement>(null);
  const isDrawable = isHere && media !== null && isPicture(media);
  useEffect(() => {
    const target = box.current;
    if (!target || !isDrawable || media === null || canvas) return;
    let isSeen = false;
    let isGone = false;
    const watcher = new IntersectionObserver((entries) => {
      isSeen = entries.some((entry) => entry.isIntersecting);
      if (!isSeen) return;
      void thumbnailOf(id, media, () => isSeen && !isGone)
        .then((drawn) => drawn && !isGone && setCanvas(drawn))
        .catch(() => undefined);
    });
    watcher.observe(target);
    return () => {
      isGone = true;
      watcher.disconnect();
    };
  }, [id, media, isDrawable, canvas]);
  return (
    <span ref={box} className="attachment-thumbnail">
      {canvas && isHere ? (
        <CanvasBox canvas={canvas} label={null} />
      ) : (
        <span className="attachment-sign">{media && ATTACHMENT_MEDIA_LABELS[media]}</span>
      )}
    </span>
  );
}
