import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createAutostartEntry, entryText, execLine, isStarted } from '../../main/desktop/autostart-entry.js';
import { namesIn, tempFolder } from '../disk/temp-folder.js';
import { installed } from '../promises/real-keyring.js';

const command = ['/opt/app/partnero-glance', '--hidden'] as const;

async function autostart(of: { readonly command?: readonly [string, ...string[]] } = {}) {
  const folder = join(await tempFolder(), 'config', 'autostart');
  const parts = { folder, file: 'glance.desktop', name: 'Partnero Glance', command: [...command] as const };
  const path = join(folder, 'glance.desktop');
  return { item: createAutostartEntry({ ...parts, ...of }), folder, path };
}

describe('starting at login on Linux', () => {
  it('is off until it is switched on, and then an entry that desktops start', async () => {
    const { item, folder, path } = await autostart();
    expect(await item.read()).toBe(false);
    expect(await item.set(true)).toBe(true);
    expect(await namesIn(folder)).toEqual(['glance.desktop']);
    expect(await readFile(path, 'utf8')).toContain('\nExec=/opt/app/partnero-glance --hidden\n');
    expect((await stat(path)).mode & 0o077).toBe(0);
  });

  it('is off again when it is switched off, also twice, and nothing is left', async () => {
    const { item, folder } = await autostart();
    await item.set(true);
    expect(await item.set(false)).toBe(false);
    expect(await item.set(false)).toBe(false);
    expect(await namesIn(folder)).toEqual([]);
  });

  it.each([
    ['deleted', ''],
    ['switched off by a desktop', `${entryText('x', command)}Hidden=true\n`],
    ['switched off by GNOME', entryText('x', command).replace('enabled=true', 'enabled=false')],
    ['emptied of its command', '[Desktop Entry]\nType=Application\nExec=\n'],
    ['no entry at all', 'Exec=/opt/app\n'],
  ])('is off when its entry was %s, and stays so over a start', async (_case, text) => {
    const { item, path, folder } = await autostart();
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
    expect(await item.read()).toBe(false);
    await item.renew();
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(await item.set(true)).toBe(true);
  });

  it('is not brought back by a start when somebody deleted its entry', async () => {
    const { item, folder } = await autostart();
    await item.renew();
    expect(await namesIn(folder).catch(() => [])).toEqual([]);
  });

  it('starts what runs now after a move or an update, and leaves the rest of the entry to its owner', async () => {
    const { item, path } = await autostart();
    await item.set(true);
    const own = 'X-GNOME-Autostart-Delay=20\n\n[Desktop Action Show]\nExec=/opt/app/partnero-glance --show\n';
    await writeFile(path, `${await readFile(path, 'utf8')}${own}`);
    const moved = createAutostartEntry({
      folder: join(path, '..'),
      file: 'glance.desktop',
      name: 'Partnero Glance',
      command: ['/home/a/New $1 & place/app', '--hidden'],
    });
    const before = await readFile(path, 'utf8');
    await moved.renew();
    const now = await readFile(path, 'utf8');
    expect(now).toBe(
      before.replace(
        'Exec=/opt/app/partnero-glance --hidden',
        () => `Exec=${execLine(['/home/a/New $1 & place/app', '--hidden'])}`,
      ),
    );
    expect(now).toContain('New \\\\$1 & place');
    expect(await moved.read()).toBe(true);
  });

  it('says that it stays off where the entry cannot be written', async () => {
    const { item, folder } = await autostart();
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, 'a file where the folder should be');
    expect(await item.set(true)).toBe(false);
    await item.renew();
  });
});

describe('the command of an entry', () => {
  it.each([
    [['/opt/app', '--hidden'], '/opt/app --hidden'],
    [['/opt/Partnero Glance/app'], '"/opt/Partnero Glance/app"'],
    [['/opt/app', '100%'], '/opt/app 100%%'],
    [['/opt/100%'], 'env /opt/100%%'],
    [['/opt/a"b'], '"/opt/a\\\\"b"'],
    [['/opt/$HOME`x`'], '"/opt/\\\\$HOME\\\\`x\\\\`"'],
    [['/opt/a\\b'], '"/opt/a\\\\\\\\b"'],
    [['/opt/two\nlines'], '"/opt/two\\nlines"'],
  ])('%j is %s', (words, line) => {
    expect(execLine(words)).toBe(line);
  });

  it('is on in no other group of the file', () => {
    expect(isStarted('[Desktop Action x]\nExec=/x\n')).toBe(false);
    expect(isStarted('# mine\n[Desktop Entry]\nName=x\nExec = /x\n[Desktop Action y]\nHidden=true\n')).toBe(
      true,
    );
  });

  it.skipIf(!installed('gio'))(
    'reaches the program as it was, whatever is in its path, by GLib’s own reading',
    async () => {
      const folder = join(await tempFolder(), 'a b "c" $d `e` \\f 100%f \'g\' ;h &i (j) ~ # é');
      await mkdir(folder);
      const program = join(folder, 'print words');
      await writeFile(program, `#!/bin/sh\nprintf '%s\\n' "$0" "$@" > "$0.out"\n`);
      await chmod(program, 0o755);
      const words = ['--hidden', '--profile=/tmp/%u $x "y" \\z'] as const;
      const entry = join(folder, 'entry.desktop');
      await writeFile(entry, entryText('x', [program, ...words]));
      await promisify(execFile)('gio', ['launch', entry]);
      await expect
        .poll(() => readFile(`${program}.out`, 'utf8').catch(() => ''))
        .toBe(`${[program, ...words].join('\n')}\n`);
    },
  );
});
