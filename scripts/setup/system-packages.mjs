import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { SetUpError, say } from './run.mjs';
import { systemPackages } from './system-package-table.mjs';

const statusFile = '/var/lib/dpkg/status';
const aptGet = '/usr/bin/apt-get';

/**
 * @typedef {import('./system-package-table.mjs').Purpose} Purpose
 * @typedef {readonly string[]} Candidates  Names of the same thing in different releases.
 */

/**
 * Installs what is missing, where we may. Systems without apt are left alone: what is missing there shows when
 * it is used.
 *
 * @param {readonly Purpose[]} purposes
 */
export async function ensureSystemPackages(purposes) {
  if (process.platform !== 'linux' || !existsSync(statusFile) || !existsSync(aptGet)) return;
  const missing = missingNow(purposes);
  if (missing.length === 0) return;

  const asRoot = await rootPrefix();
  if (asRoot === null) {
    const names = await chooseKnown(missing);
    const command = `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`;
    throw new SetUpError(`System packages are missing. Paste this line, then start again:\n\n  ${command}\n`);
  }
  say('Updating the list of system packages');
  await apt([...asRoot, aptGet, 'update', '-qq']);
  const names = await chooseKnown(missing);
  say(`Installing the system packages ${names.join(' ')}`);
  const quietly = ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Dpkg::Use-Pty=0'];
  const env = ['/usr/bin/env', 'DEBIAN_FRONTEND=noninteractive'];
  await apt([...asRoot, ...env, aptGet, 'install', '-y', '--no-install-recommends', ...quietly, ...names]);
  const still = missingNow(purposes);
  if (still.length > 0)
    throw new SetUpError(`apt-get did not install ${still.map(([name]) => name).join(' ')}.`);
}

/** @param {readonly Purpose[]} purposes */
const missingNow = (purposes) =>
  missingPackages(purposes, installedPackages(readFileSync(statusFile, 'utf8')));

/**
 * @param {readonly Purpose[]} purposes
 * @param {ReadonlySet<string>} installed
 * @returns {Candidates[]}
 */
export function missingPackages(purposes, installed) {
  const rows = new Set(purposes.flatMap((purpose) => systemPackages[purpose]));
  return [...rows]
    .map((row) => (typeof row === 'string' ? [row] : row))
    .filter((candidates) => !candidates.some((name) => installed.has(name)));
}

/**
 * @param {string} status  dpkg's own list: paragraphs, one per package, removed ones included.
 * @returns {Set<string>}
 */
export function installedPackages(status) {
  const paragraphs = status.split('\n\n').filter((text) => /^Status: install ok installed$/m.test(text));
  return new Set(paragraphs.flatMap((text) => /^Package: (\S+)$/m.exec(text)?.[1] ?? []));
}

/**
 * @param {readonly Candidates[]} rows
 * @returns {Promise<string[]>} Of each row the first that apt can install here.
 */
async function chooseKnown(rows) {
  const asked = rows.filter((row) => row.length > 1).flat();
  const { stdout } = await promisify(execFile)('apt-cache', ['policy', ...asked]).catch(() => ({
    stdout: '',
  }));
  const known = installableNames(stdout);
  return rows.map((row) => /** @type {string} */ (row.find((name) => known.has(name)) ?? row.at(-1)));
}

/**
 * @param {string} policy  What `apt-cache policy` prints: a block per name, with "(none)" for a name that only
 *   others provide.
 * @returns {Set<string>}
 */
export function installableNames(policy) {
  const blocks = policy.matchAll(/^(\S+):\n(?: {2}.*\n)*? {2}Candidate: (.+)$/gm);
  return new Set(
    [...blocks].filter(([, , candidate]) => candidate !== '(none)').map(([, name]) => name ?? ''),
  );
}

/** @returns {Promise<readonly string[] | null>} What makes a command run as root; null when we may not. */
async function rootPrefix() {
  if (process.getuid?.() === 0) return [];
  const mayUseSudo = await promisify(execFile)('sudo', ['-n', 'true']).then(
    () => true,
    () => false,
  );
  return mayUseSudo ? ['sudo', '-n'] : null;
}

/**
 * Not started by `start`: apt-get is never ended half-way.
 *
 * @param {readonly string[]} command
 */
async function apt([program = '', ...args]) {
  let output = '';
  /** @type {number | null} */
  const code = await new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  if (code !== 0) throw new SetUpError(`${output.trim()}\napt-get ended with an error (${code}).`);
}
