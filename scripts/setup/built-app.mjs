import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from './folders.mjs';
import { run, SetUpError, say } from './run.mjs';

/** What the build reads, below the project folder: folders whole, and the files that steer it. */
const inputFolders = ['main', 'preload', 'renderer', 'assets', 'scripts/package'];
const inputFiles = /^(package\.json|package-lock\.json|tsconfig.*\.json|electron\.vite\.config\..*)$/;
/** Its hash is built into the app. */
const nativeModule = join('node_modules', 'keytar', 'build', 'Release', 'keytar.node');
/** Without these there is no app to start. */
const outputs = ['main/index.js', 'renderer/index.html'];

const outFolder = join(projectRoot, 'out');
const stampFile = join(outFolder, 'built-from.txt');

/** Builds when anything has changed since the last build. */
export async function ensureBuilt() {
  const inputs = inputsBelow(projectRoot);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stampOf(projectRoot, inputs)) return;
  await build();
}

export async function build() {
  say('Building the app');
  const inputs = inputsBelow(projectRoot);
  const electronVite = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { code, output } = await run(process.execPath, [electronVite, 'build', '--logLevel', 'warn'], {
    quiet: true,
  });
  if (code !== 0) throw new SetUpError(`${output}\nThe app could not be built.`);
  if (output.trim() !== '') say(output.trim());
  writeFileSync(stampFile, stampOf(projectRoot, inputs));
}

/**
 * @param {string} root
 * @returns {string[]} Paths of files, in a fixed order.
 */
export function inputsBelow(root) {
  const files = inputFolders.flatMap((folder) => filesBelow(join(root, folder)));
  const beside = readdirSync(root).filter((name) => inputFiles.test(name));
  if (existsSync(join(root, nativeModule))) beside.push(nativeModule);
  return [...files, ...beside.map((name) => join(root, name))].sort();
}

/** @param {string} folder @returns {string[]} */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/**
 * Names the content of the inputs, and the outputs as this build left them: somebody may have built without us.
 *
 * @param {string} root
 * @param {readonly string[]} inputs
 */
export function stampOf(root, inputs) {
  const hash = createHash('sha256');
  for (const file of inputs)
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  const written = outputs.map((name) => {
    const file = join(root, 'out', name);
    return `${name} ${existsSync(file) ? statSync(file).mtimeMs : 'missing'}`;
  });
  return `${hash.digest('hex')}\n${written.join('\n')}\n`;
}
