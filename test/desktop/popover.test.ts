import { describe, expect, it } from 'vitest';
import type { FakeWindow } from '../fakes/browser-window.js';
import { area, desktop, nowhere, tray } from './popover-world.js';

describe('the window of the popover', () => {
  it('is not made before somebody wants it', () => {
    expect(desktop().windows).toEqual([]);
  });

  it('is shut off from everything that the page does not need', () => {
    const { options } = desktop().opened();
    expect(options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      disableDialogs: true,
      navigateOnDragDrop: false,
    });
  });

  it('has developer tools only before it is packaged', () => {
    expect(desktop({ packaged: false }).opened().options.webPreferences?.devTools).toBe(true);
  });

  it('comes on screen only after its page has painted and told its height', () => {
    const { popover, last } = desktop();
    popover.toggle();
    expect(last().visible).toBe(false);
    last().emit('ready-to-show');
    expect(last().visible).toBe(false);
    popover.fit(300);
    expect(last().visible).toBe(true);
    expect(last().focused).toBe(true);
  });

  it('comes on screen all the same when the page tells nothing', async () => {
    const { popover, last, clock } = desktop();
    popover.toggle();
    await clock.advance(1_500);
    expect(last().visible).toBe(true);
  });

  it('does not come on screen when it was closed before it was ready', () => {
    const { popover, last, paint, told } = desktop();
    popover.toggle();
    popover.toggle();
    paint();
    expect(last().visible).toBe(false);
    expect(told).toEqual([]);
  });

  it('is the same window again the second time, at once', () => {
    const { popover, opened, windows, last } = desktop();
    opened();
    popover.hide();
    popover.toggle();
    expect(windows).toHaveLength(1);
    expect(last().visible).toBe(true);
  });

  it('is open after an odd number of clicks and closed after an even one', () => {
    const { popover, opened } = desktop();
    const window = opened();
    for (let n = 2; n <= 100; n += 1) popover.toggle();
    expect(window.visible).toBe(false);
    popover.toggle();
    expect(window.visible).toBe(true);
  });

  it('opens over whatever space one is in on macOS', () => {
    expect(desktop({ platform: 'darwin' }).opened().inEverySpace).toBe(true);
    expect(desktop({ platform: 'darwin', form: 'ordinary' }).opened().inEverySpace).toBe(false);
  });

  it('has the ground of the theme, also when that changes', () => {
    const { opened, theme } = desktop();
    const window = opened();
    expect(window.background).toBe('#faf9f7');
    theme.shouldUseDarkColors = true;
    theme.emit('updated');
    expect(window.background).toBe('#1b1a19');
  });
});

