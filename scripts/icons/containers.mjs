import { decodePng } from './png.mjs';

/**
 * A Windows icon of several sizes. Below 256 px the pictures are bitmaps: older parts of Windows read no PNG there.
 * @param {readonly { size: number, png: Buffer }[]} pictures
 */
export function makeIco(pictures) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  const bodies = pictures.map(({ size, png }) => (size < 256 ? makeBitmap(png) : png));
  let offset = 6 + 16 * pictures.length;
  const entries = pictures.map(({ size }, index) => {
    const length = bodies[index]?.length ?? 0;
    const entry = Buffer.alloc(16);
    entry.writeUInt8(size % 256, 0); // 0 means 256
    entry.writeUInt8(size % 256, 1);
    entry.writeUInt16LE(1, 4); // planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...bodies]);
}

/**
 * BITMAPINFOHEADER, pixels from the bottom up as BGRA, and a mask that hides nothing: the alpha says it all.
 * @param {Buffer} png
 */
function makeBitmap(png) {
  const { width, height, rgba } = decodePng(png);
  const header = Buffer.alloc(40);
  header.writeUInt32LE(40, 0);
  header.writeInt32LE(width, 4);
  header.writeInt32LE(height * 2, 8); // pixels and mask
  header.writeUInt16LE(1, 12);
  header.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    rgba.copy(pixels, (height - 1 - y) * width * 4, y * width * 4, (y + 1) * width * 4);
  }
  for (let at = 0; at < pixels.length; at += 4) {
    const red = pixels[at] ?? 0;
    pixels[at] = pixels[at + 2] ?? 0;
    pixels[at + 2] = red;
  }
  const mask = Buffer.alloc(Math.ceil(width / 32) * 4 * height);
  return Buffer.concat([header, pixels, mask]);
}

/** The kinds of an Apple icon that hold a PNG, by its width in pixels: plain ones, and twice as dense ones. */
export const icnsKinds = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

/** @param {(size: number) => Buffer} pngOf */
export function makeIcns(pngOf) {
  const blocks = icnsKinds.map(([kind, size]) => block(kind, pngOf(size)));
  return block('icns', Buffer.concat(blocks));
}

/**
 * @param {string} kind
 * @param {Buffer} body
 */
function block(kind, body) {
  const header = Buffer.alloc(8);
  header.write(kind, 'latin1');
  header.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([header, body]);
}
