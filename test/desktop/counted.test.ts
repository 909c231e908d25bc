import { describe, expect, it } from 'vitest';
import { counted } from '../../preload/counted.js';

const letters = (count: number) => 'x'.repeat(count);
const circle: Record<string, unknown> = { type: 'looking' };
circle['circle'] = circle;

describe('what leaves the page', () => {
  it.each([
    { type: 'quit' },
    { type: 'change-settings', patch: { quietHours: { fromHour: 22, untilHour: 7 }, theme: 'dark' } },
    { type: 'timeline', program: null, kind: 'all' },
    { type: 'add-key', key: letters(100_000), keep: 'run' },
  ])('is a command as it is: %j', (command) => {
    expect(counted(command)).toEqual(command);
  });

  it.each<[string, unknown]>([
    ['a million numbers', new Array(1_000_000).fill(0)],
    ['a list in a field', { type: 'looking', at: new Array(1_000_000).fill('home') }],
    ['a hundred thousand fields', Object.fromEntries(Array.from({ length: 100_000 }, (_, n) => [n, n]))],
    ['more fields than a command has', Object.fromEntries(Array.from({ length: 200 }, (_, n) => [n, n]))],
    ['fields without a value', Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [n, undefined]))],
    ['a hundred megabytes of text', letters(100_000_000)],
    ['a key of two hundred thousand letters', { type: 'add-key', key: letters(200_000) }],
    ['two long texts', { type: 'add-key', key: letters(100_000), keep: letters(100_000) }],
    ['a long name', { [letters(1_000_000)]: 1 }],
    ['a hundred megabytes', new Uint8Array(100_000_000)],
    ['bytes', { type: 'add-key', key: new Uint8Array(1) }],
    ['something that becomes more in JSON', { toJSON: () => new Array(1_000).fill(0) }],
    ['a circle', circle],
    ['a number too big for JSON', { type: 'fit', heightPx: 10n }],
    ['nothing', undefined],
    ['a function', () => 'quit'],
  ])('is nothing of %s', (_what, sent) => {
    expect(counted(sent)).toBeNull();
  });

  it('is nothing that cannot be counted', () => {
    const map = new Map(Array.from({ length: 1_000 }, (_, n) => [n, letters(1_000)]));
    expect(counted(map)).toEqual({});
    expect(counted({ type: map })).toEqual({ type: {} });
    expect(counted({ type: 'looking', at: () => 'home' })).toEqual({ type: 'looking' });
  });

  it('is looked at no further than to see that it is too large', () => {
    let looked = 0;
    const part = {
      get x() {
        looked += 1;
        return 0;
      },
    };
    expect(counted(new Array(100_000).fill(part))).toBeNull();
    expect(looked).toBeLessThan(200);
  });
});
