import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';
import { licencesPlugin } from './scripts/package/licences.mjs';

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

/** Comments and lines in the page are for whoever reads its source. */
const withoutComments = {
  name: 'without-comments',
  apply: 'build',
  transformIndexHtml: (html: string) => html.replace(/<!--.*?-->/gs, '').replace(/\s+/g, ' '),
} as const;

/** What main compares before it loads the binary, which lies outside of a package's archive. */
const keytarBinary = path('node_modules/keytar/build/Release/keytar.node');
const keytarHash = existsSync(keytarBinary)
  ? createHash('sha256').update(readFileSync(keytarBinary)).digest('hex')
  : '';

/** Electron's own lie in its folder; the headers of node-addon-api are compiled into keytar's binary. */
const licences = licencesPlugin(['keytar', 'node-addon-api']);

/**
 * Main and preload are CommonJS: a sandboxed preload can be nothing else, and main then starts without the
 * module loader's asynchronous steps. Everything but Electron and the native keytar is bundled, so a package
 * carries no node_modules but keytar.
 */
export default defineConfig({
  main: {
    plugins: [licences],
    define: { builtWithKeytar: JSON.stringify(keytarHash) },
    resolve: {
      alias: {
        // Its entry for Node brings a fetch of its own; ours is Electron's.
        ofetch: path('node_modules/ofetch/dist/index.mjs'),
        // D-Bus describes its objects in XML, which nothing here asks for: eight packages that need not ship.
        'fast-xml-parser': path('main/desktop/no-xml.ts'),
        'fast-xml-builder': path('main/desktop/no-xml.ts'),
      },
    },
    build: {
      outDir: 'out/main',
      target: 'node16.17',
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
    plugins: [licences],
    build: {
      outDir: 'out/preload',
      target: 'node16.17',
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
    plugins: [withoutPolicyInDev, withoutComments, withJsx, withStyles, licences],
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
