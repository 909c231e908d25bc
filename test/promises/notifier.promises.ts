import { beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../main/domain/notices.js';
import type { Notifier } from '../../main/ports.js';
import { until } from '../desktop/stalls.js';

/** A notifier, and the screen and the person it speaks to. */
export interface NotifierUnderTest {
  readonly notifier: Notifier;
  countOnScreen(): Promise<number>;
  /** The person clicks the only notice on screen. */
  click(): Promise<void>;
  /** The person chooses on the only notice to be told again later. */
  later(): Promise<void>;
  /** The person closes all notices. */
  closeAll(): Promise<void>;
  /** Whether somebody is there who can show notices. */
  become(state: 'there' | 'gone'): Promise<void>;
}

/** Texts differ, because daemons stack notices that say the same. */
const notice = (tag: string, change: Partial<Notice> = {}): Notice => ({
  tag,
  title: `Program ${tag}`,
  body: '3 wait for approval',
  program: 'p1',
  ...change,
});

export function notifierPromises(name: string, make: () => NotifierUnderTest) {
  describe(`${name} as a notifier`, () => {
    let world: NotifierUnderTest;
    let notifier: Notifier;
    const onScreen = (count: number) =>
      until(`${count} on screen`, async () => (await world.countOnScreen()) === count);
    beforeEach(async () => {
      world = make();
      notifier = world.notifier;
      await world.become('there');
      await world.closeAll();
      await onScreen(0);
    });

    it('shows a notice', async () => {
      expect(await notifier.show(notice('a'))).toBe('shown');
      await onScreen(1);
    });

    it('shows notices with different tags beside each other', async () => {
      expect(await Promise.all(['a', 'b', 'c'].map((tag) => notifier.show(notice(tag))))).toEqual(
        Array(3).fill('shown'),
      );
      await onScreen(3);
    });

    it('replaces a notice with the same tag', async () => {
      await notifier.show(notice('a'));
      await notifier.show(notice('b'));
      expect(await notifier.show(notice('a', { body: '4 wait for approval' }))).toBe('shown');
      await onScreen(2);
    });

    it('withdraws a notice by its tag, and no other', async () => {
      await notifier.show(notice('a'));
      await notifier.show(notice('b'));
      notifier.withdraw('never-shown');
      notifier.withdraw('a');
      await onScreen(1);
      notifier.withdraw('a');
      notifier.withdraw('b');
      await onScreen(0);
    });

    it('tells which notice was clicked, to those who still listen', async () => {
      const heard: string[] = [];
      const stop = notifier.onClick((tag) => heard.push(`first ${tag}`));
      const stopOther = notifier.onClick((tag) => heard.push(`second ${tag}`));
      await notifier.show(notice('a'));
      await onScreen(1);
      await world.click();
      await until('the click is heard', () => heard.length === 2);
      stop();
      await world.closeAll();
      await notifier.show(notice('b'));
      await onScreen(1);
      await world.click();
      await until('the second click is heard', () => heard.length === 3);
      stopOther();
      expect(heard).toEqual(['first a', 'second a', 'second b']);
    });

    it('tells which notice is wanted again later, which is no click, and shows it again', async () => {
      const heard: string[] = [];
      notifier.onClick((tag) => heard.push(`clicked ${tag}`));
      const stop = notifier.onLater((tag) => heard.push(`later ${tag}`));
      await notifier.show(notice('a'));
      await onScreen(1);
      await world.later();
      await until('the wish is heard', () => heard.length === 1);
      notifier.withdraw('a');
      await onScreen(0);
      stop();
      expect(await notifier.show(notice('a'))).toBe('shown');
      await onScreen(1);
      expect(heard).toEqual(['later a']);
    });

    it('shows again what the person has closed', async () => {
      await notifier.show(notice('a'));
      await world.closeAll();
      await onScreen(0);
      expect(await notifier.show(notice('a'))).toBe('shown');
      await onScreen(1);
    });

    it('says not sent when nobody can show it, and tells when somebody appears', async () => {
      await world.become('gone');
      const appeared: true[] = [];
      const stop = notifier.onAvailable(() => appeared.push(true));
      expect(await notifier.show(notice('a'))).toBe('not-sent');
      notifier.withdraw('a');
      expect(appeared).toEqual([]);
      await world.become('there');
      await until('it is told', () => appeared.length === 1);
      expect(await world.countOnScreen()).toBe(0);
      expect(await notifier.show(notice('a'))).toBe('shown');
      stop();
      await world.become('gone');
      await world.become('there');
      expect(appeared).toHaveLength(1);
    });
  });
}
