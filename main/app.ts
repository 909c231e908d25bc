import type { AppFacts } from './app-facts.js';
import type { App } from './core.js';
import { createDiagnostics } from './diagnose.js';
import type { AppState } from './domain/app-state.js';
import { isQuiet } from './domain/quiet-hours.js';
import type { ProgramId } from './domain/snapshot.js';
import { terminalLine } from './domain/terminal-line.js';
import { handleCommand } from './handle-command.js';
import { createHealthCheck, watchHealth } from './health.js';
import { heedNotices } from './heed-notices.js';
import type { Ports } from './ports.js';
import { defaultSettings, type Settings } from './settings.js';
import { contentAtStart, createStateStore } from './state.js';
import type { DiskError } from './stores.js';
import { createAnnouncer } from './tracking/announce.js';
import { createDemo } from './tracking/demo.js';
import { createKeyActions } from './tracking/key-actions.js';
import { createKeys } from './tracking/keys.js';
import { createProgramBook } from './tracking/program-book.js';
import { createShownPrograms } from './tracking/shown-programs.js';
import { createTracker } from './tracking/track-programs.js';
import type { Looking } from './tracking/watch.js';
import { createUndoStack } from './undo.js';

export type { App } from './core.js';

export function createApp(given: Ports, facts: AppFacts): App {
  const watch = watchHealth(given);
  const ports: Ports = { ...given, ...watch.ports };
  const undo = createUndoStack();
  let settings: Settings = defaultSettings;
  const tongue = () => facts.tongueFor(settings.language);
  const moment = () => ({ ...tongue(), nowMs: ports.clock.now() });
  let trayHosted = true;
  let inFront = false;
  let lookingAt: Looking = { at: 'home' };
  const state = createStateStore(contentAtStart({ ...facts, ...tongue(), settings }));
  const readSettings = () => settings;
  const { setTrouble } = state;
  const onDisk = (error: DiskError | null) => {
    watch.note({ disk: error?.reason ?? 'works' });
    setTrouble('disk-failed', error);
  };
  const book = createProgramBook({
    clock: ports.clock,
    settingsStore: ports.settings,
    store: ports.programs,
    onDisk,
    onTrouble: (trouble) => setTrouble(trouble.kind, trouble),
  });
  const shown = createShownPrograms({ ...ports, settings: readSettings, tongue });
  const publish = () => {
    const { language, locale } = tongue();
    const ordinaryWindow = !trayHosted || settings.keepWindowOpen;
    state.change({ settings, language, locale, ordinaryWindow, programs: shown.all(book.all()) });
  };
  const keys = createKeys(ports.secrets, ports.log);
  const ask = { client: ports.client, keys, log: ports.log };
  const announcer = createAnnouncer({
    clock: ports.clock,
    notifier: ports.notifier,
    tongue,
    settings: readSettings,
    isQuiet: () => isQuiet(settings.quietHours, ports.clock.localHour(ports.clock.now())),
    nameOf: shown.nameOf,
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
    onPolled: (program) => diagnostics.polled(program, terminalLine(shown.one(program), moment())),
  });
  const keyActions = createKeyActions({
    ask,
    clock: ports.clock,
    newId: ports.newId,
    book,
    tracker,
    settings: readSettings,
    journal: ports.journal,
    reset() {
      settings = defaultSettings;
      for (const kind of ['file-set-aside', 'newer-file'] as const) setTrouble(kind, null);
      return settings;
    },
    profile: facts.profile,
  });
  const health = createHealthCheck({ watch, ports, tongue, book, tracker, save: () => book.flush(settings) });
  const diagnostics = createDiagnostics({
    ports,
    facts,
    state,
    book,
    settings: readSettings,
    health: health.read,
  });
  const demo = createDemo({ ports, book, tracker, settings: readSettings });

  const look = () => tracker.looking(inFront ? lookingAt : null);
  const place = (view: AppState['place']['view'], program: ProgramId | null = null) =>
    state.change({ place: { view, program, serial: state.read().place.serial + 1 } });
  const goTo: App['goTo'] = (view, program) => {
    place(view, program);
    ports.window.show();
  };

  return {
    read: state.read,
    onChange: state.onChange,
    tongue,
    async load() {
      settings = await book.load();
      if (facts.diskTrouble) onDisk(facts.diskTrouble);
      publish();
    },
    start() {
      void ports.loginItem.renew();
      undo.add(tracker.start());
      undo.add(ports.secrets.onAsking((keychainAsks) => state.change({ keychainAsks })));
      undo.add(
        heedNotices({
          notifier: ports.notifier,
          announcer,
          tracker,
          goTo,
          onAvailable: () => setTrouble('no-notifier', null),
        }),
      );
    },
    send: (command) =>
      handleCommand(command, {
        ports,
        tongue,
        state,
        book,
        tracker,
        keyActions,
        demo,
        health,
        diagnostics,
        settle() {
          publish();
          announcer.withdrawStale(book.all());
        },
        async changeSettings(next) {
          const paced = next.pollEveryMinutes !== settings.pollEveryMinutes;
          const { ordinaryWindow } = state.read();
          if (next.figuresHidden && !settings.figuresHidden) announcer.takeBack();
          settings = next;
          publish();
          // A window of the other form is made anew, and this was chosen in its settings.
          if (ordinaryWindow !== state.read().ordinaryWindow) place('settings');
          if (paced) tracker.reschedule();
          tracker.retell();
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
    windowClosed: tracker.windowClosed,
    nudge: (why) => tracker.nudge(why),
    probe: tracker.probe,
    suspend() {
      tracker.suspend();
      void book.flush(settings);
    },
    goTo,
    setTrayHosted(hosted) {
      trayHosted = hosted;
      watch.note({ tray: hosted ? 'works' : 'none' });
      publish();
      setTrouble('no-tray', hosted ? null : { kind: 'no-tray' });
    },
    stopTelling: announcer.stop,
    flush: () => book.flush(settings),
    dispose: () => undo.run(),
  };
}
