/**
 * Hands the page its two ports, `core` (data) and `shell` (lock, dialogs, print), and nothing else: no function of
 * Electron or Node is ever within the page's reach, not even a wrapped one.
 */
import { ipcRenderer } from 'electron';

for (const name of ['core', 'shell']) {
  ipcRenderer.on(name, (event) => window.postMessage(name, location.origin, [...event.ports]));
}
