import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  planPackages,
  shippingConfig,
  withoutEmptySigning,
} from '../../scripts/package/electron-builder.mjs';
import { projectRoot } from '../../scripts/setup/folders.mjs';
import { run } from '../../scripts/setup/run.mjs';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const config = read(shippingConfig);
const workflow = read('.github/workflows/release.yml');

describe('the files of a release', () => {
  const endings: Readonly<Record<string, string>> = { nsis: 'exe', portable: 'exe' };
  const patternOf = (target: string) =>
    new RegExp(`^${target}:\\n(?: .*\\n)*? {2}artifactName: (.+)$`, 'm').exec(config)?.[1] ??
    /^artifactName: (.+)$/m.exec(config)?.[1] ??
    '';
  const names = (['darwin', 'win32', 'linux'] as const).flatMap((os) =>
    planPackages({ isFallback: false }, os).targets.flatMap((target) =>
      ['x64', 'arm64'].map((arch) => {
        const values: Readonly<Record<string, string>> = {
          version: '1.2.3',
          os,
          arch,
          ext: endings[target] ?? target,
        };
        return patternOf(target).replace(/\$\{(\w+)\}/g, (_all, name) => values[name] ?? ' ');
      }),
    ),
  );

  it('have names that no page of releases changes, so that the checksums name what is there', () => {
    expect(names).toHaveLength(16);
    expect(names.filter((name) => !/^[\w.-]+$/.test(name))).toEqual([]);
  });

  it('have a name each', () => {
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the workflow of a release', () => {
  const [packaging = ''] = /^ {2}package:\n(?: {4}.*\n|\n)+/m.exec(workflow) ?? [];
  const steps = packaging.split(/^ {6}- /m).slice(1);
  const withSecrets = steps.filter((step) => step.includes('secrets.'));

  it('runs others’ actions at one commit each', () => {
    const used = [...workflow.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(used.length).toBeGreaterThan(5);
    expect(used.filter((action) => !/@[0-9a-f]{40} # v[\d.]+$/.test(action ?? ''))).toEqual([]);
  });

  it('gives a secret only to the system that it is for, and makes no use of another’s where it was not set', () => {
    expect(withSecrets).toHaveLength(3);
    for (const step of withSecrets) {
      const [, os] = /^ {8}if: runner\.os == '(macOS|Windows)'$/m.exec(step) ?? [];
      const others = os === 'macOS' ? /WINDOWS_|WIN_/ : /MAC_|APPLE_| CSC_/;
      expect(os).toBeDefined();
      expect(step).not.toMatch(others);
      expect(step).not.toMatch(/\$\{\{.*(\|\||&&).*\}\}/);
    }
  });

  it('has installed and built everything before there is a secret', () => {
    const prepared = steps.findIndex((step) => step.includes('npm run package -- --prepare'));
    expect(prepared).toBeGreaterThan(0);
    expect(steps.findIndex((step) => withSecrets.includes(step))).toBeGreaterThan(prepared);
  });

  it('has keytar built from its source instead of downloading a binary', async () => {
    const [, name = '', value] = /^ {6}(npm_config_build_from_source): (\w+)$/m.exec(packaging) ?? [];
    const install = join(projectRoot, 'node_modules', 'prebuild-install', 'bin.js');
    const options = { cwd: join(projectRoot, 'node_modules', 'keytar'), quiet: true };
    const env = { ...process.env, [name]: value };
    const { code, output } = await run(process.execPath, [install, '--verbose'], { ...options, env });
    expect(output).toContain('not attempting download');
    expect(code).toBe(1);
  });

  it('signs nothing with a certificate that was never set', () => {
    const unset = { CSC_LINK: '', WIN_CSC_LINK: '', CSC_KEY_PASSWORD: '', APPLE_API_KEY_ID: '' };
    expect(withoutEmptySigning({ ...unset, HOME: '', APPLE_API_ISSUER: 'x' })).toEqual({
      HOME: '',
      APPLE_API_ISSUER: 'x',
    });
  });
});
