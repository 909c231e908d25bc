import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { projectRoot } from '../setup/folders.mjs';

/** Of every package that ships, its text: most licences ask for no more, and none for less. */
export const licencesFile = join('out', 'licences.txt');

/**
 * Notes which packages really end up in what is built, whatever package.json says, and writes their licences. One
 * for all builds of a run, so that the file names what any of them has.
 *
 * @param {readonly string[]} unbundled  Packages that ship as they are.
 */
export function licencesPlugin(unbundled) {
  const folders = new Set(unbundled.map((name) => join(projectRoot, 'node_modules', name)));
  return {
    name: 'licences',
    /** @type {'build'} */
    apply: 'build',
    /** @param {unknown} _options @param {Record<string, { modules?: Record<string, { renderedLength: number }> }>} bundle */
    writeBundle(_options, bundle) {
      for (const { modules = {} } of Object.values(bundle)) {
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const folder = packageFolderOf(id);
          if (folder !== null && renderedLength > 0) folders.add(folder);
        }
      }
      const file = join(projectRoot, licencesFile);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, licencesText([...folders].map(readLicence)));
    },
  };
}

/** @param {string} id  Of a module; a bundler may put a NUL before it and a question after it. */
export function packageFolderOf(id) {
  const path = id.replace(/^\0/, '').split('?')[0]?.split('/').join(sep) ?? '';
  const start = path.lastIndexOf(`node_modules${sep}`);
  if (start === -1) return null;
  const [first = '', second = ''] = path.slice(start + `node_modules${sep}`.length).split(sep);
  return path.slice(0, start) + join('node_modules', first.startsWith('@') ? join(first, second) : first);
}

/**
 * @typedef {{ name: string, version: string, licence: string }} Named
 * @typedef {Named & { text: string }} Licence
 */

/** @param {string} folder @returns {Licence} */
export function readLicence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
  if (file === undefined) throw new Error(`${name} ships without the text of its licence`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

const rule = '-'.repeat(80);

/** @param {readonly Licence[]} licences */
export function licencesText(licences) {
  const sorted = [...licences].sort((a, b) => (a.name < b.name ? -1 : 1));
  const parts = sorted.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text}\n`,
  );
  return [`${opening}\n`, ...parts].join(`\n${rule}\n\n`);
}

const opening = `Partnero Glance is built with what others have made. Their licences follow; those of Electron and of
Chromium lie beside this file.`;

/** The packages that such a text names. @param {string} text @returns {Named[]} */
export function licencesIn(text) {
  return text
    .split(`\n${rule}\n\n`)
    .slice(1)
    .map((part) => {
      const [, name = '', version = '', licence = ''] = /^(\S+) (\S+) \((.+)\)\n/.exec(part) ?? [];
      return { name, version, licence };
    });
}
