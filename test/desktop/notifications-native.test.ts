import { describe, expect, it } from 'vitest';
import { createNativeNotifier, type NativeOptions } from '../../main/desktop/notifications-native.js';
import type { Notice } from '../../main/domain/notices.js';
import { createFakeClock, settled } from '../fakes/clock.js';

const notice = (tag = 'a', body = '3 wait for approval'): Notice => ({
  tag,
  title: 'Acme',
  body,
  program: null,
});

type Event = 'show' | 'click' | 'failed' | 'close' | 'action';

/** The system's notifications, which do what the test says. */
function start({
  isSupported = true,
  onShow = 'show' as Event | null,
  laterLabel = null as (() => string) | null,
} = {}) {
  const clock = createFakeClock();
  const made: {
    text: NativeOptions;
    closed: boolean;
    emit(event: Event, reason?: string): void;
  }[] = [];
  const notifier = createNativeNotifier({
    clock,
    isSupported: () => isSupported,
    laterLabel,
    create(text) {
      const listeners = new Map<string, (details: { reason?: string }) => void>();
      const one = {
        text,
        closed: false,
        emit: (event: Event, reason?: string) =>
          listeners.get(event)?.(reason === undefined ? {} : { reason }),
        on: (event: Event, listener: (details: { reason?: string }) => void) =>
          listeners.set(event, listener),
        show: () => {
          if (onShow !== null) one.emit(onShow);
        },
        close() {
          one.closed = true;
          one.emit('close', 'applicationHidden');
        },
      };
      made.push(one);
      return one;
    },
  });
  const clicked: string[] = [];
  notifier.onClick((tag) => clicked.push(tag));
  return { notifier, clock, made, clicked };
}

describe('native notices', () => {
  it('are shown with their texts as they are', async () => {
    const { notifier, made } = start();
    expect(await notifier.show(notice('a', '<b> & 3'))).toBe('shown');
    expect(made[0]?.text).toEqual({ title: 'Acme', body: '<b> & 3' });
  });

  it('are not sent where the system has none, or refuses an unsigned app', async () => {
    expect(await start({ isSupported: false }).notifier.show(notice())).toBe('not-sent');
    expect(await start({ onShow: 'failed' }).notifier.show(notice())).toBe('not-sent');
  });

  it('count as shown when the system says nothing for three seconds', async () => {
    const { notifier, clock } = start({ onShow: null });
    let shown: string | undefined;
    void notifier.show(notice()).then((outcome) => {
      shown = outcome;
    });
    await clock.advance(2_999);
    expect(shown).toBeUndefined();
    await clock.advance(1);
    expect(shown).toBe('shown');
  });

  it('replace one with the same tag, and no other', async () => {
    const { notifier, made } = start();
    await notifier.show(notice('a'));
    await notifier.show(notice('b'));
    await notifier.show(notice('a', '4 wait for approval'));
    expect(made.map(({ closed }) => closed)).toEqual([true, false, false]);
  });

  it('are withdrawn by their tag', async () => {
    const { notifier, made } = start();
    await notifier.show(notice('a'));
    await notifier.show(notice('b'));
    notifier.withdraw('a');
    notifier.withdraw('never-shown');
    expect(made.map(({ closed }) => closed)).toEqual([true, false]);
  });

  it('tell which was clicked', async () => {
    const { notifier, made, clicked } = start();
    await notifier.show(notice('a'));
    await notifier.show(notice('b'));
    made[1]?.emit('click');
    expect(clicked).toEqual(['b']);
  });

  it('have a button to be told again later on macOS, but for the one that tells of nobody', async () => {
    const { notifier, made } = start({ laterLabel: () => 'Later (1 h)' });
    const heard: string[] = [];
    notifier.onLater((tag) => heard.push(tag));
    await notifier.show(notice('a'));
    await notifier.show({ ...notice('test'), isTest: true });
    expect(made.map(({ text }) => text.actions)).toEqual([
      [{ type: 'button', text: 'Later (1 h)' }],
      undefined,
    ]);
    made[0]?.emit('action');
    expect(heard).toEqual(['a']);
  });

  it('can still be withdrawn from the list where Windows puts one that timed out', async () => {
    const { notifier, made } = start();
    await notifier.show(notice());
    made[0]?.emit('close', 'timedOut');
    notifier.withdraw('a');
    expect(made[0]?.closed).toBe(true);
  });

  it('that the person closed are let go', async () => {
    const { notifier, made } = start();
    await notifier.show(notice());
    made[0]?.emit('close', 'userCanceled');
    notifier.withdraw('a');
    expect(made[0]?.closed).toBe(false);
  });

  it('never fill memory: only the newest fifty are held', async () => {
    const { notifier, made } = start();
    for (let index = 0; index < 60; index += 1) await notifier.show(notice(`tag-${index}`));
    for (let index = 0; index < 60; index += 1) notifier.withdraw(`tag-${index}`);
    await settled();
    expect(made.filter(({ closed }) => closed)).toHaveLength(50);
    expect(made[59]?.closed).toBe(true);
  });
});
