import type { Notifier } from '../ports.js';
import type { Undo } from '../undo.js';

/** A notifier that is loaded when something is first asked of it, and once: `load` hands out the same each time. */
export function lateNotifier(load: () => Promise<Notifier>): Notifier {
  const later = (listen: (notifier: Notifier) => Undo): Undo => {
    let undo: Undo | null = null;
    let ended = false;
    void load().then((notifier) => {
      if (!ended) undo = listen(notifier);
    });
    return () => {
      ended = true;
      undo?.();
    };
  };
  return {
    show: async (notice) => (await load()).show(notice),
    withdraw: (tag) => void load().then((notifier) => notifier.withdraw(tag)),
    onClick: (listener) => later((notifier) => notifier.onClick(listener)),
    onAvailable: (listener) => later((notifier) => notifier.onAvailable(listener)),
  };
}
