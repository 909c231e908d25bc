import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';

/** A folder of its own for each test that asks for one, gone after it. */
export async function tempFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'glance-disk-'));
  made.push(folder);
  return folder;
}

const made: string[] = [];
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true });
});

export const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();
export const textOf = (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8');
