import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { openTray, trayImageFile } from '../../main/desktop/tray.js';
import type { TrayView } from '../../main/domain/tray-view.js';
import { createFakeTrays } from '../fakes/tray.js';

const calm: TrayView = {
  icon: 'calm',
  tooltip: 'Nobody waits',
  text: '',
  menu: [
    { kind: 'line', label: 'Smith & Sons: nobody waits', program: 'p1' },
    { kind: 'line', label: 'and 3 more', program: null },
    { kind: 'separator' },
    { kind: 'action', label: 'Open', action: 'open' },
    { kind: 'action', label: 'Quit', action: 'quit' },
  ],
};

function open(platform: NodeJS.Platform = 'linux') {
  const trays = createFakeTrays();
  const told: unknown[] = [];
  const handle = openTray(
    { ...trays.parts, platform },
    {
      onToggle: (bounds) => void told.push({ toggle: bounds }),
      onAction: (action) => void told.push({ action }),
      onProgram: (program) => void told.push({ program }),
    },
    calm,
  );
  return { trays, told, handle };
}

const choose = (menu: MenuItemConstructorOptions[] | null, label: string) => {
  const item = menu?.find((one) => one.label === label);
  (item?.click as (() => void) | undefined)?.();
};

describe('the tray', () => {
  it('shows icon, tooltip and menu at once', () => {
    const { trays } = open();
    expect(trays.last().image).toBe('calm');
    expect(trays.last().tooltip).toBe('Nobody waits');
    expect(trays.last().menu?.map(({ label, type }) => label ?? type)).toEqual([
      'Smith && Sons: nobody waits',
      'and 3 more',
      'separator',
      'Open',
      'Quit',
    ]);
    expect(trays.last().writes).toEqual(['tooltip', 'menu']);
  });

  it.each<[string, Partial<TrayView>, string[]]>([
    ['nothing when nothing changed', { menu: structuredClone(calm.menu) }, []],
    ['the icon alone', { icon: 'waiting-unseen' }, ['image']],
    ['the tooltip alone', { tooltip: '1 waits' }, ['tooltip']],
    ['no text where there is no room for one', { text: '2' }, []],
    ['the menu alone', { menu: calm.menu.slice(1) }, ['menu']],
    [
      'the menu when only the program behind a line changed',
      { menu: [{ kind: 'line', label: 'x', program: 'p2' }] },
      ['menu'],
    ],
  ])('writes %s', (_case, change, writes) => {
    const { trays, handle } = open();
    trays.last().writes.length = 0;
    handle.paint({ ...calm, ...change });
    expect(trays.last().writes).toEqual(writes);
  });

  it('reads each image once', () => {
    const { trays, handle } = open();
    for (const icon of ['trouble', 'calm', 'trouble', 'calm'] as const) handle.paint({ ...calm, icon });
    expect(trays.imagesRead).toEqual(['calm', 'trouble']);
  });

  it('tells what was chosen in the menu', () => {
    const { trays, told } = open();
    const { menu } = trays.last();
    for (const label of ['Smith && Sons: nobody waits', 'and 3 more', 'Open', 'Quit']) choose(menu, label);
    expect(told).toEqual([{ program: 'p1' }, { program: null }, { action: 'open' }, { action: 'quit' }]);
  });

  it('asks for the popover on a click, and says where it was', () => {
    const { trays, told } = open('win32');
    trays.last().emit('click');
    expect(told).toEqual([{ toggle: { x: 1000, y: 0, width: 24, height: 24 } }]);
  });

  it('is made anew with all that it showed when a tray host appears later', () => {
    const { trays, told, handle } = open();
    handle.paint({ ...calm, icon: 'waiting-seen', tooltip: '2 wait' });
    const before = trays.last();
    handle.recreate();
    expect(before.destroyed).toBe(true);
    expect(trays.last()).not.toBe(before);
    expect(trays.last()).toMatchObject({ image: 'waiting-seen', tooltip: '2 wait', destroyed: false });
    expect(trays.last().menu).toHaveLength(calm.menu.length);
    trays.last().emit('click');
    expect(told).toHaveLength(1);
    handle.paint({ ...calm, icon: 'waiting-seen', tooltip: '3 wait' });
    expect(trays.last().tooltip).toBe('3 wait');
  });

  it('is gone with its host, and comes back as it should be by then', () => {
    const { trays, handle } = open();
    const before = trays.last();
    handle.withdraw();
    expect(before.destroyed).toBe(true);
    handle.paint({ ...calm, icon: 'waiting-seen', tooltip: '2 wait' });
    expect(trays.last()).toBe(before);
    expect(handle.bounds()).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    handle.recreate();
    expect(trays.last()).toMatchObject({ image: 'waiting-seen', tooltip: '2 wait', destroyed: false });
  });

  it('is gone when it is closed', () => {
    const { trays, handle } = open();
    handle.close();
    expect(trays.last().destroyed).toBe(true);
  });
});

describe('the tray of macOS', () => {
  it('keeps the left click for the popover and pops up its newest menu on the right one', () => {
    const { trays, handle } = open('darwin');
    handle.paint({ ...calm, menu: [{ kind: 'action', label: 'Quit', action: 'quit' }] });
    expect(trays.last().menu).toBeNull();
    trays.last().emit('right-click');
    expect(trays.last().poppedUp?.map(({ label }) => label)).toEqual(['Quit']);
  });

  it('has text beside its icon, written when it changes', () => {
    const { trays, handle } = open('darwin');
    expect(trays.last().text).toBeNull();
    for (const text of ['2', '2', '']) handle.paint({ ...calm, text });
    expect(trays.last().writes.filter((what) => what === 'text')).toHaveLength(2);
    expect(trays.last().text).toBe('');
    handle.paint({ ...calm, text: '3' });
    handle.recreate();
    expect(trays.last().text).toBe('3');
  });

  it('takes a double click for two clicks nowhere', () => {
    expect(open('darwin').trays.last().ignoresDoubleClicks).toBe(true);
  });
});

describe('the image files of the tray', () => {
  it.each([
    ['linux', '/app/assets/tray/linux/waiting-unseen.png'],
    ['freebsd', '/app/assets/tray/linux/waiting-unseen.png'],
    ['win32', '/app/assets/tray/win/waiting-unseen.ico'],
    ['darwin', '/app/assets/tray/mac/waiting-unseenTemplate.png'],
  ] as const)('on %s', (platform, file) => {
    expect(trayImageFile('/app/assets', 'waiting-unseen', platform)).toBe(file);
  });
});
