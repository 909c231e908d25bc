import type { Undo } from '../undo.js';

/** Whoever wants to hear of one kind of event. */
export function createListeners<T>(): { add(listener: (value: T) => void): Undo; tell(value: T): void } {
  const listeners = new Set<{ readonly hear: (value: T) => void }>();
  return {
    add(listener) {
      const entry = { hear: listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    tell(value) {
      for (const { hear } of [...listeners]) hear(value);
    },
  };
}
