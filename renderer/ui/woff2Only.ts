/**
 * Build step for the bundled type: every fontsource face also names a .woff twin that no Chromium asks for and that
 * would double the package. Dropped before Vite turns the addresses into assets.
 */
import type { Plugin } from 'vite';

const woffTwin = /,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g;

export const woff2Only = (): Plugin => ({
  name: 'woff2-only',
  enforce: 'pre',
  transform(code, id) {
    if (!/@fontsource\/[^?]+\.css/.test(id)) return null;
    return { code: code.replace(woffTwin, ''), map: null };
  },
});
