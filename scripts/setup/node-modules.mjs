import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './folders.mjs';
import { runNpm, SetUpError, say } from './run.mjs';

/**
 * @typedef {{ packages?: Record<string, { version?: string, optional?: boolean }> }} Lock
 */

export async function ensureNodeModules() {
  if (nodeModulesMatch()) return;
  say('Installing the Node packages of package-lock.json');
  const { code } = await runNpm([
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--loglevel=error',
  ]);
  if (code !== 0 || !nodeModulesMatch()) {
    throw new SetUpError('npm ci did not succeed; its message is above.');
  }
}

function nodeModulesMatch() {
  const wanted = readLock(join(projectRoot, 'package-lock.json'));
  // npm's own note of what it installed.
  const installed = readLock(join(projectRoot, 'node_modules', '.package-lock.json'));
  return (
    wanted !== null &&
    installed !== null &&
    isInstalled(wanted, installed, (path) => existsSync(join(projectRoot, path)))
  );
}

/**
 * @param {Lock} wanted
 * @param {Lock} installed
 * @param {(path: string) => boolean} exists
 */
export function isInstalled(wanted, installed, exists) {
  const there = installed.packages ?? {};
  const asked = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const isThere = asked.every(([path, { version, optional }]) => {
    const found = there[path];
    // An optional package is one for another system, or is allowed to be missing.
    return found === undefined ? optional === true : found.version === version && exists(path);
  });
  return isThere && Object.keys(there).every((path) => wanted.packages?.[path] !== undefined);
}

/** @param {string} file @returns {Lock | null} */
function readLock(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
