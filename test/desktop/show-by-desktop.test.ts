import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showByDesktop } from '../../main/desktop/show-by-desktop.js';
import { tempFolder } from '../disk/temp-folder.js';

const sentence = 'No <sandbox> here.';

/** What a desktop with these programs was told to show; null for nothing. */
async function shownWith(programs: readonly string[], { words = [] as string[], isTTY = false } = {}) {
  const folder = await tempFolder();
  const told = join(folder, 'told');
  const script = `#!/bin/sh\nprintf '%s\\n' "\${0##*/}" "$@" "[$LD_LIBRARY_PATH]" >> '${told}'\n`;
  for (const name of programs) await writeFile(join(folder, name), script, { mode: 0o755 });
  const env = { PATH: folder, LD_LIBRARY_PATH: '/tmp/.mount/usr/lib' };
  showByDesktop(sentence, { argv: ['/opt/app', ...words], env, stderr: { isTTY } });
  return readFile(told, 'utf8').catch(() => null);
}

describe.skipIf(process.platform === 'win32')('a sentence to who has no terminal', () => {
  it('is shown by what the desktop has, once and as it is, without the libraries of the AppImage', async () => {
    const title = ['--title', 'Partnero Glance'];
    const zenity = ['zenity', '--error', '--no-markup', ...title, '--text', sentence, '[]', ''];
    expect((await shownWith(['zenity', 'kdialog']))?.split('\n')).toEqual(zenity);
    const kdialog = ['kdialog', ...title, '--error', sentence, '[]', ''];
    expect((await shownWith(['kdialog']))?.split('\n')).toEqual(kdialog);
  });

  it.each([
    ['nothing to show it with', [], {}],
    ['a terminal, which says it already', ['zenity'], { isTTY: true }],
    ['nobody there, at login', ['zenity'], { words: ['--hidden'] }],
  ])('is not shown with %s', async (_case, programs, how) => {
    expect(await shownWith(programs, how)).toBeNull();
  });
});
