import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { trayImageFile } from '../../main/desktop/tray.js';
import type { TrayIcon } from '../../main/domain/tray-view.js';

const assets = fileURLToPath(new URL('../../assets', import.meta.url));
/** Every state there is: one that is forgotten does not compile. */
const states: Record<TrayIcon, true> = {
  calm: true,
  'waiting-unseen': true,
  'waiting-seen': true,
  trouble: true,
  paused: true,
};
const icons = Object.keys(states) as TrayIcon[];

const read = (path: string) => readFileSync(path);
const widthAndHeight = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
const twice = (path: string) => path.replace(/\.png$/, '@2x.png');

/** Width, height and bits a pixel of each picture, as the directory of the file tells them. */
const picturesOf = (ico: Buffer) =>
  Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index;
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
    expect(offset + length).toBeLessThanOrEqual(ico.length);
    return { size: ico.readUInt8(at) || 256, bits: ico.readUInt16LE(at + 6) };
  });

describe.each(icons)('the tray icon %s', (icon) => {
  it('is there for Linux in 22 px and twice that', () => {
    const file = trayImageFile(assets, icon, 'linux');
    expect(widthAndHeight(read(file))).toEqual([22, 22]);
    expect(widthAndHeight(read(twice(file)))).toEqual([44, 44]);
  });

  it('is there for macOS in 16 px and twice that', () => {
    const file = trayImageFile(assets, icon, 'darwin');
    expect(widthAndHeight(read(file))).toEqual([16, 16]);
    expect(widthAndHeight(read(twice(file)))).toEqual([32, 32]);
  });

  it('is there for Windows in every size of its taskbar', () => {
    const pictures = picturesOf(read(trayImageFile(assets, icon, 'win32')));
    expect(pictures).toEqual([16, 20, 24, 32, 40, 48].map((size) => ({ size, bits: 32 })));
  });

  it('stands out three to one from a white and from a dark panel', () => {
    const colours = new Set(
      read(join(assets, 'tray', `${icon}.svg`))
        .toString()
        .match(/#[0-9a-f]{6}/g),
    );
    expect(colours.size).toBeGreaterThan(0);
    for (const colour of colours) {
      expect(contrast(colour, '#ffffff'), `${colour} on white`).toBeGreaterThanOrEqual(3);
      expect(contrast(colour, '#202020'), `${colour} on dark`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the application icon', () => {
  it.each([16, 32, 48, 64, 128, 256, 512])('is there for Linux in %i px', (size) => {
    const file = join(assets, 'icons', `${size}x${size}.png`);
    expect(widthAndHeight(read(file))).toEqual([size, size]);
  });

  it('is there for Windows up to 256 px', () => {
    const sizes = picturesOf(read(join(assets, 'icon.ico'))).map(({ size }) => size);
    expect(sizes).toEqual([16, 20, 24, 32, 40, 48, 64, 256]);
  });

  it('is there for macOS up to 1024 px', () => {
    const icns = read(join(assets, 'icon.icns'));
    expect(icns.toString('latin1', 0, 4)).toBe('icns');
    expect(icns.readUInt32BE(4)).toBe(icns.length);
    const widths = [];
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
      widths.push(widthAndHeight(icns.subarray(at + 8))[0]);
    }
    expect(widths).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
  });
});

/** By WCAG 2. */
function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
