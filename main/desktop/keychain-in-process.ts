import { type Keytar, makeCall } from './keychain-calls.js';
import type { HelperProcess } from './keychain-line.js';

/** A call that waits holds one of the process's four worker threads, which file access needs too. */
const mostStuck = 2;

export interface InProcessHelpers {
  start(): HelperProcess;
  /** A call is under way, which the process would wait for at its end. */
  isBusy(): boolean;
}

/**
 * keytar in the main process, for macOS and Windows: macOS lets another process in only after asking once more. A
 * call cannot be ended there; its answer is dropped, and while two of them still wait nothing more is tried.
 */
export function createInProcessHelpers(load: () => Promise<Keytar>): InProcessHelpers {
  let running = 0;
  const start = (): HelperProcess => {
    let heard: (message: unknown) => void = () => {};
    let ended = false;
    return {
      async post(request) {
        const { id } = request;
        // Left without an answer, it runs into its own deadline.
        if (running >= mostStuck) return;
        running += 1;
        const answer = await makeCall(load, request);
        running -= 1;
        if (!ended) heard({ id, ...answer });
      },
      onMessage(listener) {
        heard = listener;
      },
      onExit() {},
      kill() {
        ended = true;
      },
    };
  };
  return { start, isBusy: () => running > 0 };
}
