import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getBareFallback } from '../setup/fallback-electron.mjs';
import { projectRoot } from '../setup/folders.mjs';
import { run } from '../setup/run.mjs';

/** @typedef {import('../setup/electron.mjs').Electron} Electron */

export const shippingConfig = 'electron-builder.yml';
export const fallbackConfig = 'scripts/fallback-electron/electron-builder.yml';

/** A tool that cannot be downloaded is asked for again and again before electron-builder gives up. */
const withinMs = 900_000;

/** Of electron-builder.yml and of its command line. */
export const sections = {
  darwin: { section: 'mac', flag: '--mac' },
  win32: { section: 'win', flag: '--win' },
  linux: { section: 'linux', flag: '--linux' },
};

/**
 * What can be built here. Packages for people come from the shipping Electron only; the fallback serves a folder
 * to try the packaged app in.
 *
 * @param {Pick<Electron, 'isFallback'>} electron
 * @param {'darwin' | 'win32' | 'linux'} platform
 */
export function planPackages({ isFallback }, platform) {
  const { section, flag } = sections[platform];
  if (isFallback) return { config: fallbackConfig, flag, targets: ['dir'] };
  const text = readFileSync(join(projectRoot, shippingConfig), 'utf8');
  return { config: shippingConfig, flag, targets: targetsIn(text, section) };
}

/**
 * @param {string} text  Of electron-builder.yml, where `target` is a list on one line.
 * @param {string} section
 */
export function targetsIn(text, section) {
  const [, targets] =
    new RegExp(`^${section}:\\r?\\n(?: .*\\r?\\n)*? {2}target: \\[(.+)\\]\\r?$`, 'm').exec(text) ?? [];
  if (targets === undefined) throw new Error(`${shippingConfig} names no target under ${section}`);
  return targets.split(', ');
}

/**
 * @param {object} what
 * @param {string} what.config
 * @param {string} what.flag
 * @param {string} what.target
 * @param {Pick<Electron, 'folder' | 'version' | 'isFallback'>} what.electron
 * @param {string} [what.output]
 * @returns {Promise<string | null>} Why it failed; null when it did not.
 */
export async function runElectronBuilder({ config, flag, target, electron, output }) {
  // Without the loader that lets it run a project folder: the package brings what it needs itself.
  const dist = electron.isFallback ? await getBareFallback() : electron.folder;
  const settings = [`-c.electronDist=${dist}`, `-c.electronVersion=${electron.version}`];
  if (electron.isFallback) settings.push('-c.afterPack=./scripts/fallback-electron/set-fuses.mjs');
  if (output) settings.push(`-c.directories.output=${output}`);
  const cli = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const args = [cli, flag, target, '--publish', 'never', '--config', config, ...settings];
  const env = withoutEmptySigning(process.env);
  const result = await run(process.execPath, args, { env, quiet: true, withinMs });
  return result.code === 0 ? null : failureIn(result.output);
}

/**
 * A secret that was never set reaches a workflow as an empty text, and electron-builder takes that for the name of
 * a certificate's file.
 *
 * @param {NodeJS.ProcessEnv} env
 */
export const withoutEmptySigning = (env) =>
  Object.fromEntries(
    Object.entries(env).filter(([name, value]) => value !== '' || !/^((WIN_)?CSC|APPLE)_/.test(name)),
  );

/**
 * @param {string} output  Of electron-builder: a line per step, and for a tool that it could not download a page
 *   of stack traces.
 */
export function failureIn(output) {
  const download = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN)\b.*/.exec(output)?.[0];
  if (download) return `its tool could not be downloaded (${download.trim()})`;
  const failure = /⨯\s*(.+)/.exec(output)?.[1];
  return failure?.trim() ?? (output.trim().split('\n').at(-1) || 'electron-builder ended without a word');
}
