import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { planPackages, shippingConfig } from '../../scripts/package/electron-builder.mjs';
import { projectRoot } from '../../scripts/setup/folders.mjs';

const read = (file: string) => readFileSync(join(projectRoot, file), 'utf8');
const config = read(shippingConfig);

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
