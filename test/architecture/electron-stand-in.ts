import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What stands in an Electron binary, with each of its fuses on. */
const binaryWith = (fuses: number) =>
  Buffer.concat([
    Buffer.from('..dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
    Buffer.from([1, fuses]),
    Buffer.from('1'.repeat(fuses)),
  ]);

export function writeBinary(file: string, { fuses }: { readonly fuses: number }): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, binaryWith(fuses), { mode: 0o755 });
}

/** A folder laid out as the Electron of macOS is, with next to nothing in it: enough for it to be packed. */
export function writeMacElectron(folder: string): void {
  const app = join(folder, 'Electron.app', 'Contents');
  const frameworks = join(app, 'Frameworks');
  const helpers = ['', ' (GPU)', ' (Plugin)', ' (Renderer)'].map((kind) => `Electron Helper${kind}`);
  const bundles = [
    [app, 'Electron'] as const,
    ...helpers.map((name) => [join(frameworks, `${name}.app`, 'Contents'), name] as const),
  ];
  for (const [contents, name] of bundles) {
    writeBinary(join(contents, 'MacOS', name), { fuses: 9 });
    writeFileSync(join(contents, 'Info.plist'), plist(name));
  }
  const framework = join(frameworks, 'Electron Framework.framework');
  writeBinary(join(framework, 'Electron Framework'), { fuses: 9 });
  const languages = join(framework, 'Versions', 'A', 'Resources');
  for (const name of ['de', 'en', 'fr']) {
    mkdirSync(join(languages, `${name}.lproj`), { recursive: true });
    writeFileSync(join(languages, `${name}.lproj`, 'locale.pak'), name);
  }
  mkdirSync(join(app, 'Resources'));
  writeFileSync(
    join(app, 'Resources', 'default_app.asar'),
    'The app that Electron shows where there is none',
  );
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version'])
    writeFileSync(join(folder, name), name);
}

const plist = (executable: string) => `<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0"><dict><key>CFBundleExecutable</key><string>${executable}</string></dict></plist>
`;
