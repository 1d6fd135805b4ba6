/** Builds the gallery for looking at: `vite build -c test/renderer/gallery/vite.config.ts --outDir DIR`. Not shipped. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { woff2Only } from '../../../renderer/ui/woff2Only.ts';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), woff2Only()],
  build: { emptyOutDir: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
