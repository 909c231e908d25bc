import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** With one of these a person has said what is to be seen. */
const choosesTheView = ['--show', '--hidden', '--demo', '--refresh', '--quit', '--api-url'];

/**
 * What the app is given on the virtual screen: somebody who tries it out there, with nothing added, is to see
 * something, so it shows the demo.
 *
 * @param {readonly string[]} given
 * @param {boolean} hasPrograms
 * @returns {{ args: readonly string[], opensPopover: boolean }}
 */
export function forVirtualScreen(given, hasPrograms) {
  const names = given.map((word) => word.split('=')[0] ?? word);
  const isLeftToUs = !names.some((name) => choosesTheView.includes(name));
  const args = isLeftToUs && !hasPrograms ? [...given, '--demo'] : given;
  const isHidden = names.includes('--hidden') || names.includes('--quit');
  return {
    args,
    opensPopover: !isHidden && (!hasPrograms || args.includes('--demo') || args.includes('--show')),
  };
}

/**
 * @param {readonly string[]} given
 * @param {NodeJS.ProcessEnv} env
 * @param {string} productName
 * @returns {string} The app's own folder, by the rules of Electron on Linux and of `--profile`.
 */
export function profileFolder(given, env, productName) {
  const chosen = given.findLast((word) => word.startsWith('--profile='))?.slice('--profile='.length);
  if (chosen) return resolve(chosen);
  const xdg = env['XDG_CONFIG_HOME'];
  const config = xdg && isAbsolute(xdg) ? xdg : join(env['HOME'] ?? homedir(), '.config');
  return join(config, productName);
}

/**
 * A file that is there and cannot be read may hold programs: they are not to be hidden behind a demo.
 *
 * @param {string} profile
 */
export function hasPrograms(profile) {
  const file = join(profile, 'data', 'settings.json');
  if (!existsSync(file)) return false;
  try {
    const { data } = JSON.parse(readFileSync(file, 'utf8'));
    return !Array.isArray(data?.programs) || data.programs.length > 0;
  } catch {
    return true;
  }
}