describe('where the popover is', () => {
  it('is below the tray item, centred, as high as its page', () => {
    expect(desktop().opened(300).getBounds()).toEqual({ x: 832, y: 32, width: 360, height: 300 });
  });

  it('is no higher than 560 px, nor than the screen has room', () => {
    const { opened, display, popover } = desktop();
    const window = opened(2_000);
    expect(window.getBounds().height).toBe(560);
    display.workArea = { ...area, height: 400 };
    popover.fit(2_000);
    expect(window.getBounds().height).toBe(384);
  });

  it.each([
    [80, 560],
    [100, 560],
    [125, 630],
    [150, 700],
  ])('may, with text at %i percent, be %i px high', (percent, height) => {
    expect(desktop({ percent }).opened(2_000).getBounds().height).toBe(height);
  });

  it('is no higher than the screen has room however large the text is', () => {
    const { opened, display } = desktop({ percent: 150 });
    display.workArea = { ...area, height: 600 };
    expect(opened(2_000).getBounds().height).toBe(584);
  });

  it('grows upwards from a panel at the bottom', () => {
    const { opened, display, popover } = desktop({ bounds: { x: 1000, y: 776, width: 24, height: 24 } });
    display.workArea = { x: 0, y: 0, width: 1280, height: 776 };
    const window = opened(300);
    const bottomOf = ({ y, height }: Electron.Rectangle) => y + height;
    expect(bottomOf(window.getBounds())).toBe(768);
    popover.fit(500);
    expect(window.getBounds().height).toBe(500);
    expect(bottomOf(window.getBounds())).toBe(768);
  });

  it('does not follow the pointer while it is open', () => {
    const { opened, pointer, popover } = desktop({ bounds: nowhere });
    const window = opened(300);
    const { x, y } = window.getBounds();
    pointer.x = 20;
    pointer.y = 700;
    popover.fit(400);
    expect(window.getBounds()).toMatchObject({ x, y });
  });

  it('is left alone when it is right already', () => {
    const { opened, popover } = desktop();
    const window = opened(300);
    const before = window.moves.length;
    popover.fit(300);
    popover.show();
    expect(window.moves).toHaveLength(before);
  });

  it.each(['display-added', 'display-removed', 'display-metrics-changed'])(
    'is looked at again on %s, and goes along with the tray item',
    (change) => {
      const given = { bounds: tray };
      const { opened, display, screen } = desktop(given);
      const window = opened(300);
      display.bounds = { x: 0, y: 0, width: 1024, height: 768 };
      display.workArea = { x: 0, y: 24, width: 1024, height: 744 };
      given.bounds = { ...tray, x: 744 };
      screen.emit(change);
      expect(window.getBounds()).toEqual({ x: 576, y: 32, width: 360, height: 300 });
    },
  );

  it('stays where it is when the displays change and the desktop does not tell where the tray is', () => {
    const { opened, pointer, screen } = desktop({ bounds: nowhere });
    const window = opened(300);
    const before = window.getBounds();
    pointer.x = 20;
    pointer.y = 700;
    screen.emit('display-metrics-changed');
    expect(window.getBounds()).toEqual(before);
  });

  it('is left hidden when the displays change', () => {
    const { opened, popover, screen } = desktop();
    const window = opened(300);
    popover.hide();
    const before = window.moves.length;
    screen.emit('display-removed');
    expect(window.moves).toHaveLength(before);
    expect(window.visible).toBe(false);
  });
});

describe('hiding the popover', () => {
  it('happens when something else gets the focus', () => {
    const { opened, told, popover } = desktop();
    const window = opened();
    window.blur();
    expect(window.visible).toBe(false);
    expect(popover.isOpen()).toBe(false);
    expect(told).toEqual(['shown', 'hidden']);
  });

  it('does not happen for a focus that it never had', () => {
    const { popover, last, paint } = desktop();
    popover.toggle();
    last().focus = () => {};
    paint();
    last().emit('blur');
    expect(last().visible).toBe(true);
  });

  it('is what a click on the tray item means whose press took the focus away', () => {
    const { opened, popover } = desktop();
    const window = opened();
    window.blur();
    popover.toggle();
    expect(window.visible).toBe(false);
    popover.toggle();
    expect(window.visible).toBe(true);
  });

  it.each([
    ['with the pointer on the tray item, also when the button is held for a second', tray, 1_000, false],
    ['where the desktop does not tell where the item is, for a quarter of a second', nowhere, 200, false],
    ['but not for a click long after', tray, 2_500, true],
    ['nor for a click that comes later than a click can', nowhere, 400, true],
  ])('closes %s', async (_case, bounds, waitMs, opens) => {
    const { opened, popover, clock } = desktop({ bounds });
    const window = opened();
    window.blur();
    await clock.advance(waitMs);
    popover.toggle();
    expect(window.visible).toBe(opens);
  });

  it('opens again at once for a click that follows a close by Escape', () => {
    const { opened, popover } = desktop();
    const window = opened();
    popover.hide();
    popover.toggle();
    expect(window.visible).toBe(true);
  });

  it('is what closing the window means, which stays for the next time', () => {
    const { opened, windows, popover } = desktop();
    const window = opened();
    let prevented = false;
    window.emit('close', { preventDefault: () => (prevented = true) });
    expect(prevented).toBe(true);
    expect(window.visible).toBe(false);
    popover.show();
    expect(windows).toHaveLength(1);
  });

  it('tells who looks: focused, and no longer', () => {
    const { popover, opened } = desktop();
    const looks: boolean[] = [];
    popover.onFocusChange((focused) => looks.push(focused));
    opened();
    popover.hide();
    expect(looks).toEqual([true, false]);
  });

  it('gives the focus back on macOS when a person hid it, not when another application took it', () => {
    const byKey = desktop({ platform: 'darwin' });
    byKey.opened();
    byKey.popover.hide();
    expect(byKey.told).toContain('app hidden');
    const byBlur = desktop({ platform: 'darwin' });
    byBlur.opened().blur();
    expect(byBlur.told).not.toContain('app hidden');
  });
});

