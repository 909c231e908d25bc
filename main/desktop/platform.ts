import { join } from 'node:path';
import { Notification } from 'electron';
import type { Clock, Notifier, SecretStore } from '../ports.js';
import { createUndoStack, type Undo } from '../undo.js';
import { createKeychain } from './keychain.js';
import { loadKeytar } from './keychain-calls.js';
import { createInProcessHelpers } from './keychain-in-process.js';
import { startKeychainProcess } from './keychain-process.js';
import { lateNotifier } from './late-notifier.js';
import type { LinuxDesktop } from './linux.js';
import type { NoticeLabels } from './notification-daemon.js';
import { createNativeNotifier } from './notifications-native.js';
import type { TrayHost, TrayHostState } from './tray-host.js';

export interface PlatformParts {
  readonly clock: Clock;
  /** As people see it, also in the keychain's own window. */
  readonly name: string;
  /** On the buttons of a notice, in the language of the moment. */
  readonly labels: () => NoticeLabels;
  /** Folder of the built main process. */
  readonly builtMain: string;
}

/** What each system does in its own way. */
export interface Platform {
  readonly secrets: SecretStore;
  readonly notifier: Notifier;
  /** Null where there is always a tray. */
  readonly watchTrayHost: ((listener: (host: TrayHost) => void) => Undo) | null;
  /** Whether somebody shows tray items now. */
  readTrayHost(): Promise<TrayHostState>;
  /** Whether something of the system that the engine waits for at its end answers nothing. */
  hangs(): Promise<boolean>;
  close: Undo;
}

export const openPlatform = (parts: PlatformParts, platform: NodeJS.Platform): Platform =>
  platform === 'linux' ? openLinux(parts) : openElsewhere(parts, platform);

function openLinux({ clock, name, labels, builtMain }: PlatformParts): Platform {
  const undo = createUndoStack();
  let loading: Promise<LinuxDesktop> | null = null;
  const desktop = () => {
    loading ??= import('./linux.js').then(({ openLinuxDesktop }) => {
      const opened = openLinuxDesktop({ clock, appName: name, labels });
      undo.add(opened.close);
      return opened;
    });
    return loading;
  };
  const secrets = createKeychain({
    service: name,
    clock,
    startHelper: () => startKeychainProcess(join(builtMain, 'keychain-helper.js')),
    probeLocked: async (entry, deadlineMs) => (await desktop()).readKeyringState(entry, deadlineMs),
  });
  undo.add(secrets.dispose);
  return {
    secrets,
    notifier: lateNotifier(async () => (await desktop()).notifier),
    watchTrayHost(listener) {
      const watching = desktop().then(
        (opened) => opened.watchTrayHost(listener),
        () => {
          // Without it nothing is known of a tray: then the window must not wait for one.
          listener(null);
          return () => {};
        },
      );
      return () => void watching.then((end) => end());
    },
    readTrayHost: () =>
      desktop().then(
        (opened) => opened.readTrayHost(),
        () => 'none',
      ),
    hangs: async () => (await loading?.catch(() => null))?.isBusFrozen() ?? false,
    close: undo.run,
  };
}

function openElsewhere({ clock, name, labels }: PlatformParts, platform: NodeJS.Platform): Platform {
  const helpers = createInProcessHelpers(loadKeytar);
  const secrets = createKeychain({ service: name, clock, startHelper: helpers.start, probeLocked: null });
  const notifier = createNativeNotifier({
    isSupported: () => Notification.isSupported(),
    create: (options) => new Notification(options),
    laterLabel: platform === 'darwin' ? () => labels().later : null,
    clock,
  });
  return {
    secrets,
    notifier,
    watchTrayHost: null,
    readTrayHost: async () => 'there',
    hangs: async () => helpers.isBusy(),
    close: secrets.dispose,
  };
}
