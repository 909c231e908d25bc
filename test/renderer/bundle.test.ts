import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { afterEach, expect, it, vi } from 'vitest';
import config from '../../electron.vite.config.js';

afterEach(() => vi.unstubAllEnvs());

const limitBytes = 30 * 1024;

it('is at most 30 KB gzipped, in three files, without zod, a style attribute or an inline script', async () => {
  vi.stubEnv('NODE_ENV', 'production'); // else it is built with what helps while developing
  const { renderer } = config as { renderer: { build: object } };
  const built = await build({
    ...renderer,
    configFile: false,
    logLevel: 'error',
    build: { ...renderer.build, write: false },
  });
  const { output } = built as Rollup.RollupOutput;
  const files = output.map((file) => ({
    name: file.fileName,
    text: String(file.type === 'chunk' ? file.code : file.source),
  }));
  expect(files.map(({ name }) => name).sort()).toEqual(['index.css', 'index.html', 'page.js']);
  const bytes = files.reduce((sum, { text }) => sum + gzipSync(text, { level: 9 }).length, 0);
  expect(bytes).toBeLessThanOrEqual(limitBytes);
  const [page, html] = ['page.js', 'index.html'].map(
    (name) => files.find((file) => file.name === name)?.text ?? '',
  );
  expect(page).not.toMatch(/ZodError|\beval\(|new Function/);
  expect(html).not.toMatch(/\sstyle=|<script(?![^>]*\ssrc=)/);
  console.log(`page: ${bytes} bytes gzipped`);
}, 60_000);
