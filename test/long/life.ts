import type { Clock } from '../../main/ports.js';

/** A step over the edge of a process, before something outside it happens or after. */
export type Crossing = 'before a notice' | 'after a notice' | 'other';

/** One run of the app. When it ends, nothing that it had begun goes on, as after kill -9. */
export interface Life {
  isOver(): boolean;
  /** Resolves when it ends. */
  readonly over: Promise<void>;
  /** Ends it at a crossing to come: the next of its kind, or after so many of any kind. */
  endAt(crossing: Exclude<Crossing, 'other'> | number): void;
  end(): void;
  /** Resolves at once in a process that lives, and never in one that is over. */
  cross(crossing?: Crossing): Promise<void>;
  /** A port whose every answer is a crossing. */
  around<T extends object>(port: T): T;
  /** The clock as this process has it: it never wakes once it is over. */
  clock(clock: Clock): Clock;
}

const never = new Promise<never>(() => {});

export function createLife(): Life {
  const naps = new Set<AbortController>();
  let isOver = false;
  let tellOver = () => {};
  let left: number | null = null;
  let kind: Crossing | null = null;
  const over = new Promise<void>((resolve) => {
    tellOver = resolve;
  });

  const end = () => {
    if (isOver) return;
    isOver = true;
    for (const nap of [...naps]) nap.abort();
    naps.clear();
    tellOver();
  };
  const cross = async (crossing: Crossing = 'other') => {
    if (isOver) return never;
    if (left !== null) left -= 1;
    if (left === 0 || crossing === kind) end();
    return isOver ? never : undefined;
  };
  const sleep = async (clock: Clock, ms: number, signal: AbortSignal) => {
    if (isOver) return never;
    const nap = new AbortController();
    const wake = () => nap.abort();
    naps.add(nap);
    signal.addEventListener('abort', wake, { once: true });
    if (signal.aborted) wake();
    await clock.sleep(ms, nap.signal);
    signal.removeEventListener('abort', wake);
    naps.delete(nap);
    return isOver ? never : undefined;
  };

  return {
    isOver: () => isOver,
    over,
    end,
    cross,
    endAt(crossing) {
      if (typeof crossing === 'number') left = crossing;
      else kind = crossing;
    },
    around: (port) => aroundPort(port, cross),
    clock: (clock) => ({ ...clock, sleep: (ms, signal) => sleep(clock, ms, signal) }),
  };
}

/** Methods that answer later are crossed before and after; what they open (a file) is crossed as well. */
function aroundPort<T extends object>(port: T, cross: Life['cross']): T {
  return new Proxy(port, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== 'function') return method;
      return async (...given: unknown[]) => {
        await cross();
        const value: unknown = await method.apply(target, given);
        await cross();
        const isPort = typeof value === 'object' && value !== null && 'close' in value;
        return isPort ? aroundPort(value, cross) : value;
      };
    },
  });
}
