import { describe, expect, it } from 'vitest';
import { noticePromise } from '../../renderer/notice-promise.js';
import { northwind, weeklyPress } from '../gallery/cast.js';
import { appState } from '../gallery/states.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);

describe('What is said of notices when a program was found', () => {
  it.each([
    ['that they come', northwind, {}, 'told'],
    [
      'that those come that are on, while some are off',
      northwind,
      { notifyPayoutsResubmitted: false },
      'asSet',
    ],
    ['that they are paused', northwind, { noticesPaused: true }, 'paused'],
    ['that its type has none, whatever is on', weeklyPress, { noticesPaused: true }, 'notTold'],
  ] as const)('is %s', (_, program, change, promise) => {
    const { settings } = appState([]);
    expect(noticePromise(program(nowMs), { ...settings, ...change })).toBe(promise);
  });
});