describe('a window that is hidden for long', () => {
  it('is let go after ten minutes, and made anew when it is wanted', async () => {
    const { opened, popover, clock, windows, paint, last } = desktop();
    const window = opened();
    popover.hide();
    await clock.advance(10 * 60_000 - 1);
    expect(window.destroyed).toBe(false);
    await clock.advance(1);
    expect(window.destroyed).toBe(true);
    expect(popover.contents()).toBeNull();
    popover.toggle();
    paint();
    expect(windows).toHaveLength(2);
    expect(last().visible).toBe(true);
  });

  it('is kept while it is used, counted from the last time', async () => {
    const { opened, popover, clock } = desktop();
    const window = opened();
    popover.hide();
    await clock.advance(9 * 60_000);
    popover.toggle();
    await clock.advance(60 * 60_000);
    expect(window.destroyed).toBe(false);
    popover.hide();
    await clock.advance(9 * 60_000);
    expect(window.destroyed).toBe(false);
    expect(clock.sleeping()).toBe(1);
  });

  it('is let go also when it was only warmed and never wanted', async () => {
    const { popover, clock, paint, last } = desktop();
    popover.warm();
    paint();
    expect(last().visible).toBe(false);
    await clock.advance(10 * 60_000);
    expect(last().destroyed).toBe(true);
  });

  it('does not end the app with it', () => {
    expect(desktop().app.listenerCount('window-all-closed')).toBe(1);
  });
});

describe('a page that ends', () => {
  const crash = (window: FakeWindow) => window.webContents.emit('render-process-gone', {}, { reason: 'oom' });

  it('is made anew at once while it is looked at', () => {
    const { opened, windows, last, paint } = desktop();
    const first = opened();
    crash(first);
    expect(first.destroyed).toBe(true);
    paint();
    expect(windows).toHaveLength(2);
    expect(last().visible).toBe(true);
  });

  it('is made anew when it is next opened, if it was hidden', () => {
    const { opened, windows, popover, paint, last } = desktop();
    const first = opened();
    popover.hide();
    crash(first);
    expect(windows).toHaveLength(1);
    popover.toggle();
    paint();
    expect(last().visible).toBe(true);
  });

  it.each<[string, (window: FakeWindow) => void]>([
    ['hangs', (window) => window.emit('unresponsive')],
    ['took itself to about:blank', (window) => window.webContents.emit('did-navigate', {}, 'about:blank')],
    ['lost its window', (window) => window.destroy()],
  ])('counts as ended when it %s', (_case, end) => {
    const { opened, windows } = desktop();
    end(opened());
    expect(windows).toHaveLength(2);
  });

  it('counts as ended when main lets go of it', () => {
    const { opened, windows, popover, told } = desktop();
    const first = opened();
    popover.giveUp('it calls without end');
    expect(first.destroyed).toBe(true);
    expect(windows).toHaveLength(2);
    expect(told).toContain('The window is made anew: it calls without end.');
    for (let n = 0; n < 9; n += 1) popover.giveUp('again');
    expect(windows).toHaveLength(4);
  });

  describe('for the third time in ten minutes', () => {
    const crashed = (times = 3) => {
      const world = desktop();
      world.opened();
      for (let n = 0; n < times; n += 1) {
        crash(world.last());
        world.last().emit('ready-to-show');
      }
      return { ...world, shows: () => world.last().webContents.loaded.replace(/.*\//, '') };
    };

    it('gives way to a plain page without any script, at once and in its place', () => {
      const { windows, last, shows, popover } = crashed();
      expect(windows).toHaveLength(4);
      expect(shows()).toBe('plain.html');
      expect(last().visible).toBe(true);
      expect(popover.isOpen()).toBe(true);
      expect(last().options.webPreferences).toMatchObject({ sandbox: true, javascript: false });
      expect(last().options.webPreferences).not.toHaveProperty('preload');
    });

    it('is tried again by the link of that page', () => {
      const { last, shows, paint, windows } = crashed();
      const plain = last();
      plain.webContents.emit('will-navigate', { preventDefault() {}, url: 'app://glance/index.html' });
      paint();
      expect(plain.destroyed).toBe(true);
      expect(shows()).toBe('index.html');
      expect(last().visible).toBe(true);
      expect(windows).toHaveLength(5);
    });

    it('is a fresh window at the next click all the same, and soon given up when it ends there too', () => {
      const { last, shows, paint, popover } = crashed();
      popover.hide();
      expect(last().destroyed).toBe(true);
      popover.toggle();
      paint();
      expect(shows()).toBe('index.html');
      crash(last());
      expect(shows()).toBe('plain.html');
    });

    it('is not what opens for ever where the plain page ends too', () => {
      const { last, windows, popover } = crashed(4);
      expect(windows).toHaveLength(4);
      expect(last().destroyed).toBe(true);
      expect(popover.isOpen()).toBe(false);
    });

    it('counts as nobody looking, for the plain page tells nothing of any program', () => {
      const focused: boolean[] = [];
      const { popover, timesLeft, paint, opened, last } = desktop();
      popover.onFocusChange((has) => focused.push(has));
      opened();
      for (let n = 0; n < 3; n += 1) {
        crash(last());
        paint();
      }
      expect(focused.at(-1)).toBe(true);
      expect(focused.filter(Boolean)).toHaveLength(3);
      expect(timesLeft()).toBe(1);
    });

    it('hides by Escape', () => {
      const { last, popover } = crashed();
      last().webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'a' });
      expect(popover.isOpen()).toBe(true);
      last().webContents.emit('before-input-event', {}, { type: 'keyDown', key: 'Escape' });
      expect(popover.isOpen()).toBe(false);
    });
  });

  it('is opened again by itself once ten minutes have passed', async () => {
    const { opened, last, clock, paint } = desktop();
    opened();
    for (let n = 0; n < 2; n += 1) {
      crash(last());
      paint();
    }
    await clock.advance(10 * 60_000);
    crash(last());
    expect(last().webContents.loaded).toContain('index.html');
  });

  it('leaves nothing listening behind', () => {
    const { opened, theme, last, paint } = desktop();
    opened();
    for (let n = 0; n < 4; n += 1) {
      crash(last());
      if (n < 3) paint();
    }
    expect(theme.listenerCount('updated')).toBe(0);
  });
});

