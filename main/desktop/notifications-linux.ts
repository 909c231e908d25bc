import type { Notice } from '../domain/notices.js';
import type { Notifier, Shown } from '../ports.js';
import { createUndoStack } from '../undo.js';
import type { BusReply, BusSignal } from './bus-connection.js';
import type { SessionBus } from './dbus.js';
import { createListeners } from './listeners.js';
import {
  closeCall,
  createAbilities,
  daemonName,
  daemonSignals,
  findDaemon,
  notifyCall,
  type Presentation,
} from './notification-daemon.js';

export interface LinuxNotifierParts extends Presentation {
  readonly bus: SessionBus;
}

/** One notice handed over, or about to be. `owner` is who got it, null until then; `id` is theirs, null until they answer. */
interface Sent {
  readonly tag: string;
  owner: string | null;
  id: number | null;
}

interface Sending {
  readonly sent: Sent;
  readonly replaces: Sent | undefined;
  readonly beforeSent: (() => Promise<boolean>) | undefined;
}

/**
 * Notices over an own connection to the session bus. Electron's would ask a frozen daemon synchronously and stop the
 * whole app for up to 75 s; here every question has a deadline and nothing waits for anything.
 */
export function createLinuxNotifier(parts: LinuxNotifierParts): Notifier & { dispose(): void } {
  const { bus } = parts;
  const sentByTag = new Map<string, Sent>();
  const clicked = createListeners<string>();
  const postponed = createListeners<string>();
  const available = createListeners<void>();
  const undo = createUndoStack();
  const abilitiesOf = createAbilities(bus);
  let owner: string | null | undefined;

  undo.add(
    bus.watchName(daemonName, (now) => {
      const appeared = owner !== undefined && now !== null;
      owner = now;
      for (const [tag, sent] of sentByTag)
        if (sent.owner !== null && sent.owner !== now) sentByTag.delete(tag);
      if (appeared) available.tell();
    }),
  );
  undo.add(
    bus.onSignal(daemonSignals, ({ sender, member, body }: BusSignal) => {
      const [id, what] = body;
      const sent = [...sentByTag.values()].find((each) => each.owner === sender && each.id === id);
      if (sent === undefined) return;
      if (member === 'ActionInvoked' && what === 'default') clicked.tell(sent.tag);
      if (member === 'ActionInvoked' && what === 'later') postponed.tell(sent.tag);
      if (member === 'NotificationClosed') sentByTag.delete(sent.tag);
    }),
  );

  const close = (id: number): void => {
    void bus.call(closeCall(id));
  };
  /** The answer may come late: by then the notice may have been withdrawn, or replaced by one with an id of its own. */
  const learn = (sent: Sent, reply: BusReply): void => {
    const id = reply.ok ? reply.value[0] : undefined;
    if (typeof id !== 'number') return;
    sent.id = id;
    if (sentByTag.get(sent.tag) !== sent) close(id);
  };

  const send = async (notice: Notice, { sent, replaces, beforeSent }: Sending): Promise<Shown> => {
    const to = await findDaemon(bus);
    if (to === null) return 'not-sent';
    const abilities = await abilitiesOf(to);
    // Withdrawn, or overtaken by a newer one, while the daemon was looked for.
    if (sentByTag.get(notice.tag) !== sent) return 'not-sent';
    sent.owner = to;
    const replacesId = (replaces?.owner === to && replaces.id) || 0;
    const message = await notifyCall({ presentation: parts, notice, abilities, replacesId });
    if (beforeSent !== undefined && !(await beforeSent())) return 'unwanted';
    const reply = await bus.call({ ...message, onLateReply: (late) => learn(sent, late) });
    learn(sent, reply);
    return reply.ok || reply.error.kind === 'no-answer' ? 'shown' : 'not-sent';
  };

  return {
    async show(notice, beforeSent) {
      const replaces = sentByTag.get(notice.tag);
      const sent: Sent = { tag: notice.tag, owner: null, id: null };
      sentByTag.set(notice.tag, sent);
      const shown = await send(notice, { sent, replaces, beforeSent });
      if (shown !== 'shown' && sentByTag.get(notice.tag) === sent) {
        // The one it would have replaced may still be on screen.
        if (replaces !== undefined && replaces.owner === owner) sentByTag.set(notice.tag, replaces);
        else sentByTag.delete(notice.tag);
      }
      return shown;
    },
    withdraw(tag) {
      const sent = sentByTag.get(tag);
      sentByTag.delete(tag);
      if (sent !== undefined && sent.id !== null) close(sent.id);
    },
    onClick: clicked.add,
    onLater: postponed.add,
    onAvailable: available.add,
    dispose: undo.run,
  };
}
