import {
  type Health,
  type HealthFacts,
  type HealthPart,
  healthOf,
  nothingMet,
  type PartStates,
} from './domain/health.js';
import { testNotice } from './domain/notices.js';
import { assertNever } from './domain/result.js';
import type { Tongue } from './domain/words/tongue.js';
import type { Notifier, Ports, SecretRead, SecretStore, SecretWrite } from './ports.js';
import type { ProgramBook } from './tracking/program-book.js';
import type { Tracker } from './tracking/tracker.js';

type Met = Partial<Omit<HealthFacts, 'programs'>>;
type HeardPorts = Pick<Ports, 'secrets' | 'notifier' | 'tray'>;

/** Hears how the outside parts are met, whoever meets them. */
export interface HealthWatch {
  /** As given, and what becomes of each call is heard. */
  readonly ports: HeardPorts;
  note(met: Met): void;
  onNote(listener: () => void): void;
  met(): Omit<HealthFacts, 'programs'>;
}

const keychainState = ({ state }: SecretRead | SecretWrite): PartStates['keychain'] =>
  state === 'present' || state === 'done' ? 'works' : state;

export function watchHealth({ secrets, notifier, tray }: HeardPorts): HealthWatch {
  let met = nothingMet;
  let listener = () => {};
  const note = (next: Met) => {
    met = { ...met, ...next };
    listener();
  };
  const heard = async <Outcome extends SecretRead | SecretWrite>(call: Promise<Outcome>) => {
    const outcome = await call;
    note({ keychain: keychainState(outcome) });
    return outcome;
  };
  const heardSecrets: SecretStore = {
    ...secrets,
    read: (account, how) => heard(secrets.read(account, how)),
    write: (account, secret) => heard(secrets.write(account, secret)),
    forget: (account) => heard(secrets.forget(account)),
  };
  const heardNotifier: Notifier = {
    ...notifier,
    async show(...given) {
      const shown = await notifier.show(...given);
      if (shown !== 'unwanted') note({ notifications: shown === 'shown' ? 'works' : 'none' });
      return shown;
    },
    onAvailable: (tell) =>
      notifier.onAvailable(() => {
        note({ notifications: 'works' });
        tell();
      }),
  };
  return {
    ports: { secrets: heardSecrets, notifier: heardNotifier, tray },
    note,
    onNote(next) {
      listener = next;
    },
    met: () => met,
  };
}

export interface HealthDeps {
  readonly watch: HealthWatch;
  readonly ports: Pick<Ports, 'clock'>;
  readonly tongue: () => Pick<Tongue, 'words'>;
  readonly book: ProgramBook;
  readonly tracker: Pick<Tracker, 'refresh'>;
  readonly save: () => Promise<void>;
}

/** How the outside parts are, and since when. */
export interface HealthCheck {
  read(): Health;
  /** Meets the part now, as a person asked for. */
  try(part: HealthPart): Promise<Health>;
}

export function createHealthCheck(deps: HealthDeps): HealthCheck {
  const { watch, book } = deps;
  const { clock } = deps.ports;
  const { ports, note } = watch;
  let health: Health = [];

  const read = () => {
    const programs = book
      .all()
      .flatMap(({ record, memory, triedAtMono }) =>
        record === null ? [] : [{ error: memory.trouble?.error ?? null, wasAsked: triedAtMono !== null }],
      );
    health = healthOf({ ...watch.met(), programs }, health, clock.now());
    return health;
  };
  watch.onNote(read);

  async function meet(part: HealthPart): Promise<unknown> {
    switch (part) {
      case 'network':
        return deps.tracker.refresh();
      case 'keychain': {
        const account = book.all().find(({ record }) => record !== null)?.record?.account;
        // Without a key of ours there is nothing to read, and nothing is written to try.
        return account === undefined ? null : ports.secrets.read(account, { asked: true });
      }
      case 'notifications':
        return ports.notifier.show(testNotice(deps.tongue().words));
      case 'tray':
        return note({ tray: (await ports.tray.look()) ? 'works' : 'none' });
      case 'disk':
        return deps.save();
      default:
        return assertNever(part);
    }
  }

  return {
    read,
    async try(part) {
      await meet(part);
      return read();
    },
  };
}
