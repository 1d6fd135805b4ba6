/**
 * Which file an address stands for, and with which headers it is given out. Only `app://tsunagi/…` exists; a path never
 * leaves the folder, a file without a known type is not served, and every answer carries the whole policy. Pure.
 */
import { isAbsolute, relative, resolve } from 'node:path';

export const origin = 'app://tsunagi';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webp: 'image/webp',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  json: 'application/json; charset=utf-8',
};

/** WebRTC isn't covered: Chromium doesn't know the `webrtc` directive. The window's UDP policy and the dead proxy shut it. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // Photographs are drawn from their bytes: nothing of ours has an address in the browser's store of blobs.
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'none'",
  "worker-src 'none'",
  "object-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // `default` clears an element and refuses everything else: renderer/app/trustedTypes.ts.
  'trusted-types default',
].join('; ');

export const headers: Record<string, string> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=()',
  'Cache-Control': 'no-store',
};

/** The file behind an address, or null for whatever must not be answered. `root` is absolute. */
export function assetFile(root: string, address: string): { path: string; type: string } | null {
  let url: URL;
  let name: string;
  try {
    url = new URL(address);
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (url.protocol !== 'app:' || url.host !== 'tsunagi' || url.username || url.password) return null;
  // A backslash or a colon is a separator, a drive or a hidden stream on Windows, on all systems a name we never ship.
  if (/[\0\\:]/.test(name)) return null;
  const path = resolve(root, `.${name === '/' ? '/index.html' : name}`);
  const inside = relative(root, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return null;
  const type = types[/\.([a-z0-9]+)$/.exec(path)?.[1] ?? ''];
  return type ? { path, type } : null;
}
