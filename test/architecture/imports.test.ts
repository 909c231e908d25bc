import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Rule {
  /** The longest prefix that fits a file is its rule. */
  readonly from: string;
  /** Folders and files of ours, packages, and `node:` modules that may be imported as values. */
  readonly values: readonly string[];
  /** What may be imported beside them as types. */
  readonly types: readonly string[];
}

const domain = 'main/domain';
const core = ['main/tracking', 'main/api', 'main/disk', domain];

/** Which folder may reach which. A line that is not here is forbidden. */
const rules: readonly Rule[] = [
  { from: domain, values: [domain], types: ['main/settings'] },
  { from: 'main/api', values: ['main/api', domain, 'zod', 'ofetch'], types: ['main/ports', 'main/stores'] },
  {
    from: 'main/disk',
    values: [
      'main/disk',
      domain,
      'main/settings',
      'zod',
      'node:fs',
      'node:fs/promises',
      'node:path',
      'node:crypto',
    ],
    types: ['main/ports', 'main/stores'],
  },
  {
    from: 'main/tracking',
    values: ['main/tracking', domain],
    types: [
      'main/ports',
      'main/stores',
      'main/api',
      'main/disk',
      'main/settings',
      'main/commands',
      'main/undo',
    ],
  },
  {
    from: 'main/',
    values: [
      ...core,
      'main/app',
      'main/app-facts',
      'main/state',
      'main/commands',
      'main/settings',
      'main/ports',
      'main/stores',
      'main/undo',
      'main/handle-command',
      'main/core',
      'main/health',
      'main/heed-notices',
      'main/diagnose',
      'zod',
    ],
    types: [],
  },
  {
    from: 'main/desktop',
    values: [
      'main/desktop',
      domain,
      'preload/contract',
      'main/commands',
      'main/undo',
      'electron',
      'electron-log',
      'keytar',
      '@jellybrick/dbus-next',
      'node:',
    ],
    types: ['main/app', 'main/ports', 'main/stores'],
  },
  {
    from: 'main/index.ts',
    values: ['main/app', 'main/desktop', 'main/disk', 'main/api', domain, 'main/undo', 'electron', 'node:'],
    types: ['main/ports', 'main/stores'],
  },
  { from: 'preload', values: ['preload', 'electron'], types: [domain, 'main/commands'] },
  {
    from: 'renderer',
    values: ['renderer', domain, 'preact', '@preact/signals-core'],
    types: ['preload/contract', 'main/commands', 'main/settings'],
  },
];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const statement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?((?:[\w*{}\s,$]+?)\s+from\s+)?['"]([^'"]+)['"]|(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;

/** `import { type A, type B }` brings no value either. */
const bringsOnlyTypes = (clause: string | undefined) => {
  const names =
    clause
      ?.match(/\{([^}]*)\}/)?.[1]
      ?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return (
    names.length > 0 && names.every((name) => name.startsWith('type ')) && !/^\s*\w+\s*,/.test(clause ?? '')
  );
};

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(statement)].map(([, type, clause, path, dynamic]) => {
    const specifier = path ?? dynamic ?? '';
    const target = specifier.startsWith('.')
      ? normalize(join(dirname(file), specifier)).replace(/\.js$/, '')
      : specifier;
    return { file, target, typeOnly: type !== undefined || bringsOnlyTypes(clause) };
  });
}

const ruleOf = (file: string) =>
  rules.filter(({ from }) => file.startsWith(from)).sort((a, b) => b.from.length - a.from.length)[0];

const fits = (target: string, allowed: readonly string[]) =>
  allowed.some(
    (prefix) => target === prefix || target.startsWith(prefix.endsWith(':') ? prefix : `${prefix}/`),
  );

const mayImport = ({ file, target, typeOnly }: Import) => {
  const rule = ruleOf(file);
  if (rule === undefined) return false;
  return fits(target, rule.values) || (typeOnly && fits(target, rule.types));
};

const files = ['main', 'preload', 'renderer'].flatMap(sourceFiles);

describe('the direction of imports', () => {
  it('is kept by every source file', () => {
    const wrong = files
      .flatMap(importsOf)
      .filter((found) => !mayImport(found))
      .map(({ file, target, typeOnly }) => `${file} → ${target}${typeOnly ? ' (type)' : ''}`);
    expect(wrong).toEqual([]);
  });

  it('would catch a wrong one', () => {
    const wrong = (file: string, target: string, typeOnly = false) => !mayImport({ file, target, typeOnly });
    expect(wrong('main/domain/pace.ts', 'electron')).toBe(true);
    expect(wrong('main/domain/pace.ts', 'main/ports', true)).toBe(true);
    expect(wrong('renderer/model.ts', 'main/commands')).toBe(true);
    expect(wrong('renderer/model.ts', 'main/commands', true)).toBe(false);
    expect(wrong('preload/index.ts', 'zod')).toBe(true);
    expect(wrong('main/tracking/poller.ts', 'node:timers')).toBe(true);
    expect(wrong('main/app.ts', 'main/desktop/tray')).toBe(true);
  });

  it('is read from every kind of import', () => {
    expect(
      importsOf('preload/index.ts').map(({ target, typeOnly }) => [relative('.', target), typeOnly]),
    ).toEqual([
      ['electron', false],
      ['main/domain/app-state', true],
      ['preload/contract', false],
      ['preload/counted', false],
    ]);
  });

  it('leaves time and chance to one adapter', () => {
    const clocks = /\b(?:Date\.now|Math\.random|setTimeout|setInterval|new Date\(\))/;
    const outside = files.filter((file) => /^main\/(?!desktop\/|index\.ts)/.test(file));
    expect(outside.filter((file) => clocks.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
