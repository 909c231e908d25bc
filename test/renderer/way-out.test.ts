import { describe, expect, it } from 'vitest';
import type { AppState } from '../../main/domain/app-state.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { shownTrouble } from '../../renderer/shown-trouble.js';
import { stepFor } from '../../renderer/way-out-step.js';
import { kettle, northwind } from '../gallery/cast.js';
import { appState } from '../gallery/states.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);
const now: Now = { words: en, locale: 'en-GB', timeZone: 'Europe/Berlin', nowMs };
const two = appState([northwind(nowMs), kettle(nowMs)]);

describe('The way out of trouble', () => {
  type Error = NonNullable<AppState['programs'][number]['trouble']>['error'];
  const troubled = (...errors: readonly Error[]): AppState => ({
    ...two,
    programs: two.programs.map((program, at) => {
      const error = errors[at];
      return error === undefined ? program : { ...program, trouble: { error, sinceMs: nowMs - at * 60_000 } };
    }),
  });
  const onList = (state: AppState) => shownTrouble({ at: 'list', filter: null }, state, now);
  const pressed = (state: AppState) => {
    const shown = onList(state);
    return shown?.line.wayOut && stepFor(shown.line.wayOut, shown);
  };
  const refused = { kind: 'key-refused', status: 401 } as const;
  const locked = { kind: 'keychain', state: 'locked' } as const;

  it('is for all programs where all have the same trouble', () => {
    const state = troubled({ kind: 'offline' }, { kind: 'offline' });
    expect(onList(state)).toMatchObject({ program: null, whose: null });
    expect(pressed(state)).toEqual({ send: { type: 'refresh' } });
  });

  it('speaks of the oldest figures and the first to fail where it speaks for all', () => {
    expect(onList(troubled({ kind: 'offline' }, { kind: 'offline' }))?.line.text).toBe(
      'Offline. Shown as of 10:40.',
    );
    expect(
      onList(troubled({ kind: 'timed-out', afterMs: 1 }, { kind: 'timed-out', afterMs: 1 }))?.line.text,
    ).toMatch(/^No answer since 10:41\./);
  });

  it('opens the keychain by one of them, which opens it for all', () => {
    const state = troubled(locked, locked);
    expect(onList(state)?.whose).toBeNull();
    expect(pressed(state)).toEqual({ send: { type: 'unlock', program: 'northwind' } });
  });

  it('is for the first of them, by name, where each needs its own', () => {
    const state = troubled(refused, refused);
    expect(onList(state)?.whose?.name).toBe('Northwind Affiliates');
    expect(pressed(state)).toEqual({ go: { at: 'replace-key', program: 'northwind' } });
  });

  it('is for the first of them, by name, where theirs are not quite the same', () => {
    const state = troubled({ kind: 'unreadable', where: 'a' }, { kind: 'unreadable', where: 'b' });
    expect(onList(state)?.whose?.name).toBe('Northwind Affiliates');
    expect(pressed(state)).toEqual({ send: { type: 'refresh', program: 'northwind' } });
  });

  it('is left to the rows where only some have trouble, or not the same', () => {
    expect(onList(troubled(refused))).toBeNull();
    expect(onList(troubled(refused, { kind: 'offline' }))).toBeNull();
  });
});
