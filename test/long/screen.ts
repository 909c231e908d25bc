import { createListeners } from '../../main/desktop/listeners.js';
import type { Notice } from '../../main/domain/notices.js';
import type { Clock, Notifier, Shown } from '../../main/ports.js';
import type { Life } from './life.js';

/** `frozen`: it shows everything, later, and answers nothing. `refusing`: every answer is an error. */
export type ScreenState = 'there' | 'gone' | 'frozen' | 'refusing';

/** A notice that a person sees, now or when the daemon thaws. */
export interface ShownNotice {
  readonly what: 'notice';
  readonly notice: Notice;
  readonly atMs: number;
}

export interface Screen {
  state(): ScreenState;
  become(state: ScreenState): void;
  /** Notices that were handed over and not answered yet. */
  underWay(): number;
  /** The person puts a notice off. */
  later(tag: string): void;
  notifier(life: Life, see: (shown: ShownNotice) => void): Notifier;
}

/** What an adapter waits for an answer. */
const deadlineMs = 3_000;
const ignored = new AbortController().signal;

export function createScreen(clock: Clock): Screen {
  const appearances = createListeners<void>();
  const wishes = createListeners<string>();
  let state: ScreenState = 'there';
  let underWay = 0;
  const isGone = () => state === 'gone';

  async function show(
    notice: Notice,
    beforeSent: () => Promise<boolean>,
    { life, see }: { readonly life: Life; readonly see: (shown: ShownNotice) => void },
  ): Promise<Shown> {
    if (isGone()) return 'not-sent';
    if (!(await beforeSent())) return 'unwanted';
    await life.cross('before a notice');
    if (isGone() || state === 'refusing') return 'not-sent';
    const isFrozen = state === 'frozen';
    see({ what: 'notice', notice, atMs: clock.now() });
    underWay += 1;
    if (isFrozen) await Promise.race([clock.sleep(deadlineMs, ignored), life.over]);
    underWay -= 1;
    await life.cross('after a notice');
    return 'shown';
  }

  return {
    state: () => state,
    underWay: () => underWay,
    later: wishes.tell,
    become(next) {
      const appeared = state === 'gone' && next !== 'gone';
      state = next;
      if (appeared) appearances.tell();
    },
    notifier: (life, see) => ({
      show: (notice, beforeSent = async () => true) => show(notice, beforeSent, { life, see }),
      withdraw() {},
      onClick: () => () => {},
      onLater: (listener) =>
        wishes.add((tag) => {
          if (!life.isOver()) listener(tag);
        }),
      onAvailable: (listener) =>
        appearances.add(() => {
          if (!life.isOver()) listener();
        }),
    }),
  };
}
