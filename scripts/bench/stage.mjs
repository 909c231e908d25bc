import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDesktop } from '../desktop.mjs';
import { removeAtEnd } from '../setup/processes.mjs';
import { startDemoApi } from './demo-api.mjs';
import { openPixels, watchWindows } from './screen.mjs';
import { createLauncher } from './subjects.mjs';
import { makeTemplateProfile } from './template-profile.mjs';
import { openTrayWatcher } from './tray-watcher.mjs';

const screen = { width: 1280, height: 800 };

/**
 * All that a measurement needs: a desktop whose tray host and whose screen are watched, an API, and a profile with
 * one program.
 *
 * @typedef {Awaited<ReturnType<typeof openStage>>} Stage
 *
 * @param {import('../setup/electron.mjs').Electron} electron
 */
export async function openStage(electron) {
  // In memory, where there is room for such: what is drawn is not to keep a disk busy.
  const framebuffer = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'glance-bench-'));
  removeAtEnd(framebuffer);
  const desktop = await startDesktop({
    screen: `${screen.width}x${screen.height}x24`,
    framebuffer,
    parts: { panel: false },
  });
  const env = { ...desktop.env, LANG: 'en_GB.UTF-8' };
  const api = await startDemoApi();
  const watcher = await openTrayWatcher(desktop.busAddress);
  const windows = watchWindows(env);
  const pixels = openPixels(framebuffer, screen);
  const launch = await createLauncher({ electron, env, apiOrigin: api.origin, watcher });
  const template = await makeTemplateProfile(launch, env);
  /** @type {Set<import('./subjects.mjs').Started>} */
  const running = new Set();
  return {
    electron,
    env,
    api,
    watcher,
    windows,
    pixels,
    /**
     * Ours with a program that was added before; the comparators as they are.
     *
     * @param {import('./subjects.mjs').Subject} subject
     * @param {Parameters<typeof launch>[1]} [how]
     */
    async launch(subject, how) {
      const started = await launch(subject, { ...(subject === 'ours' && { template }), ...how });
      running.add(started);
      return started;
    },
    /** What a measurement that failed has left is not to disturb the next. */
    async endAll() {
      await Promise.all([...running].map((started) => started.quit()));
      running.clear();
    },
    async close() {
      pixels.close();
      await windows.close();
      watcher.close();
      api.close();
      await desktop.close();
    },
  };
}
