import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every way in which a key may stand in a file, a message or a picture of memory. */
export function formsOf(key: string): readonly Buffer[] {
  const texts = (['utf8', 'utf16le'] as const).flatMap((encoding) => {
    const bytes = Buffer.from(key, encoding);
    const shifted = [0, 1, 2].map((shift) => {
      const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
      // What its neighbours would change is left out.
      return text.slice(Math.ceil((shift * 4) / 3), Math.floor(((shift + bytes.length) * 4) / 3));
    });
    const hex = bytes.toString('hex');
    return [
      ...shifted,
      ...shifted.map((text) => text.replaceAll('+', '-').replaceAll('/', '_')),
      hex,
      hex.toUpperCase(),
    ];
  });
  const spelled = [
    key,
    encodeURIComponent(key),
    encodeURIComponent(key).replace(/%../g, (hex) => hex.toLowerCase()),
    JSON.stringify(key).slice(1, -1),
    key.replaceAll('/', '\\/'),
  ];
  return [...new Set([...spelled, ...texts])].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
  ]);
}

export const holds = (bytes: Buffer | string, keys: readonly string[]): boolean => {
  const searched = Buffer.from(bytes as string);
  return keys.some((key) => formsOf(key).some((form) => searched.includes(form)));
};

/** Files below a folder that hold one of the keys in any form. */
export async function filesWithAny(folder: string, keys: readonly string[]): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name)] : []));
  const found = await Promise.all(
    paths.map(async (path) => {
      const bytes = await readFile(path).catch(() => Buffer.alloc(0));
      return holds(bytes, keys) ? [path] : [];
    }),
  );
  return found.flat();
}

/** Processes, by what shows of them to any other: their arguments and environment. */
export async function processesWithAny(
  pids: readonly number[],
  keys: readonly string[],
): Promise<readonly string[]> {
  const files = pids.flatMap((pid) => ['cmdline', 'environ'].map((name) => `/proc/${pid}/${name}`));
  const found = await Promise.all(
    files.map(async (file) => (holds(await readFile(file).catch(() => Buffer.alloc(0)), keys) ? [file] : [])),
  );
  return found.flat();
}