describe('where there is no tray', () => {
  it('is an ordinary window, which stays when something else gets the focus', () => {
    const { opened } = desktop({ form: 'ordinary' });
    const window = opened();
    expect(window.options).toMatchObject({ minWidth: 360, maxWidth: 480, show: false });
    expect(window.options.frame).toBeUndefined();
    expect(window.options.skipTaskbar).toBeUndefined();
    window.blur();
    expect(window.visible).toBe(true);
  });

  it('grows with its page, but shrinks and moves for nobody but the user', () => {
    const { opened, popover } = desktop({ form: 'ordinary' });
    const window = opened(300);
    const { x, y } = window.getBounds();
    popover.fit(500);
    expect(window.getBounds()).toMatchObject({ x, y, height: 500 });
    popover.fit(200);
    expect(window.getBounds().height).toBe(500);
    popover.fit(3_000);
    expect(window.getBounds().height).toBe(560);
  });

  it('becomes a popover when a tray appears, and stays open', () => {
    const { opened, popover, last, paint } = desktop({ form: 'ordinary' });
    const before = opened();
    popover.setForm('popover');
    paint();
    expect(before.destroyed).toBe(true);
    expect(last().options.frame).toBe(false);
    expect(last().visible).toBe(true);
  });

  it('comes up from the task bar when the app is started again', () => {
    const { opened, popover } = desktop({ form: 'ordinary' });
    const window = opened();
    window.minimized = true;
    popover.show();
    expect(window.minimized).toBe(false);
    expect(window.visible).toBe(true);
  });
});

describe('the end', () => {
  it('takes the window along when the app quits, and opens none after', () => {
    const { opened, app, popover, windows } = desktop();
    const window = opened();
    app.emit('before-quit');
    expect(window.destroyed).toBe(true);
    popover.show();
    popover.warm();
    expect(windows).toHaveLength(1);
  });

  it('leaves no listener and no timer', () => {
    const { opened, popover, app, screen, theme, clock } = desktop();
    opened();
    popover.hide();
    popover.close();
    for (const source of [app, screen, theme]) expect(source.eventNames()).toEqual([]);
    expect(clock.sleeping()).toBe(0);
  });
});
