import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * JSX as calls of `h(tag, props, ...children)`: a quarter of a kilobyte less, gzipped, than the newer form, in a
 * page that may have thirty.
 */
const jsx = {
  jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' },
  jsxInject: "import { h, Fragment } from 'preact'",
} as const;

/** The page's policy lets no reloading in; while it is worked on there is none. */
const withoutPolicyInDev = {
  name: 'without-policy-in-dev',
  apply: 'serve',
  transformIndexHtml: (html: string) => html.replace(/<meta[^>]*Content-Security-Policy[^>]*>/, ''),
} as const;

/**
 * Main and preload are CommonJS: a sandboxed preload can be nothing else, and main then starts without the
 * module loader's asynchronous steps. Everything but Electron and the native keytar is bundled, so a package
 * carries no node_modules but keytar.
 */
export default defineConfig({
  main: {
    // Its entry for Node brings a fetch of its own; ours is Electron's.
    resolve: { alias: { ofetch: path('node_modules/ofetch/dist/index.mjs') } },
    build: {
      outDir: 'out/main',
      target: 'node16',
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron', 'keytar'],
        input: { index: path('main/index.ts'), 'keychain-helper': path('main/desktop/keychain-helper.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: 'node16',
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: path('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: path('renderer'),
    plugins: [withoutPolicyInDev],
    oxc: jsx,
    build: {
      outDir: path('out/renderer'),
      target: 'chrome108',
      minify: true,
      cssTarget: 'chrome108',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rollupOptions: {
        input: path('renderer/index.html'),
        output: { entryFileNames: 'page.js', chunkFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  },
});
