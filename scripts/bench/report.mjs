import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../setup/folders.mjs';

const file = join(projectRoot, 'test-results', 'bench.json');

/** @param {import('../setup/electron.mjs').Electron} electron */
export function describeMachine({ version, isFallback }) {
  const [processor] = cpus();
  const gib = Math.round(totalmem() / 2 ** 30);
  return {
    system: `Linux ${release()}, Xvfb`,
    processors: `${cpus().length} × ${processor?.model.trim()}`,
    memory: `${gib} GiB`,
    electron: `${version}${isFallback ? ', the fallback' : ''}`,
    /** How many programs wanted to run: with more than there are processors all figures are worse than they are. */
    load: loadavg().map((value) => Number(value.toFixed(2))),
  };
}

/** @param {object} report @returns {string} Where it is. */
export function writeReport(report) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 1)}\n`);
  return file;
}

/** What stands below the table. */
export const foot = [
  'E0: the same Electron with one tray item and nothing else. E0w: E0 that makes a new empty window at each click.',
  'E1: E0 and one hidden empty window. Ratio: of medians, for P7, P8 and P14 of means. Noise: E0 against E0, or the',
  'comparator’s every second sample against the others. P14 is scaled from seconds to an hour. Wake-ups are voluntary',
  'context switches; those that were forced tell of the machine. “Let go”: as after ten minutes hidden, but because its',
  'page had ended. Pixels: one row in eight is compared, every third of a millisecond.',
  'Left to the tests: P6 (test/long/soak.test.ts), P10 (test/e2e/never-stalls.spec.ts), P11, P15.',
].join('\n');
