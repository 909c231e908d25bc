import { runApp } from './launch/run-app.mjs';
import { ensureBuilt } from './setup/built-app.mjs';
import { runScript } from './setup/run-script.mjs';
import { hasDisplay, setUp } from './setup/set-up.mjs';

await runScript(async () => {
  const electron = await setUp(hasDisplay() ? [] : ['desktop']);
  await ensureBuilt();
  return runApp(electron, process.argv.slice(2));
});
