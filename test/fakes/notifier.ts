import { createListeners } from '../../main/desktop/listeners.js';
import type { Notice } from '../../main/domain/notices.js';
import type { Notifier, Shown } from '../../main/ports.js';

export interface FakeNotifier extends Notifier {
  /** Everything that was ever shown, in order. */
  readonly shown: Notice[];
  readonly withdrawn: string[];
  /** What is on screen now. */
  onScreen(): Notice[];
  /** The person clicks a notice that is on screen; it goes away. */
  click(tag: string): void;
  /** The person wants to be told again later; the notice goes away. */
  later(tag: string): void;
  setAvailable(available: boolean): void;
  /** From now on somebody who shows notices is looked for, and not found until the undo is run. */
  hide(): () => void;
  /** From now on nothing is answered, as by a frozen daemon, until `release` says what became of it. */
  hold(): void;
  release(outcome: Shown): void;
}

export function createFakeNotifier(): FakeNotifier {
  const shown: Notice[] = [];
  const withdrawn: string[] = [];
  const screen = new Map<string, Notice>();
  const clicks = createListeners<string>();
  const wishes = createListeners<string>();
  const appearances = createListeners<void>();
  let available = true;
  let found = Promise.resolve();
  let held: ((outcome: Shown) => void)[] | null = null;
  return {
    shown,
    withdrawn,
    onScreen: () => [...screen.values()],
    async show(notice, beforeSent = async () => true) {
      await found;
      if (!available && held === null) return 'not-sent';
      if (!(await beforeSent())) return 'unwanted';
      const outcome = held === null ? 'shown' : await new Promise<Shown>((resolve) => held?.push(resolve));
      if (!available || outcome === 'not-sent') return 'not-sent';
      shown.push(notice);
      screen.set(notice.tag, notice);
      return 'shown';
    },
    withdraw(tag) {
      withdrawn.push(tag);
      screen.delete(tag);
    },
    onClick: clicks.add,
    onLater: wishes.add,
    onAvailable: appearances.add,
    click: (tag) => screen.delete(tag) && clicks.tell(tag),
    later: (tag) => screen.delete(tag) && wishes.tell(tag),
    setAvailable(next) {
      const appeared = next && !available;
      available = next;
      if (!next) screen.clear();
      if (appeared) appearances.tell();
    },
    hide() {
      let appear = () => {};
      found = new Promise((resolve) => {
        appear = resolve;
      });
      return appear;
    },
    hold() {
      held ??= [];
    },
    release(outcome) {
      for (const answer of held ?? []) answer(outcome);
      held = null;
    },
  };
}
