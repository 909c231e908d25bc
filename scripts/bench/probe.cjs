// Loaded into the app before its own first line (`electron -r`): notes the time of its own work until the tray is there.
const { writeFileSync, readFileSync } = require('node:fs');
const Module = require('node:module');
const electron = require('electron');

/** @type {Record<'beganAtMs' | 'loadedAtMs' | 'readyAtMs', number>} */
const at = { beganAtMs: 0, loadedAtMs: 0, readyAtMs: 0 };
electron.app.once('ready', () => {
  at.readyAtMs = performance.now();
});

function note() {
  const trayAtMs = performance.now();
  const isNative = /\.node$/m.test(readFileSync('/proc/self/maps', 'utf8'));
  writeFileSync(process.env['GLANCE_BENCH_PROBE'] ?? '', JSON.stringify({ ...at, trayAtMs, isNative }));
}
const Tray = new Proxy(electron.Tray, {
  construct(target, args, self) {
    const tray = Reflect.construct(target, args, self);
    note();
    return tray;
  },
});
const watched = new Proxy(electron, {
  get: (target, name) => (name === 'Tray' ? Tray : Reflect.get(target, name)),
});

const loader = /** @type {{ _load: (...args: unknown[]) => unknown }} */ (/** @type {unknown} */ (Module));
const load = loader._load;
/** @this {unknown} @param {unknown[]} args  Request, who asks, whether it is the first. */
loader._load = function (...args) {
  if (args[0] === 'electron') return watched;
  if (args[2] !== true) return load.apply(this, args);
  at.beganAtMs = performance.now();
  const loaded = load.apply(this, args);
  at.loadedAtMs = performance.now();
  return loaded;
};
