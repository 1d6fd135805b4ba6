/**
 * The operating system's file dialogs. A path goes from here to the core and nowhere else; the page gets a ticket and the
 * name without its folder.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import {
  extensions,
  type FileKind,
  fileWords,
  folderTitle,
  type OpenKind,
  offeredExtensions,
  openTitles,
  type SaveKind,
  saveTitles,
  shellWords,
} from '../renderer/text/shell.ts';
import { suggestedFileName, withExtension } from './fileNames.ts';

/** Remembered while the application runs: the second file usually goes onto the same stick. */
let lastFolder: string | undefined;

export async function chooseSavePath(
  window: BrowserWindow,
  kind: SaveKind,
  suggestedName: string,
): Promise<string | null> {
  const extension = extensions[kind];
  let offered = join(folder(), suggestedFileName(suggestedName, extension, shellWords.untitled));
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      title: saveTitles[kind],
      buttonLabel: shellWords.save,
      defaultPath: offered,
      filters: filters(kind),
      properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
    });
    if (canceled || !filePath) return null;
    const path = withExtension(filePath, extension);
    lastFolder = dirname(path);
    if (path === filePath || !existsSync(path)) return path;
    // The dialog asked about overwriting another name than the one we'd write: ask again with the whole name.
    offered = path;
  }
}

export async function chooseOpenPath(window: BrowserWindow, kind: OpenKind): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: openTitles[kind],
    buttonLabel: shellWords.open,
    defaultPath: folder(),
    filters: filters(kind),
    properties: ['openFile', 'dontAddToRecent'],
  });
  const path = filePaths[0];
  if (canceled || path === undefined) return null;
  lastFolder = dirname(path);
  return path;
}

/** Where several papers go at once. */
export async function chooseFolder(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: folderTitle,
    buttonLabel: shellWords.save,
    defaultPath: folder(),
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  const path = filePaths[0];
  if (canceled || path === undefined) return null;
  lastFolder = path;
  return path;
}

/** In a folder, under a name that nothing there has yet: nobody is asked about overwriting. */
export function freePath(folder: string, kind: SaveKind, suggestedName: string): string {
  const named = (wish: string) =>
    join(folder, suggestedFileName(wish, extensions[kind], shellWords.untitled));
  let path = named(suggestedName);
  for (let nth = 2; existsSync(path); nth += 1) path = named(`${suggestedName} (${nth})`);
  return path;
}

/** What the page may know of a path. */
export const nameOnly = (path: string): string => basename(path);

const folder = (): string => lastFolder ?? app.getPath('documents');

const filters = (kind: FileKind): FileFilter[] => [
  { name: fileWords[kind], extensions: offeredExtensions(kind) },
  { name: shellWords.allFiles, extensions: ['*'] },
];
