import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { removeAtEnd } from '../setup/processes.mjs';

const probe = fileURLToPath(new URL('./probe.cjs', import.meta.url));
const settlesMs = 500;

/**
 * What the app itself does before its tray item: loading its code, and from the engine's `ready` on. What the engine
 * does in between is not counted.
 *
 * @param {import('./stage.mjs').Stage} stage
 * @param {{ starts: number }} how
 * @returns {Promise<import('./measured.mjs').Measured[]>}
 */
export async function measureOwnWork(stage, { starts }) {
  const folder = mkdtempSync(join(tmpdir(), 'glance-bench-probe-'));
  const remove = removeAtEnd(folder);
  /** @type {number[]} */
  const loading = [];
  /** @type {number[]} */
  const fromReady = [];
  const native = [];
  for (let start = 0; start < starts; start += 1) {
    const file = join(folder, `${start}.json`);
    const app = await stage.launch('ours', {
      before: ['-r', probe],
      variables: { GLANCE_BENCH_PROBE: file },
    });
    await sleep(settlesMs);
    await app.quit();
    const { beganAtMs, loadedAtMs, readyAtMs, trayAtMs, isNative } = JSON.parse(readFileSync(file, 'utf8'));
    loading.push(loadedAtMs - beganAtMs);
    fromReady.push(trayAtMs - Math.max(loadedAtMs, readyAtMs));
    native.push(Number(isNative));
  }
  remove();
  const ours = loading.map((ms, start) => ms + (fromReady[start] ?? 0));
  const row = { id: 'P2', unit: 'ms', target: null };
  return [
    { ...row, what: 'own work before the tray', ours, target: { atMost: 8 } },
    { ...row, what: '… loading its code', ours: loading },
    { ...row, what: '… from the engine’s ready on', ours: fromReady },
    { ...row, what: 'native modules before the tray', unit: '', ours: native, target: { atMost: 0 } },
  ];
}
