import type { Notifier } from '../ports.js';
import type { Undo } from '../undo.js';

const ignore = () => {};

/**
 * A notifier that is loaded when something is first asked of it, and once: `load` hands out the same each time. When
 * it cannot be loaded, as after an update replaced its file, nobody shows notices.
 */
export function lateNotifier(load: () => Promise<Notifier>): Notifier {
  const later = (listen: (notifier: Notifier) => Undo): Undo => {
    let undo: Undo | null = null;
    let ended = false;
    void load().then((notifier) => {
      if (!ended) undo = listen(notifier);
    }, ignore);
    return () => {
      ended = true;
      undo?.();
    };
  };
  return {
    show: (...given) =>
      load().then(
        (notifier) => notifier.show(...given),
        () => 'not-sent',
      ),
    withdraw: (tag) => void load().then((notifier) => notifier.withdraw(tag), ignore),
    onClick: (listener) => later((notifier) => notifier.onClick(listener)),
    onLater: (listener) => later((notifier) => notifier.onLater(listener)),
    onAvailable: (listener) => later((notifier) => notifier.onAvailable(listener)),
  };
}
