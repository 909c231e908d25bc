import { describe, expect, it } from 'vitest';
import { keyOf, lookingAt, resolveView, type View, viewAt } from '../../renderer/view.js';
import { kettle, northwind } from '../gallery/cast.js';
import { appState } from '../gallery/states.js';

const none = appState([]);
const one = appState([northwind(0)]);
const two = appState([northwind(0), kettle(0)]);

describe('What is shown', () => {
  it.each([
    ['the form first, with no program', { at: 'home' }, none, { at: 'add', first: true }],
    ['the program itself, with one', { at: 'home' }, one, { at: 'program', alone: true }],
    ['the list, with several', { at: 'home' }, two, { at: 'list' }],
    ['a program with a way back, of several', { at: 'program', program: 'kettle' }, two, { alone: false }],
    ['home, for a program that is gone', { at: 'program', program: 'gone' }, two, { at: 'list' }],
    ['home, for the key of one that is gone', { at: 'replace-key', program: 'gone' }, one, { at: 'program' }],
    ['the form, with programs there', { at: 'add' }, one, { at: 'add', first: false }],
    [
      'a program found before it arrived',
      { at: 'found', program: 'new', how: 'added', keep: 'keychain' },
      one,
      { program: null },
    ],
    ['the settings, with no program', { at: 'settings' }, none, { at: 'settings' }],
    [
      'what changed in one',
      { at: 'timeline', program: 'kettle' },
      two,
      { at: 'timeline', program: { id: 'kettle' } },
    ],
    ['what changed in all', { at: 'timeline', program: null }, two, { at: 'timeline', program: null }],
    [
      'what changed in all, for a program that is gone',
      { at: 'timeline', program: 'gone' },
      two,
      { program: null },
    ],
    ['the form, with nothing that could change', { at: 'timeline', program: null }, none, { at: 'add' }],
  ] as const)('is %s', (_, view, state, shown) => {
    expect(resolveView(view as View, state)).toMatchObject(shown);
  });

  it('has a filter from nine programs on, unless names are hidden', () => {
    const many = (count: number, figuresHidden = false) =>
      resolveView(
        { at: 'home' },
        appState(
          Array.from({ length: count }, (_, at) => ({ ...northwind(0), id: `${at}` })),
          { settings: { ...two.settings, figuresHidden } },
        ),
        'ket',
      );
    expect(many(8)).toEqual({ at: 'list', filter: null });
    expect(many(9)).toEqual({ at: 'list', filter: 'ket' });
    expect(many(9, true)).toEqual({ at: 'list', filter: null });
  });

  it('is one place as long as it is about one program', () => {
    const key = (view: View) => keyOf(resolveView(view, two));
    expect(key({ at: 'program', program: 'kettle' })).not.toBe(key({ at: 'program', program: 'northwind' }));
    expect(key({ at: 'program', program: 'kettle' })).not.toBe(key({ at: 'replace-key', program: 'kettle' }));
    expect(key({ at: 'timeline', program: 'kettle' })).toBe(key({ at: 'timeline', program: null }));
    expect(key({ at: 'add' })).toBe(keyOf(resolveView({ at: 'home' }, none)));
  });
});

describe('A wish of main’s', () => {
  it.each([
    [{ view: 'home', program: null }, { at: 'home' }],
    [
      { view: 'program', program: 'kettle' },
      { at: 'program', program: 'kettle' },
    ],
    [{ view: 'program', program: null }, { at: 'home' }],
    [{ view: 'add', program: null }, { at: 'add' }],
    [{ view: 'settings', program: null }, { at: 'settings' }],
  ] as const)('%o becomes %o', (place, view) => {
    expect(viewAt({ ...place, serial: 1 })).toEqual(view);
  });
});

describe('What is looked at', () => {
  const at = (view: View, visible: boolean) => lookingAt(resolveView(view, two), visible);
  it.each([
    ['the list', at({ at: 'home' }, true), { at: 'home' }],
    ['a program', at({ at: 'program', program: 'kettle' }, true), { at: 'program', program: 'kettle' }],
    ['nothing of a program, in the settings', at({ at: 'settings' }, true), { at: 'elsewhere' }],
    ['nothing of it, in what changed', at({ at: 'timeline', program: null }, true), { at: 'elsewhere' }],
    ['nothing, while hidden', at({ at: 'home' }, false), { at: 'elsewhere' }],
  ])('is %s', (_, looking, expected) => {
    expect(looking).toEqual({ type: 'looking', ...expected });
  });
});
