import { ok, type Result } from '../domain/result.js';
import type { Undo } from '../undo.js';
import type { BusCall, BusError, BusReply, BusSignal } from './bus-connection.js';
import { busObject, createLink, type LinkParts, quickMs, type Subscription } from './bus-link.js';

/** The session bus of a Linux desktop. Nothing is loaded or opened before the first question; no question outlasts its deadline. */
export interface SessionBus {
  /** Never rejects, and never starts a service by itself. */
  call(call: BusCall): Promise<BusReply>;
  /** The unique name of whoever owns this name now, or null. */
  nameOwner(name: string, deadlineMs: number): Promise<Result<string | null, BusError>>;
  /** Starts the service that is installed for this name. The bus answers once the name is taken. */
  startService(name: string, deadlineMs: number): Promise<Result<null, BusError>>;
  readProperty(property: BusProperty, deadlineMs: number): Promise<Result<unknown, BusError>>;
  /** Told the owner as soon as it is known, null without a bus too, and then each time it changes. */
  watchName(name: string, listener: (owner: string | null) => void): Undo;
  onSignal(match: SignalMatch, listener: (signal: BusSignal) => void): Undo;
  close(): void;
}

export interface BusProperty {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly name: string;
}

/** `sender` may be a well-known name: the bus then hands over signals of its owner only. */
export interface SignalMatch {
  readonly sender: string;
  readonly path: string;
  readonly interface: string;
}

/** Where the bus of this session is. Most sessions name it; systemd's is found at its fixed place. */
export function sessionBusAddress(env: Readonly<Record<string, string | undefined>>): string | null {
  if (env['DBUS_SESSION_BUS_ADDRESS']) return env['DBUS_SESSION_BUS_ADDRESS'];
  return env['XDG_RUNTIME_DIR'] ? `unix:path=${env['XDG_RUNTIME_DIR']}/bus` : null;
}

export function openSessionBus(parts: LinkParts): SessionBus {
  const link = createLink(parts);
  const call = async (request: BusCall): Promise<BusReply> => {
    const connection = await link.connection();
    return connection.ok ? connection.value.call(request) : connection;
  };
  const nameOwner: SessionBus['nameOwner'] = async (name, deadlineMs) => {
    const reply = await call({
      ...busObject,
      member: 'GetNameOwner',
      signature: 's',
      body: [name],
      deadlineMs,
    });
    if (reply.ok) return ok(String(reply.value[0]));
    const nobody = reply.error.kind === 'refused' && reply.error.name.endsWith('.NameHasNoOwner');
    return nobody ? ok(null) : reply;
  };
  return {
    call,
    nameOwner,
    async startService(name, deadlineMs) {
      const body = [name, 0];
      const reply = await call({
        ...busObject,
        member: 'StartServiceByName',
        signature: 'su',
        body,
        deadlineMs,
      });
      return reply.ok ? ok(null) : reply;
    },
    async readProperty({ name, ...property }, deadlineMs) {
      const reply = await call({
        destination: property.destination,
        path: property.path,
        interface: 'org.freedesktop.DBus.Properties',
        member: 'Get',
        signature: 'ss',
        body: [property.interface, name],
        deadlineMs,
      });
      return reply.ok ? ok((reply.value[0] as { readonly value?: unknown } | undefined)?.value) : reply;
    },
    watchName: (name, listener) => link.subscribe(watchOwner(name, listener, nameOwner)),
    onSignal: (match, listener) =>
      link.subscribe({
        rule: `type='signal',sender='${match.sender}',path='${match.path}',interface='${match.interface}'`,
        hear: (signal) => {
          if (signal.path === match.path && signal.interface === match.interface) listener(signal);
        },
        up: () => {},
        down: () => {},
      }),
    close: link.close,
  };
}

function watchOwner(
  name: string,
  listener: (owner: string | null) => void,
  nameOwner: SessionBus['nameOwner'],
): Subscription {
  let told: string | null | undefined;
  const tell = (owner: string | null): void => {
    if (owner === told) return;
    told = owner;
    listener(owner);
  };
  return {
    rule: `type='signal',sender='${busObject.interface}',interface='${busObject.interface}',member='NameOwnerChanged',arg0='${name}'`,
    hear({ sender, member, body }) {
      if (sender === busObject.destination && member === 'NameOwnerChanged' && body[0] === name)
        tell(String(body[2]) || null);
    },
    up() {
      // Answers and signals come in order, so this cannot be older than a change already told.
      void nameOwner(name, quickMs).then((owner) => tell(owner.ok ? owner.value : null));
    },
    down: () => tell(null),
  };
}
