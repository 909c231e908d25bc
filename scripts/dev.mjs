import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from './setup/built-app.mjs';
import { projectRoot } from './setup/folders.mjs';
import { start } from './setup/processes.mjs';
import { say } from './setup/run.mjs';
import { runScript } from './setup/run-script.mjs';

/** Editors write a file in several steps. */
const quietMs = 300;

/** What `npm start` runs, built and started again whenever a source changes. */
await runScript(async () => {
  const startScript = fileURLToPath(new URL('./start.mjs', import.meta.url));
  const launch = () => start(process.execPath, [startScript, ...process.argv.slice(2)], { stdio: 'inherit' });
  let app = launch();
  const change = watchSources();
  for (;;) {
    const ended = await Promise.race([app.ended, change.next()]);
    if (ended) return ended.code ?? 1;
    if (!(await canBeBuilt())) continue;
    await app.stop({ graceMs: 10_000 });
    app = launch();
    say('Started again');
  }
});

/** What cannot be built leaves the running app alone. */
async function canBeBuilt() {
  try {
    await build();
    return true;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return false;
  }
}

function watchSources() {
  let isChanged = false;
  let wake = () => {};
  for (const folder of ['main', 'preload', 'renderer', 'assets']) {
    watch(join(projectRoot, folder), { recursive: true }, () => {
      isChanged = true;
      wake();
    });
  }
  return {
    /** Resolves, with nothing, once something has changed and then been left alone for a moment. */
    async next() {
      if (!isChanged) await new Promise((resolve) => (wake = () => resolve(undefined)));
      while (isChanged) {
        isChanged = false;
        await sleep(quietMs);
      }
      return null;
    },
  };
}
