import type { Clock } from '../ports.js';
import {
  type KeychainAnswer,
  type KeychainCall,
  type KeychainRequest,
  parseReply,
} from './keychain-calls.js';

/** Where keytar runs. */
export interface HelperProcess {
  post(request: KeychainRequest): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Also told when it could not start. */
  onExit(listener: () => void): void;
  /** At once, whatever it is doing. */
  kill(): void;
}

export interface LineParts {
  readonly startHelper: () => HelperProcess;
  readonly clock: Pick<Clock, 'sleep'>;
  /** How long a helper is kept after a call. */
  readonly idleMs: number;
}

export interface KeychainLine {
  /** Whether a helper is there from an earlier call. */
  isRunning(): boolean;
  /** One at a time. Never rejects. */
  ask(call: KeychainCall): Promise<KeychainAnswer>;
  /** Ends the helper, and with it the call that waits. The next call starts another one. */
  end(): void;
}

const ended = (detail: string): KeychainAnswer => ({ answer: 'failed', detail });

/** A helper that is started for a call, kept for those that follow soon, and ended when nobody asks. */
export function createKeychainLine({ startHelper, clock, idleMs }: LineParts): KeychainLine {
  let helper: HelperProcess | null = null;
  let waiting: { readonly id: number; settle(answer: KeychainAnswer): void } | null = null;
  let idle = new AbortController();
  let lastId = 0;

  const settle = (answer: KeychainAnswer): void => {
    const asked = waiting;
    waiting = null;
    asked?.settle(answer);
  };
  const end = (): void => {
    idle.abort();
    const ending = helper;
    helper = null;
    ending?.kill();
    settle(ended('The keychain helper was ended'));
  };
  const start = (): HelperProcess => {
    const started = startHelper();
    started.onMessage((message) => {
      const reply = parseReply(message);
      if (reply !== null && reply.id === waiting?.id) settle(reply);
    });
    started.onExit(() => {
      if (helper !== started) return;
      helper = null;
      settle(ended('The keychain helper ended by itself'));
    });
    return started;
  };
  const endWhenIdle = async (): Promise<void> => {
    const { signal } = idle;
    await clock.sleep(idleMs, signal);
    if (!signal.aborted) end();
  };

  return {
    isRunning: () => helper !== null,
    async ask(call) {
      idle.abort();
      idle = new AbortController();
      const id = ++lastId;
      const answer = new Promise<KeychainAnswer>((resolve) => {
        waiting = { id, settle: resolve };
      });
      try {
        helper ??= start();
        helper.post({ ...call, id });
      } catch {
        settle(ended('The keychain helper did not start'));
      }
      const answered = await answer;
      if (helper !== null) void endWhenIdle();
      return answered;
    },
    end,
  };
}
