import { describe, expect, it } from 'vitest';
import { type Press, shortcutOf } from '../../renderer/shortcuts.js';

const press = (key: string, other: Partial<Press> = {}, filter: string | null = null) =>
  shortcutOf({ key, held: 'none', field: 'none', ...other }, filter);

describe('A single key', () => {
  it.each([
    ['Escape', { do: 'hide' }],
    ['r', { do: 'refresh' }],
    ['R', { do: 'refresh' }],
    ['F5', { do: 'refresh' }],
    [',', { do: 'settings' }],
    ['h', { do: 'hide-figures' }],
    ['w', { do: 'what-changed' }],
    ['1', { do: 'choose', nth: 0 }],
    ['9', { do: 'choose', nth: 8 }],
    ['0', null],
    ['ArrowDown', { do: 'move', to: 'next' }],
    ['ArrowUp', { do: 'move', to: 'previous' }],
    ['Home', { do: 'move', to: 'first' }],
    ['End', { do: 'move', to: 'last' }],
    ['BrowserBack', { do: 'back' }],
    ['/', null],
    ['x', null],
    ['Enter', null],
    [' ', null],
  ])('%s does %o', (key, does) => {
    expect(press(key)).toEqual(does);
  });

  it('is text while a field has the focus, but for Escape and F5', () => {
    for (const key of ['r', ',', 'h', 'w', '1', 'ArrowDown', 'Home']) {
      expect(press(key, { field: 'other' }), key).toBeNull();
    }
    expect(press('Escape', { field: 'other' })).toEqual({ do: 'hide' });
    expect(press('F5', { field: 'other' })).toEqual({ do: 'refresh' });
  });

  it('is another’s when something is held with it', () => {
    for (const held of ['ctrl', 'cmd', 'alt', 'other'] as const) {
      for (const key of ['r', ',', 'h', 'w', '1', 'Escape', 'F5'])
        expect(press(key, { held }, 'ke')).toBeNull();
    }
  });
});

describe('The way back', () => {
  it.each([
    ['ArrowLeft', { held: 'alt' }],
    ['[', { held: 'cmd' }],
  ] as const)('is %s with %o, unless a field has the focus', (key, held) => {
    expect(press(key, held)).toEqual({ do: 'back' });
    expect(press(key, { ...held, field: 'other' })).toBeNull();
    expect(press(key, { ...held, field: 'filter' }, '')).toBeNull();
  });
});

describe('A list with a filter', () => {
  it('takes letters for it, so that no name that is typed does something else', () => {
    for (const key of ['k', 'R', 'h', 'w', 'ü', 'ק']) expect(press(key, {}, '')).toEqual({ do: 'type' });
  });

  it('keeps digits, the comma and the arrows', () => {
    expect(press('2', {}, '')).toEqual({ do: 'choose', nth: 1 });
    expect(press(',', {}, '')).toEqual({ do: 'settings' });
    expect(press('ArrowDown', {}, 'ke')).toEqual({ do: 'move', to: 'next' });
  });

  it.each([
    ['/', {}],
    ['f', { held: 'ctrl' }],
    ['f', { held: 'cmd' }],
    ['F', { held: 'ctrl' }],
  ] as const)('goes to it on %s with %o', (key, held) => {
    expect(press(key, held, '')).toEqual({ do: 'filter' });
    expect(press(key, held, null)).toBeNull();
  });

  it('is cleared by Escape, which only then hides', () => {
    expect(press('Escape', { field: 'filter' }, 'ke')).toEqual({ do: 'clear-filter' });
    expect(press('Escape', {}, 'ke')).toEqual({ do: 'clear-filter' });
    expect(press('Escape', { field: 'filter' }, '')).toEqual({ do: 'hide' });
  });

  it('leaves its field to what is typed, but for arrows and Enter', () => {
    for (const key of ['1', ',', 'r', '/', 'Home', 'Backspace']) {
      expect(press(key, { field: 'filter' }, 'ke'), key).toBeNull();
    }
    expect(press('ArrowDown', { field: 'filter' }, 'ke')).toEqual({ do: 'move', to: 'next' });
    expect(press('Enter', { field: 'filter' }, 'ke')).toEqual({ do: 'choose', nth: 0 });
  });

  it('loses its last letter to Backspace from anywhere', () => {
    expect(press('Backspace', {}, 'ke')).toEqual({ do: 'type' });
    expect(press('Backspace', {}, '')).toBeNull();
  });
});
