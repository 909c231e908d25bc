import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../main/commands.js';
import type { AppState } from '../../main/domain/app-state.js';
import type { ProgramHistory } from '../../main/domain/history.js';
import { fail, ok } from '../../main/domain/result.js';
import type { Bridge } from '../../preload/contract.js';
import { createHistories } from '../../renderer/histories.js';
import { resolveView, type View } from '../../renderer/view.js';
import { createMemoryBridge } from '../gallery/bridge.js';
import { kettle, northwind } from '../gallery/cast.js';
import { minuteMs } from '../gallery/programs.js';
import { appState } from '../gallery/states.js';

const nowMs = Date.UTC(2026, 10, 22, 9, 42);
const settle = () => new Promise<void>((resolve) => setTimeout(resolve));

/** A past that can be told from another. */
const past = (day: string): ProgramHistory => ({
  trends: { 'total-revenue': { firstDay: day, values: [1, 2] } },
  before: { 'net-profit': { value: '$1', atMs: 0 } },
});

/** A page that looks at programs, and a main that answers when the test says so. */
function looking(first: View = { at: 'home' }) {
  const state = signal<AppState>(appState([northwind(nowMs), kettle(nowMs)]));
  const shown = signal(resolveView(first, state.value));
  const visible = signal(true);
  const asked: string[] = [];
  const waiting: ((result: CommandResult<'history'>) => void)[] = [];
  const bridge: Bridge = {
    ...createMemoryBridge(state.value).bridge,
    send: (command) => {
      asked.push('program' in command && command.program ? command.program : command.type);
      return new Promise<never>((resolve) => waiting.push(resolve as never));
    },
  };
  const histories = createHistories(bridge, { state, shown, visible });
  const look = (view: View) => {
    shown.value = resolveView(view, state.value);
  };
  return {
    ...histories,
    asked,
    visible,
    look,
    change(change: (program: AppState['programs'][number]) => object, settings: object = {}) {
      const view: View = shown.value.at === 'program' ? at(shown.value.program.id) : { at: 'home' };
      const programs = state.value.programs.map((program) => ({ ...program, ...change(program) }));
      state.value = { ...state.value, settings: { ...state.value.settings, ...settings }, programs };
      look(view);
    },
    /** Answers the oldest question. */
    async answer(result: CommandResult<'history'>) {
      waiting.shift()?.(result);
      await settle();
    },
    firstDay: () => histories.history.value?.trends['total-revenue']?.firstDay,
  };
}
const at = (program: string): View => ({ at: 'program', program });
const newer: Parameters<ReturnType<typeof looking>['change']>[0] = ({ last }) => ({
  last: last && { ...last, takenAtMs: last.takenAtMs + minuteMs },
});

describe('The past of a program', () => {
  it('is asked for when the program comes in view, and for no list', async () => {
    const page = looking();
    expect(page.asked).toEqual([]);
    page.look(at('kettle'));
    expect(page.asked).toEqual(['kettle']);
    expect(page.history.value).toBeNull();
    await page.answer(ok(past('2026-09-02')));
    expect(page.firstDay()).toBe('2026-09-02');
    page.look({ at: 'home' });
    expect(page.history.value).toBeNull();
  });

  it('is asked for again after a newer answer, and stays until the new one is there', async () => {
    const page = looking(at('kettle'));
    await page.answer(ok(past('2026-09-02')));
    page.change(newer);
    expect(page.asked).toEqual(['kettle', 'kettle']);
    expect(page.firstDay()).toBe('2026-09-02');
    await page.answer(ok(past('2026-09-03')));
    expect(page.firstDay()).toBe('2026-09-03');
  });

  it('is not asked for by a state that changes nothing about it', () => {
    const page = looking(at('kettle'));
    page.change(() => ({ polling: { state: 'asking' } }));
    expect(page.asked).toHaveLength(1);
  });

  it('is there at once where it was seen before', async () => {
    const page = looking(at('kettle'));
    await page.answer(ok(past('2026-09-02')));
    page.look(at('northwind'));
    expect(page.history.value).toBeNull();
    page.look(at('kettle'));
    expect(page.firstDay()).toBe('2026-09-02');
    expect(page.asked).toEqual(['kettle', 'northwind']);
  });

  it('stays when it cannot be told again', async () => {
    const page = looking(at('kettle'));
    await page.answer(ok(past('2026-09-02')));
    page.change(newer);
    await page.answer(fail({ kind: 'no-such-program' }));
    expect(page.firstDay()).toBe('2026-09-02');
  });

  it('of an older question never replaces that of a newer one', async () => {
    const page = looking(at('kettle'));
    page.change(newer);
    await page.answer(ok(past('2026-01-01')));
    expect(page.history.value).toBeNull();
    await page.answer(ok(past('2026-09-02')));
    expect(page.firstDay()).toBe('2026-09-02');
  });

  it('is not asked for while nobody can see it, and before the first answer', () => {
    const page = looking();
    page.visible.value = false;
    page.look(at('kettle'));
    expect(page.asked).toEqual([]);
    page.visible.value = true;
    expect(page.asked).toEqual(['kettle']);
    const unread = looking();
    unread.change(() => ({ last: null }));
    unread.look(at('kettle'));
    expect(unread.asked).toEqual([]);
  });

  it('loses its values when figures are hidden, keeps its shape, and is asked for anew both times', async () => {
    const page = looking(at('kettle'));
    await page.answer(ok(past('2026-09-02')));
    page.change(() => ({}), { figuresHidden: true });
    expect(page.history.value?.before).toEqual({});
    expect(page.firstDay()).toBe('2026-09-02');
    page.change(() => ({}), { figuresHidden: false });
    expect(page.asked).toHaveLength(3);
  });

  it('is left alone once the page is gone', () => {
    const page = looking();
    page.dispose();
    page.look(at('kettle'));
    expect(page.asked).toEqual([]);
  });
});
