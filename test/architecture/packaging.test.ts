import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asarFiles } from '../../scripts/package/asar-files.mjs';
import {
  failureIn,
  fallbackConfig,
  planPackages,
  runElectronBuilder,
  shippingConfig,
  targetsIn,
} from '../../scripts/package/electron-builder.mjs';
import { fuses, readFuses } from '../../scripts/package/fuses.mjs';
import { licencesIn } from '../../scripts/package/licences.mjs';
import { ensureBuilt } from '../../scripts/setup/built-app.mjs';
import { findElectron } from '../../scripts/setup/electron.mjs';
import { projectRoot } from '../../scripts/setup/folders.mjs';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');

let output: string;
beforeAll(() => {
  output = mkdtempSync(join(tmpdir(), 'glance-package-'));
});
afterAll(() => rmSync(output, { recursive: true }));

/** What electron-builder really packs, whichever Electron is around it. */
async function packedFiles(config: string): Promise<string[]> {
  await ensureBuilt();
  const electron = await findElectron();
  expect(await runElectronBuilder({ config, flag: '--linux', target: 'dir', electron, output })).toBeNull();
  return asarFiles(join(output, 'linux-unpacked', 'resources', 'app.asar'));
}

describe.skipIf(process.platform !== 'linux')('a package', () => {
  it('that ships holds the built app, the icons of its system and keytar, and nothing else', async () => {
    const files = await packedFiles(shippingConfig);
    const allowed =
      /^(package\.json|out\/(main|preload)\/[\w-]+\.js|out\/renderer\/[\w.-]+|assets\/tray\/linux\/[\w@-]+\.png|node_modules\/keytar\/(package\.json|LICENSE\.md|lib\/keytar\.js|build\/Release\/keytar\.node))$/;
    expect(files.filter((file) => !allowed.test(file))).toEqual([]);
    const needed = ['package.json', 'out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html'];
    const keytar = ['lib/keytar.js', 'build/Release/keytar.node'].map(
      (file) => `node_modules/keytar/${file}`,
    );
    expect(files).toEqual(expect.arrayContaining([...needed, ...keytar]));

    const unpacked = join(output, 'linux-unpacked');
    const beside = readdirSync(join(unpacked, 'resources'), { recursive: true, withFileTypes: true });
    const names = beside.filter((entry) => entry.isFile()).map(({ name }) => name);
    expect(names.sort()).toEqual(['app.asar', 'keytar.node']);
    expect(readdirSync(join(unpacked, 'locales')).map((name) => name.slice(0, 2))).not.toContain('fr');
    expect(licencesIn(readFileSync(join(unpacked, 'LICENSES.libraries.txt'), 'utf8'))).not.toEqual([]);
  }, 120_000);

  it('that ships has a small archive', () => {
    expect(statSync(join(output, 'linux-unpacked', 'resources', 'app.asar')).size).toBeLessThan(600_000);
  });

  it('for trying, built on the fallback, has the later APIs besides', async () => {
    const files = await packedFiles(fallbackConfig);
    const added = ['packaged.js', 'later-apis.js', 'node_modules/undici/index.js'];
    expect(files).toEqual(expect.arrayContaining(added.map((file) => `fallback-electron/${file}`)));
    expect(files).toContain('out/main/index.js');
  }, 120_000);
});

describe.skipIf(process.platform !== 'linux')('the binary in a package', () => {
  it('has every fuse that it knows set as decided', async () => {
    await packedFiles(fallbackConfig);
    const set = await readFuses(join(output, 'linux-unpacked', 'partnero-glance'));
    expect(Object.keys(set).length).toBeGreaterThanOrEqual(7);
    expect(fuses).toMatchObject(set);
  }, 120_000);
});

describe('packaging', () => {
  it.each([
    ['darwin', '--mac', ['dmg', 'zip']],
    ['win32', '--win', ['nsis', 'portable']],
    ['linux', '--linux', ['AppImage', 'deb', 'rpm', 'tar.gz']],
  ] as const)('builds what ships on %s', (platform, flag, targets) => {
    expect(planPackages({ isFallback: false }, platform)).toEqual({ config: shippingConfig, flag, targets });
  });

  it('builds the same from a checkout whose lines end as on Windows, and never nothing', () => {
    const text = read(shippingConfig).replaceAll('\n', '\r\n');
    expect(targetsIn(text, 'win')).toEqual(['nsis', 'portable']);
    expect(() => targetsIn(text, 'solaris')).toThrow('names no target under solaris');
    // And none is made that way, where what ends up in a package would differ by it.
    expect(read('.gitattributes')).toContain('* text=auto eol=lf\n');
  });

  it('keeps what each system needs: no dock icon, a hardened runtime, one name for notices', () => {
    const config = read(shippingConfig);
    for (const line of ['LSUIElement: true', 'hardenedRuntime: true', 'notarize: true', 'npmRebuild: false'])
      expect(config).toContain(`${line}\n`);
    const appId = /^appId: (\S+)$/m.exec(config)?.[1];
    expect(read('main/desktop/login-item.ts')).toContain(`appId = '${appId}'`);
  });

  it('builds a folder only with the fallback', () => {
    expect(planPackages({ isFallback: true }, 'linux')).toEqual({
      config: fallbackConfig,
      flag: '--linux',
      targets: ['dir'],
    });
  });

  it.each([
    [
      '  • building\nError: getaddrinfo ENOTFOUND example.org\n  at x',
      'its tool could not be downloaded (ENOTFOUND example.org)',
    ],
    ['  • building\n  ⨯ Please specify the maintainer\n', 'Please specify the maintainer'],
  ])('says in a line why a target was not built', (said, reason) => {
    expect(failureIn(said)).toBe(reason);
  });
});
