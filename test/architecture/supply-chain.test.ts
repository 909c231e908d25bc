import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials } from '../../scripts/package/bill-of-materials.mjs';
import { licencesFile, licencesIn, packageFolderOf } from '../../scripts/package/licences.mjs';
import { ensureBuilt } from '../../scripts/setup/built-app.mjs';
import { testFolder } from './shown-by.js';

const read = (path: string) => readFileSync(`${testFolder}../${path}`, 'utf8');
interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: true;
}
const manifest = JSON.parse(read('package.json'));
const lock: { packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('the lockfile', () => {
  it('holds each package by a strong hash of what is in it', () => {
    expect(locked.length).toBeGreaterThan(100);
    const weak = locked.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''));
    expect(weak.map(([path]) => path)).toEqual([]);
  });

  it('has all of them from one place, or leaves that to whoever installs', () => {
    const places = locked.map(([, { resolved }]) => (resolved === undefined ? '' : new URL(resolved).origin));
    expect(new Set(places).size).toBe(1);
    expect(places[0]).toMatch(/^$|^https:/);
  });

  it('is asked for one version of each, not for a range', () => {
    const asked = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});

describe('what runs while packages are installed', () => {
  it('is the script of keytar alone', () => {
    const allowed = Object.entries(manifest.allowScripts).filter(([, may]) => may === true);
    expect(allowed).toEqual([[`keytar@${manifest.dependencies.keytar}`, true]]);
  });

  it('has been decided for each package that would run one', () => {
    const decided = Object.keys(manifest.allowScripts).map((name) => name.replace(/(.)@.*/, '$1'));
    const scripted = locked
      .filter(([, { hasInstallScript }]) => hasInstallScript)
      .map(([path]) => nameOf(path));
    expect(scripted.sort()).toEqual(decided.sort());
  });
});

describe('what ships', () => {
  let shipped: ReturnType<typeof licencesIn>;
  beforeAll(async () => {
    await ensureBuilt();
    shipped = licencesIn(read(licencesFile));
  }, 60_000);

  const readme = read('README.md');
  const table = readme.slice(readme.indexOf('## What ships'), readme.indexOf('## What has been run'));
  const listed = [...table.matchAll(/^\| \[?([@\w/-]+)\]?(?:\([^)]*\))? \| (.+?) \| (.+) \|$/gm)]
    .map(([, name = '', licence = '', why = '']) => ({ name, licence, why }))
    .filter(({ name }) => name !== 'package');

  it('is listed in the README, each package with its licence and its reason, and nothing else is', () => {
    const bundled = listed.filter(({ name }) => name !== 'electron');
    expect(bundled.map(({ name, licence }) => ({ name, licence })).sort(byName)).toEqual(
      shipped.map(({ name, licence }) => ({ name, licence })).sort(byName),
    );
    expect(listed.filter(({ why }) => why.length < 10)).toEqual([]);
  });

  it('is ten packages at most that we ask for', () => {
    const asked = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
    const direct = listed.filter(({ name }) => asked.has(name));
    expect(direct.length).toBeGreaterThan(3);
    expect(direct.length).toBeLessThanOrEqual(10);
  });

  it('is named by the bill of materials, to the version and the hash, with the Electron around it', () => {
    const { components } = billOfMaterials('45.4.1');
    expect(components.map(({ name }) => name).sort()).toEqual(listed.map(({ name }) => name).sort());
    for (const { name, version, hashes = [] } of components) {
      const base64 = Buffer.from(hashes[0]?.content ?? '', 'hex').toString('base64');
      const integrity = `sha512-${base64}`;
      expect(lock.packages[`node_modules/${name}`], name).toMatchObject({ version, integrity });
    }
  });

  it('has licences that let it ship', () => {
    expect(new Set(shipped.map(({ licence }) => licence))).toEqual(new Set(['MIT']));
  });
});

const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

describe('the folder of a package', () => {
  it.each([
    ['/p/node_modules/zod/v4/core/a.js', '/p/node_modules/zod'],
    ['/p/node_modules/@preact/signals-core/dist/a.mjs?x', '/p/node_modules/@preact/signals-core'],
    ['/p/node_modules/a/node_modules/b/i.js', '/p/node_modules/a/node_modules/b'],
    ['\0/p/node_modules/a/i.js', '/p/node_modules/a'],
    ['/p/main/index.ts', null],
    ['\0rolldown/runtime.js', null],
  ])('of %j is %j', (id, folder) => {
    expect(packageFolderOf(id)).toBe(folder);
  });
});
