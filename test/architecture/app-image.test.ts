import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { generateAppRunScript } from 'app-builder-lib/out/targets/appimage/appImageUtil.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStart } from '../../main/desktop/packaged-start.js';
import { fail, ok } from '../../main/domain/result.js';
import { shippingConfig } from '../../scripts/package/electron-builder.mjs';
import { projectRoot } from '../../scripts/setup/folders.mjs';
import { run } from '../../scripts/setup/run.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'glance-appimage-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the program in an AppImage is called with by the script that electron-builder puts before it. */
async function calledWith({ namespaces }: { readonly namespaces: boolean }): Promise<string[]> {
  const names = ['executableName', 'ExecutableName', 'ProductName', 'ProductFilename', 'DesktopFileName'];
  const config = Object.fromEntries(names.map((name) => [name, 'glance']));
  const scripts = {
    AppRun: generateAppRunScript(config as never),
    glance: '#!/bin/sh\nprintf "%s\\n" "$@"\n',
    unshare: `#!/bin/sh\nexit ${namespaces ? 0 : 1}\n`,
  };
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), text);
    chmodSync(join(folder, name), 0o755);
  }
  const path = `${folder}${delimiter}${process.env['PATH']}`;
  const env = { ...process.env, APPDIR: folder, APPIMAGE: '/home/a/Glance.AppImage', PATH: path };
  const { output } = await run(join(folder, 'AppRun'), ['--hidden'], { env, quiet: true });
  return output.trim().split('\n');
}

const startOf = (words: readonly string[]) =>
  readStart(
    { isPackaged: true, commandLine: { hasSwitch: () => words.includes('--no-sandbox') } as never },
    {
      argv: ['glance', ...words],
      platform: 'linux',
      env: { APPDIR: folder, APPIMAGE: '/home/a/Glance.AppImage' },
      execPath: join(folder, 'glance'),
    },
    ok as never,
  );

describe.skipIf(process.platform !== 'linux')('an AppImage', () => {
  it('starts in its sandbox where the system lets it', async () => {
    expect(startOf(await calledWith({ namespaces: true }))).toMatchObject(ok({ window: 'never' }));
  });

  it('is called without a sandbox where the system lets it have none, does not start, and says what to do', async () => {
    const words = await calledWith({ namespaces: false });
    expect(words).toEqual(['--no-sandbox', '--hidden']);
    expect(startOf(words)).toEqual(fail({ kind: 'no-sandbox-here' }));
  });

  it('has no switch that ends the sandbox in its menu entry', () => {
    const config = readFileSync(join(projectRoot, shippingConfig), 'utf8');
    expect(config).toMatch(/^linux:\n(?: .*\n)* {2}executableArgs: \[\]$/m);
  });
});
