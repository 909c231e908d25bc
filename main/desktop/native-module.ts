import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type Keytar, loadKeytar } from './keychain-calls.js';

/** SHA-256 of keytar's binary, in hex. The build puts it in; it is empty where the binary was not there yet. */
declare const builtWithKeytar: string;

/**
 * A native module lies beside the archive, where nothing checks it. Not a wall, for who can write there can as well
 * exchange the archive on Linux; but a file that was damaged, or exchanged alone, gets no key.
 */
export async function refuseOtherThan(sha256: string, file: string): Promise<void> {
  const found = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  if (found !== sha256) throw new Error('keytar.node is not the file that this app was built with');
}

/** `from` is the file from which keytar is looked for. */
export async function loadCheckedKeytar(from: string): Promise<Keytar> {
  const file = createRequire(from).resolve('keytar/build/Release/keytar.node');
  await refuseOtherThan(builtWithKeytar, file);
  return loadKeytar();
}
