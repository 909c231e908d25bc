import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFallbackPossible } from './fallback-electron.mjs';
import { cacheFolder } from './folders.mjs';
import { run, say } from './run.mjs';
import { watchGrowth } from './watch-growth.mjs';

const withoutProgressMs = 20_000;
const inAllMs = 300_000;
const rememberedForMs = 24 * 3_600_000;
const note = join(cacheFolder, 'electron-download-failed.json');

/**
 * Runs the electron package's install script. Where there is a fallback a failure is remembered for a day, so
 * that a closed network costs its time once; removing the note file asks again.
 *
 * @param {string} packageFolder
 * @param {string} version
 * @returns {Promise<string | null>} Why it failed; null when it did not.
 */
export async function downloadElectron(packageFolder, version) {
  const remembered = isFallbackPossible() && isRecent(readNote(), { version, nowMs: Date.now() });
  if (remembered) return 'it failed less than a day ago';
  say(`Downloading Electron ${version}`);
  const temporary = mkdtempSync(join(tmpdir(), 'glance-electron-'));
  const watch = watchGrowth([temporary, join(packageFolder, 'dist')], { withoutProgressMs, inAllMs });
  const { code, output } = await run(process.execPath, [join(packageFolder, 'install.js')], {
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary },
    quiet: true,
    signal: watch.signal,
  });
  watch.stop();
  rmSync(temporary, { recursive: true, force: true });
  if (code === 0) return null;
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(note, `${JSON.stringify({ version, failedAtMs: Date.now() })}\n`);
  return watch.signal.aborted ? 'it made no progress' : reasonIn(output);
}

/** @param {string} output */
export function reasonIn(output) {
  const cause = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN)\b[^\n]*/.exec(output)?.[0];
  return (cause ?? output.trim().split('\n')[0] ?? '') || 'it failed without a word';
}

/**
 * @param {{ version?: unknown, failedAtMs?: unknown } | null} failure
 * @param {{ version: string, nowMs: number }} now
 */
export function isRecent(failure, { version, nowMs }) {
  if (failure?.version !== version || typeof failure.failedAtMs !== 'number') return false;
  const ageMs = nowMs - failure.failedAtMs;
  return ageMs >= 0 && ageMs < rememberedForMs;
}

function readNote() {
  try {
    return JSON.parse(readFileSync(note, 'utf8'));
  } catch {
    return null;
  }
}
