import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { removeAtEnd } from '../setup/processes.mjs';
import { benchKey } from './demo-api.mjs';

const withinMs = 30_000;
const lookEveryMs = 100;
const keyDelayMs = '20';

/** What a person has done before: a program is added, its key is in the keyring, and polls are far apart. */
export async function makeTemplateProfile(
  /** @type {Awaited<ReturnType<typeof import('./subjects.mjs').createLauncher>>} */ launch,
  /** @type {NodeJS.ProcessEnv} */ env,
) {
  const template = mkdtempSync(join(tmpdir(), 'glance-bench-template-'));
  removeAtEnd(template);
  const app = await launch('ours', { switches: ['--show'] });
  const xdotool = (/** @type {string[]} */ ...words) => promisify(execFile)('xdotool', words, { env });
  await until(async () => {
    const found = await xdotool('search', '--onlyvisible', '--pid', String(app.pid)).catch(() => null);
    if (!found?.stdout.trim()) return false;
    await xdotool('windowfocus', '--sync', found.stdout.trim().split('\n')[0] ?? '');
    return true;
  });
  await xdotool('type', '--delay', keyDelayMs, benchKey);
  await xdotool('key', 'Return');
  const programs = join(app.profile, 'data', 'programs');
  // Its figures are written last; from then on it is whole, and its key in the keyring.
  await until(
    async () => existsSync(programs) && readdirSync(programs).some((name) => name.endsWith('.json')),
  );
  await app.quit({ keepsProfile: true });
  cpSync(join(app.profile, 'data'), join(template, 'data'), { recursive: true });
  pollOnceAnHour(join(template, 'data', 'settings.json'));
  return template;
}

/** So that none falls into a window of idleness. @param {string} file  An envelope with a checksum of its data. */
function pollOnceAnHour(file) {
  const { version, writtenAtMs, data } = JSON.parse(readFileSync(file, 'utf8'));
  data.settings.pollEveryMinutes = 60;
  const sha256 = createHash('sha256').update(JSON.stringify(data)).digest('hex');
  writeFileSync(file, `${JSON.stringify({ version, writtenAtMs, sha256, data })}\n`);
}

/** @param {() => Promise<boolean>} isSo */
async function until(isSo) {
  for (const end = performance.now() + withinMs; performance.now() < end; await sleep(lookEveryMs))
    if (await isSo()) return;
  throw new Error('The app could not be given its program.');
}
