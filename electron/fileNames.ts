/**
 * Names of files: what may be suggested in a save dialog on any of the three systems, and which argument of a command line is
 * a handoff file that the operating system wants opened. Pure.
 */
import { extname, isAbsolute, join } from 'node:path';
import { extensions } from '../renderer/text/shell.ts';

/** `CON`, `LPT1` and the like are devices on Windows, with any extension. */
const deviceName = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A plain file name with the extension, never a path: names of people and cases get in here. */
export function suggestedFileName(wish: string, extension: string, otherwise: string): string {
  const plain = wish
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"/\\|?*]/g, '_')
    .replace(/^[.\s]+/, '');
  const stem = withoutExtension(plain, extension).replace(/[.\s]+$/, '');
  const short = Array.from(stem).slice(0, 100).join('');
  return `${short === '' || deviceName.test(short) ? otherwise : short}.${extension}`;
}

/** GTK's dialog doesn't add the extension that the filter names. */
export function withExtension(path: string, extension: string): string {
  return path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
}

/** The handoff file that a double click passes as an argument, absolute; undefined if there is none. */
export function handoffArgument(argv: readonly string[], workingFolder: string): string | undefined {
  const found = argv
    .slice(1)
    .find(
      (argument) => !argument.startsWith('-') && extname(argument).toLowerCase() === `.${extensions.handoff}`,
    );
  if (found === undefined) return undefined;
  return isAbsolute(found) ? found : join(workingFolder, found);
}

function withoutExtension(name: string, extension: string): string {
  return name.toLowerCase().endsWith(`.${extension}`) ? name.slice(0, -extension.length - 1) : name;
}
