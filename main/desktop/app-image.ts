import { isAbsolute, relative } from 'node:path';

/**
 * The AppImage that runs; null for every other way to be installed. It leaves its name to every program that it
 * starts, so that one is believed only by what runs within its folder.
 */
export function appImageOf({ env, execPath }: Pick<NodeJS.Process, 'env' | 'execPath'>): string | null {
  const { APPIMAGE, APPDIR } = env;
  if (!APPIMAGE || !APPDIR) return null;
  const within = relative(APPDIR, execPath);
  return within.startsWith('..') || isAbsolute(within) ? null : APPIMAGE;
}
