// Stands in for Electron's default app, which the fallback build lacks: `electron [-r module]... folder [args]`.
const { app } = require('electron');
require('./later-apis.js');
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');

const { preload, target } = readArguments(process.argv.slice(1));
process.defaultApp = true;
if (preload.length > 0) Module._preloadModules(preload);
if (target === null) {
  console.error('usage: electron [-r module]... folder [args]');
  process.exit(1);
}
takeIdentityFrom(target);
Module._load(require.resolve(target), Module, true);

function readArguments(argv) {
  const found = { preload: [], target: null };
  for (let i = 0; i < argv.length; i++) {
    if (argv[i] === '-r' || argv[i] === '--require') {
      found.preload.push(argv[++i]); // Playwright passes its loader this way
    } else if (argv[i] === '--version') {
      console.log(`v${process.versions.electron}`);
      process.exit(0);
    } else if (!argv[i].startsWith('-')) {
      found.target = path.resolve(argv[i]);
      break;
    }
  }
  return found;
}

/** A packaged app has its name, version and folders from its own package.json; so must this one. */
function takeIdentityFrom(folder) {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return;
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  const name = manifest.productName ?? manifest.name;
  if (name) app.name = name;
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName);
  if (!app.commandLine.hasSwitch('user-data-dir')) {
    app.setPath('userData', path.join(app.getPath('appData'), app.name));
  }
  app.setAppPath(folder);
}
