/**
 * Editing without a menu bar: Windows and Linux need none for Ctrl+C and its kin, macOS takes them from the menu. A right
 * click on a text offers the same in Japanese; anywhere else it offers nothing.
 */
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import { shellWords } from '../renderer/text/shell.ts';

const clipboard: MenuItemConstructorOptions[] = [
  { role: 'cut', label: shellWords.cut },
  { role: 'copy', label: shellWords.copy },
  { role: 'paste', label: shellWords.paste },
  { role: 'selectAll', label: shellWords.selectAll },
];
const history: MenuItemConstructorOptions[] = [
  { role: 'undo', label: shellWords.undo },
  { role: 'redo', label: shellWords.redo },
];

export function setApplicationMenu(): void {
  if (process.platform !== 'darwin') {
    Menu.setApplicationMenu(null);
    return;
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: shellWords.appName, submenu: [{ role: 'quit', label: shellWords.quit }] },
      { label: shellWords.edit, submenu: [...history, { type: 'separator' }, ...clipboard] },
    ]),
  );
}

export function offerContextMenu(window: BrowserWindow): void {
  window.webContents.on('context-menu', (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate(clipboard).popup({ window });
    else if (selectionText.trim() !== '')
      Menu.buildFromTemplate([{ role: 'copy', label: shellWords.copy }]).popup({ window });
  });
}
