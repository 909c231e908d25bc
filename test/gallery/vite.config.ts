import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** `npx vite --config test/gallery/vite.config.ts`: the page in every named state, without an app. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: {
    jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
    jsxInject: "import { h, Fragment } from 'preact'",
  },
  server: { fs: { allow: ['../..'] } },
  build: {
    target: 'chrome108',
    cssTarget: 'chrome108',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
