import { describe, expect, it } from 'vitest';
import { plainText } from '../../main/domain/plain-text.js';

describe('plain text', () => {
  it.each([
    ['keeps what is plain', 'Kettle & Co. <b>', 20, 'Kettle & Co. <b>'],
    ['is one line', 'a\r\nb\u2028c\td', 20, 'a b c d'],
    ['has no control characters', 'a\u0000b\u0007\u009bc', 20, 'a b c'],
    ['has no direction of its own', '\u202egnp.exe\u2066 \u200fok', 20, 'gnp.exe ok'],
    ['hides nothing', 'pay\u200bpal\ufeff\u00ad', 20, 'paypal'],
    ['keeps joined emoji whole', '👩‍👩‍👧 family', 20, '👩‍👩‍👧 family'],
    ['is cut with an ellipsis', 'abcdefghij', 5, 'abcd…'],
    ['is cut before a space, not after it', 'abc defgh', 5, 'abc…'],
    ['is not cut inside an emoji', 'ab👩‍👩‍👧c', 6, 'ab…'],
    ['is not cut inside an accent', 'abce\u0301fg', 5, 'abc…'],
    ['has no half characters', 'a\ud83db', 20, 'a\ufffdb'],
    ['can be empty', ' \n ', 20, ''],
  ])('%s', (_, text, max, plain) => {
    expect(plainText(text, max)).toBe(plain);
  });

  it('is bounded whatever comes', () => {
    expect(plainText('x\u202e'.repeat(1_000_000), 120)).toHaveLength(120);
  });
});
