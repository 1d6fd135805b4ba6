/**
 * The three facts of a photograph's EXIF that somebody at the counter needs: which way up, on which day, and that it says where. Read
 * narrowly and never written: the bytes stay as they came, because a photograph may have to prove something.
 */

export interface PhotoFacts {
  /** 1–8 as EXIF counts them; 1 where nothing is said. */
  orientation: number;
  /** ISO date of the exposure, by the camera's own clock. */
  takenOn: string | null;
  hasPlace: boolean;
}

export const NO_PHOTO_FACTS: PhotoFacts = { orientation: 1, takenOn: null, hasPlace: false };

const ORIENTATION = 0x0112;
const EXIF_IFD = 0x8769;
const GPS_IFD = 0x8825;
const DATE_TIME_ORIGINAL = 0x9003;
/** An IFD of a real camera has some dozens. */
const MOST_ENTRIES = 512;

/** `tiff`: what follows `Exif\0\0` in the APP1 segment. Whatever doesn't fit is as good as absent. */
export function readExif(tiff: Uint8Array): PhotoFacts {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const order = view.byteLength >= 8 ? view.getUint16(0) : 0;
  if (order !== 0x4949 && order !== 0x4d4d) return NO_PHOTO_FACTS;
  const little = order === 0x4949;
  const u16 = (at: number) => (at + 2 <= view.byteLength ? view.getUint16(at, little) : 0);
  const u32 = (at: number) => (at + 4 <= view.byteLength ? view.getUint32(at, little) : 0);
  if (u16(2) !== 42) return NO_PHOTO_FACTS;

  /** Where in the file the entry of this tag begins. */
  const entry = (ifd: number, tag: number): number | null => {
    if (ifd === 0 || ifd + 2 > view.byteLength) return null;
    const count = Math.min(u16(ifd), MOST_ENTRIES);
    for (let nth = 0; nth < count; nth += 1) {
      const at = ifd + 2 + nth * 12;
      if (at + 12 > view.byteLength) return null;
      if (u16(at) === tag) return at;
    }
    return null;
  };
  const first = u32(4);
  const orientationAt = entry(first, ORIENTATION);
  const exifAt = entry(first, EXIF_IFD);
  const gpsAt = entry(first, GPS_IFD);
  const orientation = orientationAt === null ? 1 : u16(orientationAt + 8);
  const dateAt = exifAt === null ? null : entry(u32(exifAt + 8), DATE_TIME_ORIGINAL);
  const gps = gpsAt === null ? 0 : u32(gpsAt + 8);
  return {
    orientation: orientation >= 1 && orientation <= 8 ? orientation : 1,
    takenOn: dateAt === null ? null : dateIn(tiff, u32(dateAt + 8)),
    hasPlace: gps !== 0 && entry(gps, 2) !== null && entry(gps, 4) !== null,
  };
}

/** `2027:04:12 10:20:00` → 2027-04-12. */
function dateIn(tiff: Uint8Array, at: number): string | null {
  const text = Buffer.from(tiff.subarray(at, at + 10)).toString('latin1');
  const [, year, month, day] = /^(\d{4}):(\d\d):(\d\d)$/.exec(text) ?? [];
  if (!year) return null;
  const iso = `${year}-${month}-${day}`;
  const at00 = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at00.getTime()) && at00.toISOString().startsWith(iso) ? iso : null;
}
