/**
 * The small pictures of a list: drawn once, one after the other, and kept in memory until the page goes. The core opens whole bodies, so
 * only those that come into view are asked for.
 */
import type { AttachmentMedia } from '../../db/attachments/codes.ts';
import { trpcClient } from '../app/coreLink.ts';
import { drawPicture } from './picture.ts';

const LONGEST = 360;
/** Some hundred small canvases are less than one large photograph. */
const MOST_KEPT = 150;

const kept = new Map<string, HTMLCanvasElement>();
let queue: Promise<unknown> = Promise.resolve();

export const knownThumbnail = (attachmentId: string): HTMLCanvasElement | null =>
  kept.get(attachmentId) ?? null;

/** Null where there is nothing to be seen. `isWanted` is asked when its turn has come: somebody may have scrolled on. */
export function thumbnailOf(
  attachmentId: string,
  media: AttachmentMedia,
  isWanted: () => boolean,
): Promise<HTMLCanvasElement | null> {
  const next = queue.then(async () => {
    const known = kept.get(attachmentId);
    if (known || !isWanted()) return known ?? null;
    const opened = await trpcClient.attachments.body.query({ attachmentId });
    const drawn = opened.ok ? await drawPicture(opened.value.bytes, media, LONGEST) : null;
    if (!drawn) return null;
    kept.set(attachmentId, drawn.canvas);
    for (const [first] of kept) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(first);
    }
    return drawn.canvas;
  });
  queue = next.catch(() => null);
  return next;
}
