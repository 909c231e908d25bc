import { ensureNodeModules } from './setup/node-modules.mjs';
import { runScript } from './setup/run-script.mjs';
import { runAll } from './test/run-all.mjs';
import { lint, types } from './test/runners.mjs';

await runScript(async () => {
  await ensureNodeModules();
  return runAll([[...types, lint]]);
});
