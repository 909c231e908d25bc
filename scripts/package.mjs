import { planPackages, runElectronBuilder } from './package/electron-builder.mjs';
import { build } from './setup/built-app.mjs';
import { say } from './setup/run.mjs';
import { runScript } from './setup/run-script.mjs';
import { setUp } from './setup/set-up.mjs';

/** Packages for the system it runs on, into dist/; a target that fails does not keep the others from being built. */
await runScript(async () => {
  const electron = await setUp();
  await build();
  const { targets, ...plan } = planPackages(electron, knownPlatform());
  if (electron.isFallback)
    say('With the fallback only a folder to try is packaged; it is not for anybody else.');
  let failures = 0;
  for (const target of targets) {
    const why = await runElectronBuilder({ ...plan, target, electron });
    if (why !== null) failures += 1;
    say(why === null ? `✓ ${target}, in dist` : `✗ ${target}: ${why}`);
  }
  return failures === 0 ? 0 : 1;
});

function knownPlatform() {
  const { platform } = process;
  if (platform === 'darwin' || platform === 'win32') return platform;
  return 'linux'; // and what is near enough to it
}
