import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from '../setup/built-app.mjs';
import { projectRoot } from '../setup/folders.mjs';
import { run } from '../setup/run.mjs';
import { readPlaywright, readVitest, tallyOfCode, tallyOfReport } from './tally.mjs';

/**
 * @typedef {object} Outcome
 * @property {import('./tally.mjs').Tally} tally
 * @property {string} output  Empty when it was shown as it came.
 *
 * @typedef {object} Runner
 * @property {string} group  What a person names it by: `npm test -- <group>`.
 * @property {string} title  What is printed: what it checks.
 * @property {(options: { args: readonly string[], quiet: boolean }) => Promise<Outcome>} run
 */

const minute = 60_000;
const tool = (/** @type {string} */ path) => join(projectRoot, 'node_modules', path);

/** Each folder is a project of its own: what its files may know is in its tsconfig.json. @type {Runner[]} */
export const types = ['main/domain', 'main', 'preload', 'renderer', 'test', 'scripts'].map((folder) => ({
  group: 'types',
  title: `types of ${folder}`,
  run: ({ quiet }) =>
    byCode(`types of ${folder}`, [tool('typescript/bin/tsc'), '-p', folder, '--noEmit'], { quiet }),
}));

/** @type {Runner} */
export const lint = {
  group: 'lint',
  title: 'lint and format',
  run: ({ quiet }) =>
    byCode(lint.title, [tool('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.'], { quiet }),
};

/** @type {Runner} */
export const unit = {
  group: 'unit',
  title: 'unit tests and promise suites',
  run: ({ args, quiet }) =>
    byReport(unit.title, {
      command: (report) => [
        tool('vitest/vitest.mjs'),
        'run',
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...args,
      ],
      read: readVitest,
      withinMs: 15 * minute,
      quiet,
    }),
};

/** Not part of everything: it takes about a quarter of an hour. @type {Runner} */
export const long = {
  group: 'long',
  title: 'the simulations at full length',
  run: ({ args, quiet }) =>
    byReport(long.title, {
      command: (report) => [
        tool('vitest/vitest.mjs'),
        ...['run', 'test/long', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
        ...args,
      ],
      variables: { GLANCE_LONG: '1' },
      read: readVitest,
      withinMs: 180 * minute,
      quiet,
    }),
};

/** Half an hour, or `GLANCE_SOAK_MINUTES`; not part of everything. @type {Runner} */
export const soak = {
  group: 'soak',
  title: 'the real app for half an hour, while everything around it fails',
  run: (options) => playwright('soak', { ...options, withinMs: 180 * minute }),
};

/** @type {Runner} */
export const build = {
  group: 'build',
  title: 'build',
  run: () =>
    ensureBuilt().then(
      () => ({ tally: tallyOfCode(build.title, 0), output: '' }),
      (cause) => ({
        tally: tallyOfCode(build.title, 1),
        output: String(cause instanceof Error ? cause.message : cause),
      }),
    ),
};

/** @type {Runner} */
const page = { group: 'page', title: 'the page in Chromium', run: (options) => playwright('page', options) };

/** @type {Runner} */
const gallery = {
  group: 'gallery',
  title: 'the page in Electron, in every state',
  run: (options) => playwright('gallery-electron', options),
};

/** @type {Runner} */
const endToEnd = {
  group: 'e2e',
  title: 'end to end on a real desktop',
  run: (options) => playwright('e2e', options),
};

/**
 * Everything, in stages: what stands in one stage runs side by side.
 *
 * @type {readonly (readonly Runner[])[]}
 */
export const everything = [[...types, lint], [build], [unit], [page], [gallery], [endToEnd]];

/**
 * @param {string} project
 * @param {{ args: readonly string[], quiet: boolean, withinMs?: number }} options
 */
function playwright(project, { args, quiet, withinMs = 15 * minute }) {
  return byReport(project, {
    command: () => [
      tool('playwright/cli.js'),
      'test',
      `--project=${project}`,
      '--reporter=list,json',
      ...args,
    ],
    reportVariable: 'PLAYWRIGHT_JSON_OUTPUT_FILE',
    read: readPlaywright,
    withinMs,
    quiet,
  });
}

/**
 * @param {string} title
 * @param {readonly string[]} args  Of Node.
 * @param {{ quiet: boolean }} options
 * @returns {Promise<Outcome>}
 */
async function byCode(title, args, { quiet }) {
  const { code, output } = await run(process.execPath, args, { quiet, withinMs: 5 * minute });
  return { tally: tallyOfCode(title, code), output };
}

/**
 * @param {string} title
 * @param {{ command: (report: string) => readonly string[], reportVariable?: string, variables?: NodeJS.ProcessEnv,
 *   read: (report: any) => import('./tally.mjs').Tally, withinMs: number, quiet: boolean }} what
 * @returns {Promise<Outcome>}
 */
async function byReport(title, { command, reportVariable, variables, read, withinMs, quiet }) {
  const folder = mkdtempSync(join(tmpdir(), 'glance-test-'));
  const report = join(folder, 'report.json');
  const env = { ...process.env, ...variables, ...(reportVariable && { [reportVariable]: report }) };
  const { code, output } = await run(process.execPath, command(report), { env, quiet, withinMs });
  const reported = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : null;
  rmSync(folder, { recursive: true });
  return { tally: tallyOfReport(title, reported, code), output };
}
