import type { Command, CommandResult } from './commands.js';
import type { AppState, AppTrouble } from './domain/app-state.js';
import { orderPrograms } from './domain/order-programs.js';
import { minuteMs } from './domain/pace.js';
import type { ProgramId } from './domain/snapshot.js';
import { terminalLine } from './domain/terminal-line.js';
import type { Words } from './domain/words/words.js';
import { handleCommand } from './handle-command.js';
import type { Ports } from './ports.js';
import { defaultSettings, type Settings } from './settings.js';
import { createStateStore, type StateStore } from './state.js';
import { createAnnouncer } from './tracking/announce.js';
import { createDemo } from './tracking/demo.js';
import { createKeyActions } from './tracking/key-actions.js';
import { createKeys } from './tracking/keys.js';
import { createProgramBook } from './tracking/program-book.js';
import { createTracker, type Looking, type Nudge } from './tracking/track-programs.js';
import { type Tracked, toProgramState } from './tracking/tracked.js';
import { createUndoStack } from './undo.js';

export interface AppFacts {
  readonly version: string;
  readonly platform: AppState['platform'];
  readonly locale: string;
  /** Part of the keychain account's name outside the default profile; null in it. */
  readonly profile: string | null;
  readonly words: Words;
}

/** The core, assembled. It knows nothing of Electron: a test makes it with fakes. */
export interface App extends Pick<StateStore, 'read' | 'onChange'> {
  /** Reads what is on disk, without any network. */
  load(): Promise<void>;
  /** Begins to ask. */
  start(): void;
  send(command: Command): Promise<CommandResult>;
  /** The popover came on screen with the focus, or lost it. */
  windowInFront(inFront: boolean): void;
  nudge(why: Nudge): void;
  /** Sends the window to a place, and puts it on screen. */
  goTo(view: AppState['place']['view'], program?: ProgramId | null): void;
  setOrdinaryWindow(ordinary: boolean): void;
  /** Writes what is not on disk yet. */
  flush(): Promise<void>;
  dispose(): void;
}

export function createApp(ports: Ports, facts: AppFacts): App {
  const undo = createUndoStack();
  let settings: Settings = defaultSettings;
  let inFront = false;
  let lookingAt: Looking = { at: 'home' };
  const state = createStateStore({
    programs: [],
    settings,
    troubles: [],
    place: { view: 'home', program: null, serial: 0 },
    ordinaryWindow: false,
    version: facts.version,
    platform: facts.platform,
    locale: facts.locale,
  });
  const readSettings = () => settings;

  const setTrouble = (kind: AppTrouble['kind'], trouble: AppTrouble | null) => {
    const others = state.read().troubles.filter((known) => known.kind !== kind);
    const same = state.read().troubles.find((known) => JSON.stringify(known) === JSON.stringify(trouble));
    if (same === undefined) state.change({ troubles: trouble === null ? others : [...others, trouble] });
  };
  const book = createProgramBook({
    clock: ports.clock,
    settingsStore: ports.settings,
    store: ports.programs,
    onDisk: (error) => setTrouble('disk-failed', error),
    onTrouble: (trouble) => setTrouble(trouble.kind, trouble),
  });
  const view = (program: Tracked) =>
    toProgramState(program, {
      clock: ports.clock,
      everyMs: program.record === null ? ports.demo.everyMs : settings.pollEveryMinutes * minuteMs,
      unnamed: facts.words.names.unnamed,
    });
  const publish = () =>
    state.change({ settings, programs: orderPrograms(book.all().map(view), facts.locale) });

  const keys = createKeys(ports.secrets, ports.log);
  const ask = { client: ports.client, keys, log: ports.log };
  const announcer = createAnnouncer({
    notifier: ports.notifier,
    words: facts.words,
    locale: facts.locale,
    settings: readSettings,
    nameOf: (program) => view(program).name,
    isHere: book.has,
    save: (program) => book.save(program),
    onShown: (shown) => setTrouble('no-notifier', shown ? null : { kind: 'no-notifier' }),
  });
  const tracker = createTracker({
    clock: ports.clock,
    random: ports.random,
    demo: ports.demo,
    book,
    ask,
    announcer,
    settings: readSettings,
    publish,
    onPolled: (program) =>
      ports.log.line(
        terminalLine(view(program), { words: facts.words, locale: facts.locale, nowMs: ports.clock.now() }),
      ),
  });
  const keyActions = createKeyActions({
    ask,
    clock: ports.clock,
    newId: ports.newId,
    book,
    tracker,
    settings: readSettings,
    profile: facts.profile,
  });
  const demo = createDemo({ book, tracker, settings: readSettings });

  const look = () => tracker.looking(inFront ? lookingAt : null);
  const goTo: App['goTo'] = (place, program = null) => {
    state.change({ place: { view: place, program, serial: state.read().place.serial + 1 } });
    ports.window.show();
  };

  return {
    read: state.read,
    onChange: state.onChange,
    async load() {
      settings = await book.load();
      publish();
    },
    start() {
      undo.add(tracker.start());
      undo.add(
        ports.notifier.onAvailable(() => {
          setTrouble('no-notifier', null);
          tracker.tellOwed();
        }),
      );
      undo.add(
        ports.notifier.onClick((tag) => {
          const program = announcer.programOf(tag);
          goTo(program === null ? 'home' : 'program', program);
        }),
      );
    },
    send: (command) =>
      handleCommand(command, {
        ports,
        words: facts.words,
        state,
        book,
        tracker,
        keyActions,
        demo,
        settle() {
          publish();
          announcer.withdrawStale(book.all());
        },
        async changeSettings(next) {
          const paced = next.pollEveryMinutes !== settings.pollEveryMinutes;
          settings = next;
          publish();
          if (paced) tracker.reschedule();
          await book.saveRoster(settings);
        },
        readSettings,
        looking(next) {
          lookingAt = next;
          look();
        },
        flush: () => book.flush(settings),
        dismiss: (kind) => setTrouble(kind, null),
      }),
    windowInFront(next) {
      inFront = next;
      look();
      const { place } = state.read();
      if (next) tracker.nudge('opened');
      // The wish was followed. Its serial stays, so only a page that is made anew starts at home.
      else if (place.view !== 'home') state.change({ place: { ...place, view: 'home', program: null } });
    },
    nudge: (why) => tracker.nudge(why),
    goTo,
    setOrdinaryWindow(ordinary) {
      state.change({ ordinaryWindow: ordinary });
      setTrouble('no-tray', ordinary ? { kind: 'no-tray' } : null);
    },
    flush: () => book.flush(settings),
    dispose: () => undo.run(),
  };
}
