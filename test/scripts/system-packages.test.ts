import { describe, expect, it } from 'vitest';
import {
  installableNames,
  installedPackages,
  missingPackages,
} from '../../scripts/setup/system-packages.mjs';

const paragraph = (name: string, status: string) =>
  `Package: ${name}\nEssential: yes\nStatus: ${status}\nVersion: 1\n`;

describe('system packages', () => {
  it('are there when dpkg says installed, not when only their settings are left', () => {
    const status = [
      paragraph('libnss3', 'install ok installed'),
      paragraph('dunst', 'deinstall ok config-files'),
      paragraph('openbox', 'install ok half-configured'),
    ].join('\n');
    expect(installedPackages(status)).toEqual(new Set(['libnss3']));
  });

  it('count as there under any of their names', () => {
    const either = ['libgtk-3-0t64', 'libgtk-3-0'];
    const missing = (installed: string[]) => missingPackages(['electron'], new Set(installed));
    expect(missing([])).toContainEqual(either);
    for (const name of either) expect(missing([name])).not.toContainEqual(either);
  });

  it('are asked for once, and for the purposes at hand only', () => {
    const missing = missingPackages(['keyringBuild', 'fallbackElectron'], new Set(['g++', 'make'])).flat();
    expect(missing).toEqual(['libsecret-1-dev', 'pkgconf', 'pkg-config', 'python3', 'python3-pip']);
  });

  it('can be installed when apt has a candidate, not when others only provide the name', () => {
    const policy = [
      'libgtk-3-0:\n  Installed: (none)\n  Candidate: (none)\n  Version table:',
      'libgtk-3-0t64:\n  Installed: (none)\n  Candidate: 3.24.41\n  Version table:\n     3.24.41 500\n',
    ].join('\n');
    expect(installableNames(policy)).toEqual(new Set(['libgtk-3-0t64']));
  });
});
