import { join } from 'node:path';
import { projectRoot } from './setup/folders.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';
import { run, say } from './setup/run.mjs';
import { runScript } from './setup/run-script.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

/** `npm run pictures`: the page in every state, light and dark, for looking at. */
await runScript(async () => {
  await ensureNodeModules();
  await ensureSystemPackages(['tests']);
  const playwright = join(projectRoot, 'node_modules', 'playwright', 'cli.js');
  const { code } = await run(process.execPath, [playwright, 'test', '--project=pictures']);
  if (code === 0) say('All of them: test-results/pictures/light.png and dark.png; each one is beside them.');
  return code ?? 1;
});
