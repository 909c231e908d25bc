import { inflateSync } from 'node:zlib';

/**
 * The pixels of a PNG of eight-bit RGBA without interlacing, which is all that rsvg-convert writes.
 * @param {Buffer} png
 * @returns {{ width: number, height: number, rgba: Buffer }}
 */
export function decodePng(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  if (png.readUInt8(24) !== 8 || png.readUInt8(25) !== 6 || png.readUInt8(28) !== 0) {
    throw new Error('Only eight-bit RGBA without interlacing can be read');
  }
  const rows = inflateSync(Buffer.concat(imageData(png)));
  const stride = width * 4;
  const rgba = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < 4 ? 0 : (rgba[at - 4] ?? 0);
      const up = y === 0 ? 0 : (rgba[at - stride] ?? 0);
      const upLeft = x < 4 || y === 0 ? 0 : (rgba[at - stride - 4] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter] ?? 0;
      rgba[at] = ((rows[y * (stride + 1) + 1 + x] ?? 0) + guess) & 0xff;
    }
  }
  return { width, height, rgba };
}

/** @param {Buffer} png */
function imageData(png) {
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

/**
 * @param {number} left
 * @param {number} up
 * @param {number} upLeft
 */
function paeth(left, up, upLeft) {
  const guess = left + up - upLeft;
  const [byLeft, byUp, byBoth] = [left, up, upLeft].map((value) => Math.abs(guess - value));
  if (byLeft === undefined || byUp === undefined || byBoth === undefined) return 0;
  if (byLeft <= byUp && byLeft <= byBoth) return left;
  return byUp <= byBoth ? up : upLeft;
}
