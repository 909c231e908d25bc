import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './folders.mjs';
import { run, runNpm, SetUpError, say } from './run.mjs';

const folder = join(projectRoot, 'node_modules', 'keytar');
const binary = join(folder, 'build', 'Release', 'keytar.node');
/** Says for which system the file beside it was seen to load. It speaks Node-API, so no Node version is in it. */
const note = join(folder, 'build', 'loads-on.txt');
const thisSystem = `${process.platform} ${process.arch}\n`;

const downloadWithinMs = 15_000;
const buildWithinMs = 600_000;

/**
 * keytar's install script is "download the prebuilt file, else build it". It is done in these two steps, because
 * the download alone has no deadline, and only the second step needs a compiler.
 *
 * @returns {Promise<boolean>} Whether the file is there now; whether it loads is known once its libraries are.
 */
export async function downloadKeytar() {
  if (isReady()) return true;
  say('Downloading keytar for this system');
  const prebuildInstall = join(projectRoot, 'node_modules', 'prebuild-install', 'bin.js');
  await run(process.execPath, [prebuildInstall], { cwd: folder, quiet: true, withinMs: downloadWithinMs });
  return existsSync(binary);
}

/** Asks for what building needs only if it comes to that. @param {() => Promise<void>} prepareBuild */
export async function ensureKeytar(prepareBuild) {
  if (isReady()) return;
  if (!(await loads()).ok) {
    await prepareBuild();
    say('Building keytar from source');
    // npm runs the script where package.json allows it; the setting makes its first half give up at once.
    const env = { ...process.env, ...nodeHeaders(), npm_config_build_from_source: 'keytar' };
    const args = ['rebuild', 'keytar', '--ignore-scripts=false', '--loglevel=error'];
    const { output } = await runNpm(args, { env, quiet: true, withinMs: buildWithinMs });
    const { ok, why } = await loads();
    if (!ok) throw new SetUpError(`${output}\nkeytar, which keeps the keys, could not be built: ${why}`);
  }
  writeFileSync(note, thisSystem);
}

function isReady() {
  return existsSync(binary) && existsSync(note) && readFileSync(note, 'utf8') === thisSystem;
}

async function loads() {
  if (!existsSync(binary)) return { ok: false, why: 'there is no keytar.node' };
  const { code, output } = await run(process.execPath, ['-e', 'require(process.argv[1])', folder], {
    quiet: true,
  });
  return { ok: code === 0, why: /Error: .*/.exec(output)?.[0] ?? output };
}

/** Headers installed with this Node spare node-gyp a download; the person's own setting comes first. */
function nodeHeaders() {
  const prefix = join(dirname(process.execPath), '..');
  const areThere = existsSync(join(prefix, 'include', 'node', 'node_api.h'));
  return areThere && !process.env['npm_config_nodedir'] ? { npm_config_nodedir: prefix } : {};
}
