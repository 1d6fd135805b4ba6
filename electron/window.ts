/**
 * The hardened window, for the screens and for papers alike: sandboxed, isolated, in a session of its own that exists in
 * memory only, and with every way out shut: navigation, pop-ups, frames of others, permissions, downloads, network.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions, type Session, session } from 'electron';
import { origin } from './assetFile.ts';
import { serveAssets } from './assets.ts';

export interface HardenedWindow {
  readonly window: BrowserWindow;
  /** Ends the renderer process and everything its session held. */
  destroy(): Promise<void>;
}

export function openHardenedWindow(
  options: BrowserWindowConstructorOptions & { backgroundThrottling?: boolean },
): HardenedWindow {
  // A new partition each time: windows of two sittings can then never share a renderer process, cache or storage.
  const partition = session.fromPartition(`sitting-${randomUUID()}`, { cache: false });
  hardenSession(partition);
  serveAssets(partition, join(import.meta.dirname, '..', 'renderer'));

  const { backgroundThrottling = true, ...frame } = options;
  const window = new BrowserWindow({
    ...frame,
    webPreferences: {
      session: partition,
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      enableWebSQL: false,
      devTools: !app.isPackaged,
      backgroundThrottling,
    },
  });
  hardenContents(window);

  return {
    window,
    async destroy() {
      const contents = window.webContents;
      if (!window.isDestroyed()) {
        const gone = new Promise<void>((resolve) => contents.once('destroyed', resolve));
        window.destroy();
        await gone;
      }
      await Promise.allSettled([partition.clearStorageData(), partition.clearCache()]);
    },
  };
}

function hardenContents(window: BrowserWindow): void {
  const contents = window.webContents;
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
  // Main's own loadURL doesn't pass here: these are the page's wishes only, a dropped file included.
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', refuse);
  contents.on('will-prevent-unload', refuse);
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  void contents.setVisualZoomLevelLimits(1, 1).catch(() => {});
  window.on('page-title-updated', refuse);
}

function hardenSession(partition: Session): void {
  partition.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  partition.setPermissionCheckHandler(() => false);
  partition.setDevicePermissionHandler(() => false);
  partition.setSpellCheckerEnabled(false);
  // An address of nobody's: a dictionary is not fetched even if the checker is switched on somewhere.
  partition.setSpellCheckerDictionaryDownloadURL(`${origin}/`);
  partition.on('will-download', (event) => event.preventDefault());
  partition.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
}

/** Our own files, and the developer's tools, which a package doesn't have. */
function isOwn(url: string): boolean {
  return url.startsWith(`${origin}/`) || (!app.isPackaged && url.startsWith('devtools://'));
}
