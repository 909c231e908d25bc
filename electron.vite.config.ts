import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'electron-vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

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
    plugins: [preact()],
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
