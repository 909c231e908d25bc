import type { EventEmitter } from 'node:events';
import type { Message, MessageBus } from '@jellybrick/dbus-next';
import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports.js';
import { within } from './deadline.js';

export type BusError =
  /** There is no bus, or it went away before anything was sent. */
  | { readonly kind: 'no-bus'; readonly detail: string }
  /** It was sent, and nothing came back: whether it was acted upon is not known. */
  | { readonly kind: 'no-answer' }
  /** Answered with an error. `name` is the D-Bus name of it. */
  | { readonly kind: 'refused'; readonly name: string; readonly detail: string };

export type BusReply = Result<readonly unknown[], BusError>;

export interface BusCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  /** D-Bus types of `body`, such as `su`. */
  readonly signature?: string;
  readonly body?: readonly unknown[];
  readonly deadlineMs: number;
  /** Told of an answer that came after the deadline. */
  readonly onLateReply?: (reply: BusReply) => void;
}

export interface BusSignal {
  /** The unique name of whoever sent it, such as `:1.7`. */
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly body: readonly unknown[];
}

export interface BusConnection {
  /** Never rejects, and never starts a service by itself. */
  call(call: BusCall): Promise<BusReply>;
  /** Lets the process go even when the bus is frozen. */
  close(): void;
}

export interface ConnectionParts {
  /** As in `DBUS_SESSION_BUS_ADDRESS`. */
  readonly address: string;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly onSignal: (signal: BusSignal) => void;
  /** The bus went away. Not told after `close`. */
  readonly onLost: () => void;
}

/** A live bus greets within milliseconds; a frozen one accepts the connection and says nothing. */
const greetingMs = 2_000;

/** The library tells of the end of its socket nowhere else, and its own `disconnect` waits for a bus that may be frozen. */
interface Wire {
  readonly stream?: { destroy(): void; on(event: 'close', listener: () => void): void };
}
const streamOf = (bus: MessageBus): Wire['stream'] =>
  (bus as unknown as { readonly _connection: Wire })._connection.stream;

/** Messages are sent as they are: the library's proxy objects ask for introspection first, and hang on a frozen service. */
export async function connectToBus(parts: ConnectionParts): Promise<Result<BusConnection, BusError>> {
  const dbus = await import('@jellybrick/dbus-next');
  const bus = dbus.sessionBus({ busAddress: parts.address });
  const events: EventEmitter = bus as EventEmitter;
  const greeted = new Promise<string | null>((resolve) => {
    events.on('connect', () => resolve(null));
    // Stays for the life of the bus: an `error` event without a listener would end the process.
    events.on('error', (cause: unknown) => resolve(cause instanceof Error ? cause.message : String(cause)));
  });
  const trouble = await within(parts.clock, greeted, { ms: greetingMs, late: 'The bus does not answer' });
  const stream = streamOf(bus);
  if (trouble !== null || stream === undefined) {
    stream?.destroy();
    return fail({ kind: 'no-bus', detail: trouble ?? 'The bus hung up' });
  }
  const calls = createCalls(parts.clock, (call, serial) => bus.send(messageOf(dbus, call, serial)));
  let open = true;
  events.on('message', (message: Message) => {
    if (message.type === dbus.MessageType.SIGNAL) parts.onSignal(signalOf(message));
    else calls.settle(message.replySerial, replyOf(dbus, message));
  });
  stream.on('close', () => {
    if (!open) return;
    open = false;
    calls.abandon();
    parts.onLost();
  });
  return ok({
    async call(call) {
      if (!open) return fail({ kind: 'no-bus', detail: 'The bus went away' });
      return calls.make(call, bus.newSerial());
    },
    close() {
      open = false;
      calls.abandon();
      stream.destroy();
    },
  });
}

type Library = typeof import('@jellybrick/dbus-next');

const messageOf = (dbus: Library, call: BusCall, serial: number): Message =>
  new dbus.Message({
    serial,
    destination: call.destination,
    path: call.path,
    interface: call.interface,
    member: call.member,
    signature: call.signature ?? '',
    body: [...(call.body ?? [])],
    flags: dbus.MessageFlag.NO_AUTO_START,
  });

const signalOf = ({ sender, path, interface: from, member, body }: Message): BusSignal => ({
  sender,
  path,
  interface: from,
  member,
  body,
});

function replyOf(dbus: Library, message: Message): BusReply {
  if (message.type !== dbus.MessageType.ERROR) return ok(message.body);
  const [detail] = message.body;
  return fail({ kind: 'refused', name: message.errorName, detail: typeof detail === 'string' ? detail : '' });
}

/**
 * Calls on their way. Kept here and not by the library, which never forgets one that is not answered: with a frozen
 * service that would grow for ever.
 */
function createCalls(clock: Pick<Clock, 'sleep'>, send: (call: BusCall, serial: number) => void) {
  const waiting = new Map<number, (reply: BusReply) => void>();
  return {
    async make(call: BusCall, serial: number): Promise<BusReply> {
      const answered = new Promise<BusReply>((resolve) => waiting.set(serial, resolve));
      try {
        send(call, serial);
      } catch (cause) {
        waiting.delete(serial);
        return fail({ kind: 'no-bus', detail: cause instanceof Error ? cause.message : String(cause) });
      }
      const reply = await within(clock, answered, { ms: call.deadlineMs, late: null });
      if (reply !== null) return reply;
      if (call.onLateReply === undefined) waiting.delete(serial);
      else waiting.set(serial, call.onLateReply);
      return fail({ kind: 'no-answer' });
    },
    settle(serial: number | undefined, reply: BusReply): void {
      if (serial === undefined) return;
      const answer = waiting.get(serial);
      waiting.delete(serial);
      answer?.(reply);
    },
    /** Whatever was sent may or may not have been acted upon. */
    abandon(): void {
      const answers = [...waiting.values()];
      waiting.clear();
      for (const answer of answers) answer(fail({ kind: 'no-answer' }));
    },
  };
}
