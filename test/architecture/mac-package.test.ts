import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asarFiles } from '../../scripts/package/asar-files.mjs';
import { runElectronBuilder, shippingConfig } from '../../scripts/package/electron-builder.mjs';
import { fuses, readFuses, setFuses } from '../../scripts/package/fuses.mjs';
import { ensureBuilt } from '../../scripts/setup/built-app.mjs';
import { writeBinary, writeMacElectron } from './electron-stand-in.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glance-mac-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(process.platform !== 'linux')(
  'a package for macOS, around a stand-in for its Electron',
  () => {
    let contents: string;
    beforeAll(async () => {
      await ensureBuilt();
      writeMacElectron(join(folder, 'electron'));
      // Signs what the fuses were changed in, and exists on macOS only.
      mkdirSync(join(folder, 'bin'));
      writeFileSync(join(folder, 'bin', 'codesign'), '#!/bin/sh\n');
      chmodSync(join(folder, 'bin', 'codesign'), 0o755);
      const path = process.env['PATH'];
      process.env['PATH'] = `${join(folder, 'bin')}${delimiter}${path}`;
      const electron = { folder: join(folder, 'electron'), version: '45.4.1', isFallback: false };
      const output = join(folder, 'dist');
      const why = await runElectronBuilder({
        config: shippingConfig,
        flag: '--mac',
        target: 'dir',
        electron,
        output,
      });
      process.env['PATH'] = path;
      expect(why).toBeNull();
      const [app = ''] = readdirSync(output).filter((name) => name.startsWith('mac'));
      contents = join(output, app, 'Partnero Glance.app', 'Contents');
    }, 120_000);

    it('has nothing in Contents that codesign would take for code without a signature', () => {
      const files = readdirSync(contents, { withFileTypes: true }).filter((entry) => !entry.isDirectory());
      expect(files.map(({ name }) => name)).toEqual(['Info.plist']);
    });

    it('holds every licence, the archive and the binary beside it, and no app of Electron’s own', () => {
      const names = readdirSync(join(contents, 'Resources'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name);
      const licences = [
        'LICENSE.electron.txt',
        'LICENSE.txt',
        'LICENSES.chromium.html',
        'LICENSES.libraries.txt',
      ];
      expect(names.sort()).toEqual([...licences, 'app.asar', 'icon.icns', 'keytar.node'].sort());
      const icons = asarFiles(join(contents, 'Resources', 'app.asar')).filter((file) =>
        file.startsWith('assets/'),
      );
      expect(icons.length).toBeGreaterThan(5);
      expect(icons.filter((file) => !file.startsWith('assets/tray/mac/'))).toEqual([]);
    });

    it('has all nine fuses set, no dock icon, and the hash of its archive', async () => {
      expect(await readFuses(join(contents, 'MacOS', 'Partnero Glance'))).toEqual(fuses);
      const plist = readFileSync(join(contents, 'Info.plist'), 'utf8');
      expect(plist).toMatch(/<key>LSUIElement<\/key>\s*<true\/>/);
      expect(plist).toMatch(/<key>Resources\/app.asar<\/key>/);
    });
  },
);

describe('a fuse that a newer Electron brings', () => {
  it('fails the build until somebody has decided on it', async () => {
    const packager = { appInfo: { productFilename: 'Glance' }, executableName: 'glance' };
    const context = { appOutDir: folder, electronPlatformName: 'linux', packager } as never;
    writeBinary(join(folder, 'glance'), { fuses: 9 });
    await setFuses(context, { strictly: true });
    expect(await readFuses(join(folder, 'glance'))).toEqual(fuses);
    writeBinary(join(folder, 'glance'), { fuses: 10 });
    await expect(setFuses(context, { strictly: true })).rejects.toThrow('has 10 fuses');
  });
});
