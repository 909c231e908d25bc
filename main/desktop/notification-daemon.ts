import type { Notice } from '../domain/notices.js';
import type { BusCall } from './bus-connection.js';
import type { SessionBus } from './dbus.js';

/** `open` is what a click on the notice does. */
export interface NoticeLabels {
  readonly open: string;
  readonly later: string;
}

/** How the app names itself to the daemon. */
export interface Presentation {
  /** As it is shown to people. */
  readonly appName: string;
  /** Name of the .desktop file without its ending: it gives the daemon our icon. */
  readonly desktopEntry: string;
  /** On its buttons, where the daemon shows any. */
  readonly labels: () => NoticeLabels;
}

interface Abilities {
  readonly actions: boolean;
  readonly markup: boolean;
}

export const daemonName = 'org.freedesktop.Notifications';
const daemonObject = { path: '/org/freedesktop/Notifications', interface: daemonName };
const onDaemon = { destination: daemonName, ...daemonObject };
export const daemonSignals = { sender: daemonName, ...daemonObject };
const ownerMs = 1_000;
const startMs = 2_000;
const abilitiesMs = 1_000;
const notifyMs = 3_000;
/** Most daemons read markup. Where nothing is told, escaping is the safe guess: text never becomes a tag. */
const unknownAbilities: Abilities = { actions: true, markup: true };

export const closeCall = (id: number): BusCall => ({
  ...onDaemon,
  member: 'CloseNotification',
  signature: 'u',
  body: [id],
  deadlineMs: notifyMs,
});

/** The unique name of the daemon, which is started when it is installed and not running. Null when there is none. */
export async function findDaemon(bus: SessionBus): Promise<string | null> {
  const running = await bus.nameOwner(daemonName, ownerMs);
  if (!running.ok) return null;
  if (running.value !== null) return running.value;
  const started = await bus.startService(daemonName, startMs);
  if (!started.ok) return null;
  const owner = await bus.nameOwner(daemonName, ownerMs);
  return owner.ok ? owner.value : null;
}

/** Asked once of each daemon that answers. */
export function createAbilities(bus: SessionBus): (owner: string) => Promise<Abilities> {
  let known: { readonly owner: string; readonly abilities: Abilities } | null = null;
  return async (owner) => {
    if (known?.owner === owner) return known.abilities;
    const reply = await bus.call({ ...onDaemon, member: 'GetCapabilities', deadlineMs: abilitiesMs });
    const told = reply.ok ? reply.value[0] : null;
    if (!Array.isArray(told)) return unknownAbilities;
    const abilities = { actions: told.includes('actions'), markup: told.includes('body-markup') };
    known = { owner, abilities };
    return abilities;
  };
}

/** D-Bus texts hold no NUL, and a message with one would end the connection. */
const withoutNul = (text: string): string => text.replaceAll('\0', '');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A call to show a notice. The library for its one odd type is loaded by then. */
export async function notifyCall(from: {
  readonly presentation: Presentation;
  readonly notice: Notice;
  readonly abilities: Abilities;
  readonly replacesId: number;
}): Promise<BusCall> {
  const { Variant } = await import('@jellybrick/dbus-next');
  const { presentation, notice, abilities } = from;
  const title = withoutNul(notice.title);
  const body = withoutNul(notice.body);
  const labels = presentation.labels();
  const later = notice.isTest ? [] : ['later', labels.later];
  const actions = abilities.actions ? ['default', labels.open, ...later] : [];
  const hints = {
    'desktop-entry': new Variant('s', presentation.desktopEntry),
    urgency: new Variant('y', 1),
  };
  const daemonDecides = -1;
  return {
    ...onDaemon,
    deadlineMs: notifyMs,
    member: 'Notify',
    signature: 'susssasa{sv}i',
    body: [
      presentation.appName,
      from.replacesId,
      '',
      title,
      abilities.markup ? escaped(body) : body,
      actions,
      hints,
      daemonDecides,
    ],
  };
}
