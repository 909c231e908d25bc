/**
 * Debian's names of what each purpose needs. Where a name differs between releases the candidates stand in one
 * row: any of them counts as present, and the first that the system knows is installed.
 *
 * @type {Readonly<Record<Purpose, readonly (string | readonly string[])[]>>}
 *
 * @typedef {'electron' | 'keyring' | 'keyringBuild' | 'fallbackElectron' | 'desktop' | 'tests'} Purpose
 */
export const systemPackages = {
  electron: [
    ['libgtk-3-0t64', 'libgtk-3-0'],
    'libnss3',
    ['libasound2t64', 'libasound2'],
    'libgbm1',
    ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
    ['libcups2t64', 'libcups2'],
    'libdrm2',
    'libxss1',
    ['libxtst6t64', 'libxtst6'],
    'libnotify4',
  ],
  keyring: ['libsecret-1-0'],
  /** keytar from source, where its prebuilt file cannot be had. */
  keyringBuild: ['libsecret-1-dev', ['pkgconf', 'pkg-config'], 'g++', 'make', 'python3'],
  fallbackElectron: ['python3', 'python3-pip'],
  desktop: [
    'xvfb',
    'dbus',
    'gnome-keyring',
    'dunst',
    'xfce4-panel',
    'xfconf',
    'openbox',
    'imagemagick',
    'xdotool',
    'x11-utils',
    'fonts-dejavu-core',
  ],
  tests: [
    // Debian's whole browser does as well, at twice the time: it is looked for, and not installed.
    ['chromium-headless-shell', 'google-chrome-stable', 'chromium-browser'],
    'dbus-x11',
    'libglib2.0-bin',
    'python3-dbusmock',
    'faketime',
    'strace',
    'procps',
  ],
};
