import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../main/domain/secret.js';

const text = 'pk_live_0123456789';
const secret = new Secret(text);

describe('a secret', () => {
  it.each<[string, () => unknown]>([
    ['as text', () => String(secret)],
    ['in a sentence', () => `the key ${secret}`],
    ['joined to another text', () => `${'key: '}`.concat(secret as never)],
    ['in a list', () => [secret].join()],
    ['as JSON', () => JSON.stringify({ key: secret })],
    ['inspected', () => inspect({ key: secret }, { depth: 9, showHidden: true })],
    ['in an error', () => inspect(new Error('no', { cause: secret }))],
    ['as the name of a part', () => Object.keys({ [String(secret)]: 1 }).join()],
  ])('is not told %s', (_case, tell) => {
    expect(tell()).toContain('[redacted]');
    expect(tell()).not.toContain(text);
  });

  it('has no part that holds it, also not as a copy for another process', () => {
    const parts = [...Object.values(secret), ...Object.getOwnPropertyNames(secret)];
    expect(parts).toEqual([]);
    expect(structuredClone(secret)).toEqual({});
  });

  it('is told whoever says that it is needed', () => {
    expect(secret.reveal()).toBe(text);
  });

  it('can be told from another one', () => {
    expect(secret.is(new Secret(text))).toBe(true);
    expect(secret.is(new Secret('other'))).toBe(false);
  });
});
