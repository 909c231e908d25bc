import { describe, expect, it } from 'vitest';
import { limitBytes } from '../../main/api/program-client.js';
import { type Answer, type Fault, html, readFixture } from '../demo-api/answers.js';
import { errorOf, reading, within } from './asking.js';

describe('a body', () => {
  it.each<[string, Answer, string]>([
    ['a web page', html(), 'a web page instead of data'],
    ['nothing', { status: 200 }, 'an empty answer'],
    ['white space', { body: '\n ' }, 'an empty answer'],
    ['null', { body: 'null' }, 'not an object'],
    ['a list', { body: '[]' }, 'not an object'],
    ['a number', { body: '12' }, 'not an object'],
    ['half an answer', { body: '{"status":1,"da' }, 'not JSON'],
    ['bytes that are no text', { body: Buffer.from([0xff, 0xfe, 0x00, 0x80]) }, 'not JSON'],
    ['ten thousand levels', { body: `${'['.repeat(10_000)}${']'.repeat(10_000)}` }, 'nested too deep'],
    [
      'gzip that is none',
      { body: 'gzip? no, this is plain text', headers: { 'content-encoding': 'gzip' } },
      'a damaged answer',
    ],
  ])('that is %s is unreadable', async (_, answer, where) => {
    expect(await errorOf(answer)).toEqual({ kind: 'unreadable', where });
  });

  it.each<[string, string | Uint8Array]>([
    ['begins with a byte order mark', `\ufeff${JSON.stringify(readFixture('newsletter'))}`],
    ['has a key twice', JSON.stringify(readFixture('newsletter')).replace('{', '{"status":0,')],
    ['is said to be a web page', JSON.stringify(readFixture('newsletter'))],
  ])('that %s is read', async (_, body) => {
    expect(await errorOf({ body, headers: { 'content-type': 'text/html' } })).toBeNull();
  });

  it('with bytes that are no UTF-8 in a name is read around them', async () => {
    const [before, after] = JSON.stringify(readFixture('newsletter')).split('My Newsletter');
    const body = Buffer.concat([
      Buffer.from(before ?? ''),
      Buffer.from([0x4e, 0xff, 0x64]),
      Buffer.from(after ?? ''),
    ]);
    const { result } = await reading({ body });
    expect(result).toMatchObject({ ok: true, value: { identity: { name: 'N\ufffdd' } } });
  });

  it.each<Fault>(['flood', 'gzip-bomb', 'endless'])(
    'without measure (%s) is cut at the limit',
    async (fault) => {
      const { api, result } = await reading({ fault });
      expect(result).toEqual({ ok: false, error: { kind: 'too-large', limitBytes } });
      expect(await within(1000, () => api.underWay() === 0)).toBe(true);
      expect(api.sentBytes()).toBeLessThan(20 * limitBytes); // socket buffers on both sides included
    },
  );

  it('of just the limit is read', async () => {
    const text = JSON.stringify(readFixture('newsletter'));
    const padded = text + ' '.repeat(limitBytes - text.length);
    expect(await errorOf({ body: padded })).toBeNull();
    expect(await errorOf({ body: `${padded} ` })).toEqual({ kind: 'too-large', limitBytes });
  });
});
