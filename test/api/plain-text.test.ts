import { describe, expect, it } from 'vitest';
import { plainText } from '../../main/api/plain-text.js';

describe('text of an answer', () => {
  it.each([
    ['stays as it is', 'Café “Nord” & <b>Söhne</b>', 'Café “Nord” & <b>Söhne</b>'],
    ['becomes one line', 'one\r\n\ttwo\u2028three', 'one two three'],
    ['loses control characters', '\u0000a\u0007\u001b[31mb\u009f', 'a [31mb'],
    ['cannot turn around what follows it', '\u202efdp.exe\u202c \u2066x\u2069 \u200fy\u061c', 'fdp.exe x y'],
    ['hides nothing', 'a\u200bb\ufeffc\u2060d', 'abcd'],
    ['keeps emoji whole', '👩‍💻 ❤️', '👩‍💻 ❤️'],
    ['has no half characters', 'a\ud83db\udc4d', 'a\ufffdb\ufffd'],
    ['keeps hard spaces inside', '1\u00a0204\u202f€', '1\u00a0204\u202f€'],
    ['is trimmed', '  a  ', 'a'],
  ])('%s', (_, told, shown) => {
    expect(plainText(told, 50)).toBe(shown);
  });

  it('is cut between characters', () => {
    expect(plainText('abc👍', 4)).toBe('abc');
    expect(plainText('abc👍', 5)).toBe('abc👍');
    expect(plainText('abc def', 4)).toBe('abc');
  });

  it('is cut soon when there are megabytes of it', () => {
    expect(plainText('x'.repeat(5_000_000), 200)).toHaveLength(200);
  });
});
