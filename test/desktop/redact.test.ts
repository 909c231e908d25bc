import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../main/desktop/redact.js';

const key = 'pk+live/"42"\\xyz?é=9Q';

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
    const write = fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => JSON.stringify(text),
      encodeURIComponent,
      (text) => Buffer.from(text).toString('base64'),
      (text) => Buffer.from(text).toString('base64url'),
      (text) => Buffer.from(text).toString('hex'),
    );
    fc.assert(
      fc.property(secret, fc.string(), fc.string(), write, (one, before, after, written) => {
        const clean = knowing(one).redact(written(`${before} ${one} ${after}`));
        expect(clean).not.toContain(written(one).replace(/^"|"$|=+$/g, ''));
        expect(clean).toContain('[redacted]');
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('is let through again once it is forgotten', () => {
    const redactor = createRedactor();
    const forget = redactor.register('key-of-a-removed-program');
    expect(redactor.redact('key-of-a-removed-program')).toBe('[redacted]');
    forget();
    expect(redactor.redact('key-of-a-removed-program')).toBe('key-of-a-removed-program');
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
