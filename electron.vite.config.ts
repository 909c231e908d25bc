import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/**
 * JSX as calls of `h(tag, props, ...children)`: a quarter of a kilobyte less, gzipped, than the newer form, in a
 * page that may have thirty.
 */
const jsx = { jsx: { runtime: 'classic', pragma: 'h', pragmaFrag: 'Fragment' } } as const;
/** Where there is JSX: Vite's own setting for it brings preact along with everything, the catalogues too. */
const withJsx = {
  name: 'with-jsx',
  transform: (code: string, id: string) =>
    id.endsWith('.tsx') ? `import { h, Fragment } from 'preact';${code}` : null,
} as const;

/** Around each `import()` Vite puts a loader of its styles, with much for older browsers. Ours does only that. */
const withStyles = {
  name: 'with-styles',
  enforce: 'pre',
  apply: 'build',
  load: (id: string) =>
    id === '\0vite/preload-helper.js' ? `export const __vitePreload = ${loadWith}` : null,
} as const;
const loadWith = `async (load, styles) => {
  const loading = load();
  await Promise.all(styles.map((href) => new Promise((done) => {
    const link = document.createElement('link');
    document.head.append(Object.assign(link, { rel: 'stylesheet', href, onload: done, onerror: done }));
  })));
  return loading;
};`;

/** What main serves by name: the views in four files, and each language in three. */
const nameOfChunk = ({ name, facadeModuleId }: { name: string; facadeModuleId: string | null }) => {
  const [, language, part] = facadeModuleId?.match(/\/words\/(\w+)\/(page|form|later)\.ts$/) ?? [];
  if (language === undefined) return `${name}.js`;
  return part === 'page' ? `words-${language}.js` : `${part}-${language}.js`;
};

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
    plugins: [withoutPolicyInDev, withJsx, withStyles],
    oxc: jsx,
    build: {
      outDir: path('out/renderer'),
      target: 'chrome108',
      minify: true,
      cssTarget: 'chrome108',
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: path('renderer/index.html'),
        // Else its imports of what others share are dropped, and that becomes a file of its own.
        treeshake: { moduleSideEffects: [{ test: /\/renderer\/|\/main\/domain\//, sideEffects: true }] },
        output: { entryFileNames: 'page.js', chunkFileNames: nameOfChunk, assetFileNames: '[name][extname]' },
      },
    },
  },
});
