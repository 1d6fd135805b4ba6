/**
 * The app:// protocol: the page's own files and nothing else, each under the policy of `assetFile.ts`. It is handled
 * per session, because every sitting has a session of its own that lives in memory only.
 */
import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { assetFile, headers } from './assetFile.ts';

/** Before `ready`: a standard, secure origin makes modules, fonts and same-origin checks work as on the web. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
}

export function serveAssets(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const file = request.method === 'GET' ? assetFile(root, request.url) : null;
    if (!file) return new Response(null, { status: 404, headers });
    try {
      return new Response(new Uint8Array(await readFile(file.path)), {
        headers: { ...headers, 'Content-Type': file.type },
      });
    } catch {
      return new Response(null, { status: 404, headers });
    }
  });
}
