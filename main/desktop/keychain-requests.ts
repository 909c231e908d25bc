import type { Clock, SecretStore } from '../ports.js';
import type { KeychainAnswer, KeychainCall } from './keychain-calls.js';
import { createKeychainLine, type HelperProcess, type KeychainLine } from './keychain-line.js';
import { metAnotherDaemon, reasonNotToCall, type Trouble } from './keychain-truth.js';
import type { KeyringEntry, KeyringState } from './keyring-state.js';
import { createListeners } from './listeners.js';
import { createTurns } from './turns.js';

export interface KeychainParts {
  /** The name under which the system's own keychain window lists the entries. */
  readonly service: string;
  readonly startHelper: () => HelperProcess;
  /**
   * Asks the keyring how it is, without a prompt; for one entry, or for writing. Null where the system cannot be
   * asked: macOS and Windows.
   */
  readonly probeLocked: ((entry: KeyringEntry | null, deadlineMs: number) => Promise<KeyringState>) | null;
  readonly clock: Pick<Clock, 'sleep'>;
  /** How long the helper is kept after a call. */
  readonly idleMs?: number;
}

export interface KeychainRequests extends Pick<SecretStore, 'onAsking' | 'cancel'> {
  make(request: Requested): Promise<Outcome>;
  dispose(): void;
}
export interface Requested {
  readonly call: KeychainCall;
  readonly asked: boolean;
}
/** `keyring` is how it was found after the call. */
export type Outcome =
  | { readonly trouble: Trouble }
  | { readonly answer: KeychainAnswer; readonly keyring: KeyringState };

/** Nobody is there to answer a prompt. */
export const unaskedMs = 5_000;
/** A person looks for a password. */
export const askedMs = 120_000;
const probeMs = 4_000;
/** An open keyring answers in milliseconds; a call that a person asked for and that takes longer has a prompt open. */
const promptAfterMs = 1_000;
const usualIdleMs = 30_000;

const locked: Outcome = { trouble: { state: 'locked' } };
const denied: Outcome = { trouble: { state: 'denied' } };
const timedOut: Outcome = { trouble: { state: 'timed-out' } };
const closing: Outcome = { trouble: { state: 'unavailable', detail: 'The app is closing' } };

/** One call at a time, each with a deadline, and no prompt that nobody asked for. */
export function createKeychainRequests(parts: KeychainParts): KeychainRequests {
  const { clock } = parts;
  const line = createKeychainLine({ idleMs: usualIdleMs, ...parts });
  const turns = createTurns<Outcome>(clock);
  const prompt = createPrompt(clock, () => turns.dismiss(locked));
  let disposed = false;
  let wasMet = false;

  const probe = async ({ call, service, account }: KeychainCall): Promise<KeyringState> =>
    (await parts.probeLocked?.(call === 'write' ? null : { service, account }, probeMs)) ?? 'unlocked';

  const run = async ({ call, asked }: Requested, gaveUp: AbortSignal): Promise<Outcome> => {
    const before = await probe(call);
    const trouble = reasonNotToCall(before, { call: call.call, asked, wasMet });
    wasMet ||= before !== 'no-service' && before !== 'no-bus';
    if (trouble !== null) return { trouble };
    if (gaveUp.aborted) return timedOut;
    const callNow = () => askToday(line, call);
    const answer = await (asked ? prompt.during(callNow, { expected: before !== 'unlocked' }) : callNow());
    if (asked && prompt.wasTakenBack()) return before === 'locked' ? locked : denied;
    const keyring = answer.answer === 'nothing' && !gaveUp.aborted ? await probe(call) : 'unlocked';
    return { answer, keyring };
  };

  return {
    async make(request) {
      if (disposed) return closing;
      if (prompt.isOpen()) return locked;
      const gaveUp = new AbortController();
      return turns.take({
        run: () => (disposed ? Promise.resolve(closing) : run(request, gaveUp.signal)),
        stop() {
          gaveUp.abort();
          line.end();
        },
        allowedMs: request.asked ? askedMs : unaskedMs,
        late: timedOut,
      });
    },
    onAsking: prompt.onChange,
    cancel() {
      if (prompt.takeBack()) line.end();
    },
    dispose() {
      disposed = true;
      line.end();
      turns.dismiss(closing);
    },
  };
}

/** libsecret holds on to the keyring daemon it first met. When that one is gone, a new helper finds the one that followed. */
async function askToday(line: KeychainLine, call: KeychainCall): Promise<KeychainAnswer> {
  const isReused = line.isRunning();
  const answer = await line.ask(call);
  if (!metAnotherDaemon(answer)) return answer;
  line.end();
  return isReused ? line.ask(call) : answer;
}

/** Whether a person is being asked for a password. Nobody else waits two minutes for them: they find the keychain locked. */
function createPrompt(clock: Pick<Clock, 'sleep'>, onOpen: () => void) {
  const changes = createListeners<boolean>();
  let isOpen = false;
  let takenBack = false;
  const become = (open: boolean): void => {
    if (open === isOpen) return;
    isOpen = open;
    if (open) onOpen();
    changes.tell(open);
  };
  return {
    isOpen: () => isOpen,
    onChange: (listener: (open: boolean) => void) => changes.add(listener),
    /** Nobody waits for an answer any more. False when nobody did. */
    takeBack(): boolean {
      if (isOpen) takenBack = true;
      return isOpen;
    },
    wasTakenBack: () => takenBack,
    async during<T>(call: () => Promise<T>, { expected }: { readonly expected: boolean }): Promise<T> {
      const answered = new AbortController();
      takenBack = false;
      if (expected) become(true);
      else
        void clock.sleep(promptAfterMs, answered.signal).then(() => {
          if (!answered.signal.aborted) become(true);
        });
      const answer = await call();
      answered.abort();
      become(false);
      return answer;
    },
  };
}
