import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Chromium's sandbox needs an ordinary user, and user namespaces or a helper that belongs to root.
 *
 * @param {string} electronFolder
 * @returns {Promise<string | null>} Why it has to be off here; null when it can be on.
 */
export async function whyNoSandbox(electronFolder) {
  if (process.platform !== 'linux') return null;
  if (process.getuid?.() === 0) return 'Chromium refuses it to root';
  if (isSetuidRoot(join(electronFolder, 'chrome-sandbox'))) return null;
  const hasNamespaces = await promisify(execFile)('unshare', ['--user', 'true']).then(
    () => true,
    () => false,
  );
  return hasNamespaces ? null : 'this system gives ordinary users no user namespaces';
}

/** @param {string} file */
function isSetuidRoot(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && stat.uid === 0 && (stat.mode & 0o4000) !== 0;
}
