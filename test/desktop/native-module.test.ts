import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuseOtherThan } from '../../main/desktop/native-module.js';
import { tempFolder } from '../disk/temp-folder.js';

describe('a native module', () => {
  const binary = Buffer.from('\x7fELF of keytar');
  const sha256 = createHash('sha256').update(binary).digest('hex');
  const written = async (bytes: Buffer) => {
    const file = join(await tempFolder(), 'keytar.node');
    writeFileSync(file, bytes);
    return file;
  };

  it('that the app was built with may be loaded', async () => {
    await expect(refuseOtherThan(sha256, await written(binary))).resolves.toBeUndefined();
  });

  it.each([
    ['with a byte more', Buffer.concat([binary, Buffer.from('\0')]), sha256],
    ['with a bit flipped', Buffer.from(binary.map((byte, at) => (at === 3 ? byte ^ 1 : byte))), sha256],
    ['that is empty', Buffer.alloc(0), sha256],
    ['of a build that had none', binary, ''],
  ])('%s is refused with a sentence', async (_case, bytes, expected) => {
    await expect(refuseOtherThan(expected, await written(bytes))).rejects.toThrow(
      'keytar.node is not the file that this app was built with',
    );
  });

  it('that is missing is refused', async () => {
    await expect(refuseOtherThan(sha256, join(await tempFolder(), 'keytar.node'))).rejects.toThrow('ENOENT');
  });
});
