import { describe, expect, it } from 'vitest';
import { readKey } from '../../main/domain/api-key.js';
import { Secret } from '../../main/domain/secret.js';

describe('a pasted key', () => {
  it.each([
    ['as it is', 'abc123|XYZ', 'abc123|XYZ'],
    ['with spaces and line feeds around it', '  abc123\r\n', 'abc123'],
    ['broken over two lines', 'abc\n  123', 'abc123'],
    ['with zero-width characters', '\u200babc\ufeff123', 'abc123'],
    ['in quotes', '"abc123"', 'abc123'],
    ['with the header’s word before it', 'Bearer abc123', 'abc123'],
  ])('%s', (_, pasted, key) => {
    const read = readKey(new Secret(pasted));
    expect(read.ok && read.value.reveal()).toBe(key);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['only spaces', ' \n\t ', 'empty'],
    ['an empty pair of quotes', '""', 'empty'],
    ['letters that no header carries', 'ключ', 'odd-characters'],
    ['a control character', 'abc\u0000123', 'odd-characters'],
    ['a whole page', 'x'.repeat(1025), 'too-long'],
  ])('%s is refused', (_, pasted, why) => {
    expect(readKey(new Secret(pasted))).toEqual({ ok: false, error: { kind: 'not-a-key', why } });
  });
});
