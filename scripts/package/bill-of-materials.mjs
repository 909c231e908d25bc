import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/folders.mjs';
import { licencesFile, licencesIn } from './licences.mjs';

/** @typedef {import('./licences.mjs').Named} Named */

const read = (/** @type {string} */ file) => readFileSync(join(projectRoot, file), 'utf8');

/**
 * What a package holds that others have made, as CycloneDX: what the build found in it, and the Electron around it.
 * The same for the same build, so neither a time nor a number of its own is in it.
 *
 * @param {string} electronVersion
 */
export function billOfMaterials(electronVersion) {
  const { name, version } = JSON.parse(read('package.json'));
  /** @type {{ packages: Record<string, { integrity?: string }> }} */
  const { packages } = JSON.parse(read('package-lock.json'));
  const shipped = [
    ...licencesIn(read(licencesFile)),
    { name: 'electron', version: electronVersion, licence: 'MIT' },
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name, version } },
    components: shipped.map((one) => ({
      type: one.name === 'electron' ? 'framework' : 'library',
      ...named(one),
      ...hashed(packages[`node_modules/${one.name}`]?.integrity),
    })),
  };
}

/** @param {Named} named */
function named({ name, version, licence }) {
  const purl = `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
  return { 'bom-ref': purl, name, version, purl, licenses: [{ license: { id: licence } }] };
}

/** @param {string | undefined} integrity  As the lockfile has it, of the package that it was taken from. */
function hashed(integrity) {
  const [, base64] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  if (base64 === undefined) return {};
  return { hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }] };
}
