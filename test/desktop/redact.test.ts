import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../main/desktop/redact.js';

const key = 'pk+live/"42"\\xyz?é=9Q';

/** Each letter by its number, as some libraries write JSON. */
const numbered = (text: string) =>
  text.replace(/./gs, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

const fromHex = (text: string) =>
  text.replace(/(?:[0-9a-f]{2})+/gi, (hex) => Buffer.from(hex, 'hex').toString('latin1'));
const fromBase64 = (text: string) =>
  text.replace(/[\w+/-]{4,}/g, (part) => Buffer.from(part, 'base64').toString('latin1'));

function knowing(...secrets: string[]) {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.register(secret);
  return redactor;
}

describe('a registered key', () => {
  it.each([
    ['as it is', key],
    ['in JSON', JSON.stringify({ key })],
    ['in an address', `https://x.example/?k=${encodeURIComponent(key)}&a=1`],
    ['in base64', Buffer.from(key).toString('base64')],
    ['in the base64 of a header', Buffer.from(`Bearer ${key}\r\n`).toString('base64')],
    ['one byte later in base64', Buffer.from(`x${key}yz`).toString('base64')],
    ['two bytes later in base64', Buffer.from(`xy${key}`).toString('base64url')],
    ['in hexadecimal', Buffer.from(key).toString('hex')],
    ['in hexadecimal, in capitals', Buffer.from(key).toString('hex').toUpperCase()],
    [
      'in an address, in small letters',
      encodeURIComponent(key).replace(/%../g, (part) => part.toLowerCase()),
    ],
    ['in an address within an address', encodeURIComponent(encodeURIComponent(key))],
    ['in a form', new URLSearchParams({ key }).toString()],
    ['in JSON within JSON', JSON.stringify(JSON.stringify({ key }))],
    ['in JSON of numbers', numbered(key)],
    ['in markup', key.replaceAll('"', '&quot;').replaceAll('+', '&#43;')],
    ['in UTF-16 that was read as letters', Buffer.from(key, 'utf16le').toString('latin1')],
    ['in the base64 of UTF-16', Buffer.from(`x${key}`, 'utf16le').toString('base64')],
    ['in the hexadecimal of UTF-16', Buffer.from(key, 'utf16le').toString('hex')],
    ['twice', `${key} and ${key}`],
    ['glued to other text', `id=${key}${key}.`],
  ])('is taken out %s', (_case, text) => {
    const clean = knowing(key).redact(`before ${text} after`);
    expect(clean).toMatch(/^before .*\[redacted\].* after$/);
    expect(clean).not.toContain(key);
    expect(clean).not.toContain(key.slice(0, 8));
    const base64 = /[A-Za-z0-9+/_-]{8,}/g;
    for (const [piece] of clean.matchAll(base64)) {
      expect(Buffer.from(piece, 'base64').toString('latin1')).not.toContain('live');
    }
  });

  it('stays in nothing, wherever it stands and however it is written', () => {
    const secret = fc.string({
      unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
      minLength: 8,
      maxLength: 80,
    });
    /** How it is written; and back, to see what somebody could read out of it. */
    const writings: readonly (readonly [(text: string) => string, (text: string) => string])[] = [
      [(text) => text, (text) => text],
      [(text) => JSON.stringify(text), (text) => text.replace(/\\(["\\])/g, '$1')],
      [(text) => JSON.stringify(JSON.stringify(text)), (text) => text.replace(/\\{1,3}(["\\])/g, '$1')],
      [
        numbered,
        (text) => text.replace(/\\u(....)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      ],
      [(text) => text.replaceAll('/', '\\/'), (text) => text.replaceAll('\\/', '/')],
      [encodeURIComponent, unescape],
      [(text) => encodeURIComponent(text).replace(/%../g, (hex) => hex.toLowerCase()), unescape],
      [(text) => `${new URLSearchParams({ text })}`, unescape],
      [(text) => Buffer.from(text, 'utf16le').toString('latin1'), (text) => text.replaceAll('\0', '')],
      [(text) => Buffer.from(text).toString('hex'), fromHex],
      [(text) => Buffer.from(text).toString('hex').toUpperCase(), fromHex],
      [(text) => Buffer.from(text).toString('base64'), fromBase64],
      [(text) => Buffer.from(text).toString('base64url'), fromBase64],
      [(text) => `Basic ${Buffer.from(`user:${text}`).toString('base64')}`, fromBase64],
    ];
    const ascii = fc.string({
      unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(secret, ascii, ascii, fc.constantFrom(...writings), (one, before, after, [write, read]) => {
        const clean = knowing(one).redact(write(`${before} ${one} ${after}`));
        expect(clean).toContain('[redacted]');
        expect(clean).not.toContain(one);
        expect(read(clean)).not.toContain(one);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  }, 60_000);

  it('is let through again once it is forgotten', () => {
    const redactor = createRedactor();
    const forget = redactor.register('key-of-a-removed-program');
    expect(redactor.redact('key-of-a-removed-program')).toBe('[redacted]');
    forget();
    expect(redactor.redact('key-of-a-removed-program')).toBe('key-of-a-removed-program');
  });

  it('is taken out until it is forgotten as often as it was registered', () => {
    const redactor = createRedactor();
    const [forget, forgetAgain] = ['', ''].map(() => redactor.register('key-that-came-twice'));
    forget?.();
    forget?.();
    expect(redactor.redact('key-that-came-twice')).toBe('[redacted]');
    forgetAgain?.();
    expect(redactor.redact('key-that-came-twice')).toBe('key-that-came-twice');
  });

  it('costs no more when it is registered ten thousand times', () => {
    const redactor = createRedactor();
    const before = process.memoryUsage().heapUsed;
    for (let times = 0; times < 10_000; times += 1) redactor.register('key-that-is-read-again-and-again');
    const grownBytes = process.memoryUsage().heapUsed - before;
    // Each kept form takes about nine kilobytes.
    expect(grownBytes).toBeLessThan(20_000_000);
  });

  it('leaves the rest of a longer key behind in no order of registration', () => {
    for (const secrets of [
      ['secret-1', 'secret-1-and-more'],
      ['secret-1-and-more', 'secret-1'],
    ]) {
      expect(knowing(...secrets).redact('secret-1-and-more')).not.toContain('more');
    }
  });
});

describe('a key that nobody registered', () => {
  it.each([
    ['Authorization: Bearer abc.def', 'Authorization: [redacted]'],
    ['{"Authorization":"Bearer abc"}', '{"Authorization":"[redacted]"}'],
    ["authorization = 'abc', x", "authorization = '[redacted]', x"],
    ['sent bearer abc123 today', 'sent Bearer [redacted] today'],
    ['Proxy-Authorization: Basic dXNlcg==', 'Proxy-Authorization: [redacted]'],
  ])('%s', (text, clean) => {
    expect(createRedactor().redact(text)).toBe(clean);
  });
});

describe('text without a key', () => {
  it.each(['Acme: 3 wait for approval, as of 10:42', 'the bearer', '', 'a key too short to be one: abc'])(
    'is left as it is: %j',
    (text) => {
      expect(knowing(key, 'abc').redact(text)).toBe(text);
    },
  );
});
