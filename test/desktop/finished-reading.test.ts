import { describe, expect, it } from 'vitest';
import type { Popover } from '../../main/desktop/popover-handle.js';
import type { FakeWindow } from '../fakes/browser-window.js';
import { desktop } from './popover-world.js';

describe('somebody has finished reading', () => {
  it.each<[string, (popover: Popover, window: FakeWindow) => void]>([
    ['something else got the focus', (_, window) => window.blur()],
    ['it was hidden by a key', (popover) => popover.hide()],
    ['the tray item was clicked', (popover) => popover.toggle()],
    ['it was closed', (_, window) => window.emit('close', { preventDefault: () => {} })],
    ['the app ends', (popover) => popover.close()],
  ])('once, when %s', (_, leave) => {
    const { opened, popover, timesLeft } = desktop();
    const window = opened();
    expect(timesLeft()).toBe(0);
    leave(popover, window);
    popover.hide();
    popover.close();
    expect(timesLeft()).toBe(1);
  });

  it.each<[string, (popover: Popover, window: FakeWindow) => void]>([
    ['closed', (_, window) => window.emit('close', { preventDefault: () => {} })],
    ['minimised', (_, window) => window.minimize()],
  ])('at once, when an ordinary window is %s', (_, leave) => {
    const { opened, popover, timesLeft } = desktop({ form: 'ordinary' });
    leave(popover, opened());
    expect(timesLeft()).toBe(1);
  });

  it('after five seconds without the focus, when an ordinary window stays open', async () => {
    const { opened, clock, timesLeft } = desktop({ form: 'ordinary' });
    opened().blur();
    await clock.advance(4_999);
    expect(timesLeft()).toBe(0);
    await clock.advance(1);
    expect(timesLeft()).toBe(1);
    await clock.advance(60_000);
    expect(timesLeft()).toBe(1);
  });

  it('not when they only looked aside', async () => {
    const { opened, clock, timesLeft } = desktop({ form: 'ordinary' });
    const window = opened();
    window.blur();
    await clock.advance(3_000);
    window.focus();
    await clock.advance(60_000);
    expect(timesLeft()).toBe(0);
    window.blur();
    await clock.advance(5_000);
    expect(timesLeft()).toBe(1);
  });

  it('again after they came back', async () => {
    const { opened, clock, timesLeft } = desktop({ form: 'ordinary' });
    const window = opened();
    for (const times of [1, 2]) {
      window.blur();
      await clock.advance(5_000);
      expect(timesLeft()).toBe(times);
      window.focus();
    }
  });

  it('not when the window only takes another form, or is made anew under their eyes', () => {
    const { opened, popover, last, paint, timesLeft } = desktop();
    opened();
    popover.setForm('ordinary');
    paint();
    last().webContents.emit('render-process-gone', {}, { reason: 'oom' });
    paint();
    expect(last().visible).toBe(true);
    expect(timesLeft()).toBe(0);
    popover.hide();
    expect(timesLeft()).toBe(1);
  });

  it('not when it never came on screen', () => {
    const { popover, timesLeft } = desktop();
    popover.warm();
    popover.hide();
    popover.close();
    expect(timesLeft()).toBe(0);
  });
});
