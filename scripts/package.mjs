import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { billOfMaterials } from './package/bill-of-materials.mjs';
import { planPackages, runElectronBuilder, sections } from './package/electron-builder.mjs';
import { ensureBuilt } from './setup/built-app.mjs';
import { projectRoot } from './setup/folders.mjs';
import { say } from './setup/run.mjs';
import { runScript } from './setup/run-script.mjs';
import { setUp } from './setup/set-up.mjs';

/**
 * Packages for the system it runs on, into dist/; a target that fails does not keep the others from being built.
 * With `--prepare` it only makes everything ready for that, so that nothing is installed or built beside the secrets
 * that packages are signed with.
 */
await runScript(async () => {
  const electron = await setUp();
  await ensureBuilt();
  if (process.argv.includes('--prepare')) return 0;
  const platform = knownPlatform();
  const { targets, ...plan } = planPackages(electron, platform);
  if (electron.isFallback)
    say('With the fallback only a folder to try is packaged; it is not for anybody else.');
  else writeBill(sections[platform].section, electron.version);
  let failures = 0;
  for (const target of targets) {
    const why = await runElectronBuilder({ ...plan, target, electron });
    if (why !== null) failures += 1;
    say(why === null ? `✓ ${target}, in dist` : `✗ ${target}: ${why}`);
  }
  return failures === 0 ? 0 : 1;
});

/** Named as the packages are. @param {string} os @param {string} electronVersion */
function writeBill(os, electronVersion) {
  const folder = join(projectRoot, 'dist');
  const bill = billOfMaterials(electronVersion);
  const { name, version } = bill.metadata.component;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${version}-${os}-${process.arch}.cdx.json`);
  writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
}

function knownPlatform() {
  const { platform } = process;
  if (platform === 'darwin' || platform === 'win32') return platform;
  return 'linux'; // and what is near enough to it
}
