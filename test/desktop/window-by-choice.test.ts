import { describe, expect, it } from 'vitest';
import { desktop } from './popover-world.js';

describe('an ordinary window by choice', () => {
  it('takes the place of the popover at once, where that was, and stays open', () => {
    const { opened, popover, last, paint } = desktop();
    const before = opened(300);
    popover.setForm('ordinary');
    paint(300);
    expect(before.destroyed).toBe(true);
    expect(last().visible).toBe(true);
    expect(last().focused).toBe(true);
    expect(last().getBounds()).toEqual(before.getBounds());
    last().blur();
    expect(last().visible).toBe(true);
  });

  it('stays hidden when the form is chosen while it is hidden', () => {
    const { opened, popover, windows } = desktop();
    opened();
    popover.hide();
    popover.setForm('ordinary');
    expect(windows).toHaveLength(1);
    expect(popover.isOpen()).toBe(false);
  });

  it('is hidden by its own button, and brought back by the tray item where it was and as large', () => {
    const { opened, popover, windows } = desktop({ form: 'ordinary' });
    const window = opened(300);
    const kept = { x: 200, y: 150, width: 460, height: 640 };
    window.setBounds(kept);
    window.emit('close', { preventDefault: () => {} });
    expect(window.visible).toBe(false);
    popover.toggle();
    expect(window.visible).toBe(true);
    expect(window.getBounds()).toEqual(kept);
    expect(windows).toHaveLength(1);
  });

  it('comes back there also when it had to be made anew', async () => {
    const { opened, popover, last, paint, clock } = desktop({ form: 'ordinary' });
    const kept = { x: 200, y: 150, width: 460, height: 640 };
    opened(300).setBounds(kept);
    popover.hide();
    await clock.advance(10 * 60_000);
    popover.toggle();
    paint(300);
    expect(last().getBounds()).toEqual(kept);
  });

  it('comes back in sight when its display is gone', () => {
    const { opened, popover } = desktop({ form: 'ordinary' });
    const window = opened(300);
    window.setBounds({ x: 3000, y: 150, width: 460, height: 640 });
    popover.hide();
    popover.toggle();
    expect(window.getBounds()).toEqual({ x: 820, y: 150, width: 460, height: 640 });
  });

  it('is brought to the front by a click on the tray item, and not closed', () => {
    const { opened, popover } = desktop({ form: 'ordinary' });
    const window = opened();
    window.blur();
    popover.toggle();
    expect(window.visible).toBe(true);
    expect(window.focused).toBe(true);
    popover.toggle();
    expect(window.visible).toBe(true);
  });

  it('keeps a height that somebody gave it', () => {
    const { opened, popover } = desktop({ form: 'ordinary' });
    const window = opened(500);
    window.setBounds({ ...window.getBounds(), height: 320 });
    popover.fit(540);
    expect(window.getBounds().height).toBe(320);
  });

  it('has the popover back in its place when that is chosen', () => {
    const { opened, popover, last, paint } = desktop();
    const at = opened(300).getBounds();
    popover.setForm('ordinary');
    paint(300);
    last().setBounds({ x: 10, y: 100, width: 400, height: 400 });
    popover.setForm('popover');
    paint(300);
    expect(last().getBounds()).toEqual(at);
    popover.setForm('ordinary');
    paint(300);
    expect(last().getBounds()).toEqual({ x: 10, y: 100, width: 400, height: 400 });
  });
});
