/**
 * From bytes to a picture without an address: the decoder takes the bytes themselves, so that no blob is made which the browser might
 * write to its disk, and the page's policy needs no door for it. What is drawn is no larger than anybody can look at.
 */
import type { AttachmentMedia } from '../../db/attachments/codes.ts';

const TYPES: Partial<Record<AttachmentMedia, string>> = { jpeg: 'image/jpeg', png: 'image/png' };

export const isPicture = (media: AttachmentMedia | null): boolean => media !== null && media in TYPES;

export interface Drawn {
  canvas: HTMLCanvasElement;
  width: number;
  height: number;
}

/**
 * `longest`: of the two sides, in pixels. Null for what is no picture after all. Which way up a telephone was held is applied; the
 * decoder knows it from the file.
 */
export async function drawPicture(
  bytes: Uint8Array,
  media: AttachmentMedia,
  longest: number,
): Promise<Drawn | null> {
  const type = TYPES[media];
  if (!type) return null;
  const decoder = new ImageDecoder({ data: bytes as Uint8Array<ArrayBuffer>, type });
  try {
    const { image } = await decoder.decode();
    try {
      const scale = Math.min(1, longest / Math.max(image.displayWidth, image.displayHeight));
      const width = Math.max(1, Math.round(image.displayWidth * scale));
      const height = Math.max(1, Math.round(image.displayHeight * scale));
      const canvas = document.createElement('canvas');
      canvas.width = width;
      canvas.height = height;
      canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
      return { canvas, width, height };
    } finally {
      image.close();
    }
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}
