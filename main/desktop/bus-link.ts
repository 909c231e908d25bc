import { fail, ok, type Result } from '../domain/result.js';
import type { Clock } from '../ports.js';
import type { Undo } from '../undo.js';
import { type BusConnection, type BusError, type BusSignal, connectToBus } from './bus-connection.js';

export interface LinkParts {
  /** Null when the session has no bus. */
  readonly address: string | null;
  readonly clock: Pick<Clock, 'sleep'>;
  readonly connect?: typeof connectToBus;
}

const busName = 'org.freedesktop.DBus';
/** Where the bus itself is asked. */
export const busObject = { destination: busName, path: '/org/freedesktop/DBus', interface: busName };
/** The bus itself answers in a millisecond. */
export const quickMs = 2_000;
/** After the bus was lost, while somebody listens. After the last one only a new question tries again. */
const reconnectAfterMs = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

export interface Subscription {
  /** What the bus is asked to hand over. */
  readonly rule: string;
  /** Hears every signal, whoever asked for it. */
  hear(signal: BusSignal): void;
  /** The bus is there and the rule is in force. */
  up(): void;
  down(): void;
}

/** One connection, made when first needed and again after it was lost, with the subscriptions that outlive it. */
export function createLink({ address, clock, connect = connectToBus }: LinkParts) {
  const subscriptions = new Set<Subscription>();
  const closed = new AbortController();
  let current: BusConnection | null = null;
  let connecting: Promise<Result<BusConnection, BusError>> | null = null;

  const match = (connection: BusConnection, member: 'AddMatch' | 'RemoveMatch', rule: string) =>
    connection.call({ ...busObject, member, signature: 's', body: [rule], deadlineMs: quickMs });

  const putInForce = async (connection: BusConnection, subscription: Subscription): Promise<void> => {
    const reply = await match(connection, 'AddMatch', subscription.rule);
    if (!subscriptions.has(subscription) || connection !== current) return;
    if (reply.ok) subscription.up();
    else subscription.down();
  };

  const open = async (): Promise<Result<BusConnection, BusError>> => {
    if (closed.signal.aborted) return fail({ kind: 'no-bus', detail: 'Closed' });
    if (address === null) return fail({ kind: 'no-bus', detail: 'This session has no bus' });
    const opened = await connect({
      address,
      clock,
      onSignal: (signal) => {
        for (const subscription of [...subscriptions]) subscription.hear(signal);
      },
      onLost: () => void afterLoss(),
    });
    if (!opened.ok) return opened;
    if (closed.signal.aborted) {
      opened.value.close();
      return fail({ kind: 'no-bus', detail: 'Closed' });
    }
    current = opened.value;
    for (const subscription of subscriptions) void putInForce(current, subscription);
    return opened;
  };

  const connection = async (): Promise<Result<BusConnection, BusError>> => {
    if (current !== null) return ok(current);
    connecting ??= open().finally(() => {
      connecting = null;
    });
    return connecting;
  };

  const afterLoss = async (): Promise<void> => {
    current = null;
    for (const subscription of [...subscriptions]) subscription.down();
    for (const ms of reconnectAfterMs) {
      await clock.sleep(ms, closed.signal);
      if (closed.signal.aborted || current !== null || subscriptions.size === 0) return;
      if ((await connection()).ok) return;
    }
  };

  return {
    connection,
    subscribe(subscription: Subscription): Undo {
      subscriptions.add(subscription);
      if (current !== null) void putInForce(current, subscription);
      else
        void connection().then((opened) => {
          if (!opened.ok && subscriptions.has(subscription)) subscription.down();
        });
      return () => {
        if (!subscriptions.delete(subscription) || current === null) return;
        void match(current, 'RemoveMatch', subscription.rule);
      };
    },
    close(): void {
      closed.abort();
      subscriptions.clear();
      current?.close();
      current = null;
    },
  };
}
