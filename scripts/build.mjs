import { build } from './setup/built-app.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { runScript } from './setup/run-script.mjs';

await runScript(async () => {
  await ensureNodeModules();
  await build();
  return 0;
});
