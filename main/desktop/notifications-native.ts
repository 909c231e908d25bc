import type { Clock, Notifier, Shown } from '../ports.js';
import { within } from './deadline.js';
import { createListeners } from './listeners.js';

/** What is used of Electron's Notification, on macOS and Windows. */
export interface NativeNotification {
  on(event: 'show' | 'click' | 'failed' | 'action', listener: () => void): unknown;
  on(event: 'close', listener: (details: { readonly reason?: string }) => void): unknown;
  show(): void;
  close(): void;
}

export interface NativeOptions {
  readonly title: string;
  readonly body: string;
  readonly actions?: { type: 'button'; text: string }[];
}

export interface NativeNotifierParts {
  readonly isSupported: () => boolean;
  readonly create: (options: NativeOptions) => NativeNotification;
  /** On the one button of a notice. Null where notices have none, which is everywhere but on macOS. */
  readonly laterLabel: (() => string) | null;
  readonly clock: Pick<Clock, 'sleep'>;
}

/** The system tells at once whether it took the notice; one that says nothing may still show it. */
const toldMs = 3_000;
/** Notices that Windows keeps in its list can be clicked for days; the oldest are let go beyond this number. */
const mostKept = 50;

export function createNativeNotifier({
  isSupported,
  create,
  laterLabel,
  clock,
}: NativeNotifierParts): Notifier {
  /** A notification that is not referred to is collected, and its click with it. Oldest first. */
  const kept = new Map<string, NativeNotification>();
  const clicked = createListeners<string>();
  const postponed = createListeners<string>();

  const letGo = (tag: string, which: NativeNotification | undefined): void => {
    if (kept.get(tag) === which) kept.delete(tag);
  };
  const withdraw = (tag: string): void => {
    const shown = kept.get(tag);
    kept.delete(tag);
    shown?.close();
  };
  const keep = (tag: string, notification: NativeNotification): void => {
    withdraw(tag);
    kept.set(tag, notification);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  };

  return {
    async show({ tag, title, body, isTest }, beforeSent) {
      if (!isSupported()) return 'not-sent';
      if (beforeSent !== undefined && !(await beforeSent())) return 'unwanted';
      const hasButton = laterLabel !== null && !isTest;
      const notification = create({
        title,
        body,
        ...(hasButton && { actions: [{ type: 'button', text: laterLabel() }] }),
      });
      const told = new Promise<Shown>((resolve) => {
        notification.on('show', () => resolve('shown'));
        // An unsigned build on macOS may not show any.
        notification.on('failed', () => {
          letGo(tag, notification);
          resolve('not-sent');
        });
      });
      notification.on('click', () => {
        letGo(tag, notification);
        clicked.tell(tag);
      });
      notification.on('action', () => {
        letGo(tag, notification);
        postponed.tell(tag);
      });
      // Windows moves a timed-out one to its list, where it can still be clicked.
      notification.on('close', ({ reason }) => {
        if (reason !== 'timedOut') letGo(tag, notification);
      });
      keep(tag, notification);
      notification.show();
      return within(clock, told, { ms: toldMs, late: 'shown' });
    },
    withdraw,
    onClick: clicked.add,
    onLater: postponed.add,
    // The system's own notifier neither comes nor goes while the app runs.
    onAvailable: () => () => {},
  };
}
