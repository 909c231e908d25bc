import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { cacheFolder } from '../setup/folders.mjs';

const ask = promisify(execFile);

const windowWithinMs = 30_000;
/** From mapped to drawn, fonts and first figures included. */
const settlesWithinMs = 2_000;
/** Electron has small windows of its own on an X server. */
const smallestWidth = 200;

/**
 * Waits for the app's window and saves a picture of the screen.
 *
 * @param {import('../desktop.mjs').Desktop} desktop
 * @param {import('../setup/processes.mjs').Running} app
 * @returns {Promise<string | null>} The file; null when no window came or the app ended.
 */
export async function pictureOfWindow(desktop, app) {
  for (const until = Date.now() + windowWithinMs; app.isRunning() && Date.now() < until; await sleep(100)) {
    if (!(await hasWindow(desktop.env, app.pid))) continue;
    await sleep(settlesWithinMs);
    if (!app.isRunning()) return null;
    mkdirSync(cacheFolder, { recursive: true });
    const file = join(cacheFolder, 'screen.png');
    await desktop.takePicture(file);
    return file;
  }
  return null;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {number} pid
 */
async function hasWindow(env, pid) {
  const search = ['search', '--all', '--onlyvisible', '--pid', String(pid), '--name', ''];
  const { stdout } = await ask('xdotool', [...search, 'getwindowgeometry', '--shell', '%@'], { env }).catch(
    () => ({ stdout: '' }),
  );
  return [...stdout.matchAll(/^WIDTH=(\d+)$/gm)].some(([, width]) => Number(width) >= smallestWidth);
}
