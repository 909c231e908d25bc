import { type ReadonlySignal, signal } from '@preact/signals-core';

/** Something that is loaded once, when it is first asked for. */
export interface Lazy<T> {
  /** Null until it is there. */
  readonly loaded: ReadonlySignal<T | null>;
  ask(): void;
}

export function lazily<T>(load: () => Promise<T>): Lazy<T> {
  const loaded = signal<T | null>(null);
  let asked = false;
  const take = async () => {
    loaded.value = await load();
  };
  return {
    loaded,
    ask() {
      if (!asked) void take();
      asked = true;
    },
  };
}
