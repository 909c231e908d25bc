import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import { app, clipboard, Menu, net, powerMonitor, protocol, session, shell } from 'electron';
import { createDemoProgram } from './api/demo-program.js';
import { parseOrigin, partneroOrigin } from './api/origin.js';
import { createProgramClient } from './api/program-client.js';
import { type App, createApp } from './app.js';
import { createApiFetch } from './desktop/api-session.js';
import { registerPageScheme } from './desktop/app-protocol.js';
import { createClock } from './desktop/clock.js';
import { type CommandLine, errandOf } from './desktop/command-line.js';
import { drawByProcessor } from './desktop/drawing.js';
import { foldersBelow, type OpenedFolders, openFolders, profileName } from './desktop/folders.js';
import { handOver, lockPlaces } from './desktop/hand-over.js';
import { listenToLaterStarts } from './desktop/later-starts.js';
import { createLog } from './desktop/log.js';
import { appId, createLoginItem, wasStartedAtLogin } from './desktop/login-item.js';
import { applicationMenu } from './desktop/menu.js';
import { createOpener } from './desktop/opener.js';
import { readStart, refuse } from './desktop/packaged-start.js';
import { openPlatform } from './desktop/platform.js';
import { killSelf, quitInGoodOrder } from './desktop/quit.js';
import { knownPlatform, readSystemLanguages, systemName } from './desktop/reader.js';
import { heedNoHints, refuseClientCertificates } from './desktop/session-guard.js';
import { openShell, type Shell } from './desktop/shell.js';
import { watchMachine } from './desktop/watch-machine.js';
import { diskError } from './disk/file-system.js';
import { createProgramStore } from './disk/program-store.js';
import { createSettingsStore } from './disk/settings-store.js';
import { tongueFor } from './domain/words/tongue.js';
import type { Clock, ProgramClient } from './ports.js';
import { createUndoStack } from './undo.js';

const system = readSystemLanguages(app);
/** Before the settings are loaded; from then on the core knows. */
const { words } = tongueFor('system', system);
const name = words.names.product;

const wish = readStart(app, process, parseOrigin);
if (wish.ok) begin(wish.value);
else refuse(wish.error, { app, process, words: words.terminal.refusal });

/** A second start hands its errand over and ends by itself, also when the first one ends meanwhile. */
function endBesideAnother({ quit }: CommandLine): void {
  if (!quit) process.stdout.write(`${words.terminal.runningAlready}\n`);
  app.exit(0);
}

/** All that must come before Electron is ready. */
function begin(line: CommandLine): void {
  const errand = errandOf(line);
  const wanted = foldersBelow(app.getPath('userData'), line.profile);
  if (handOver(app, lockPlaces(wanted.profile, tmpdir()), errand)) {
    endBesideAnother(line);
    return;
  }
  const opened = openFolders(app, wanted, tmpdir());
  if (!opened.ok) {
    refuse(opened.error, { app, process, words: words.terminal.refusal });
    return;
  }
  const { stopgap } = opened.value;
  if (stopgap !== null) {
    const { folder, code } = stopgap.fault;
    process.stderr.write(`${words.terminal.stopgap(folder, code)}\n`);
  }
  const alone = app.requestSingleInstanceLock({ ...errand });
  if (!alone || line.quit) {
    endBesideAnother(line);
    return;
  }
  // Only who has the lock: the folder of a second start is the first one's.
  if (stopgap !== null) process.on('exit', () => rmSync(stopgap.folder, { recursive: true, force: true }));
  // Chromium has no sandbox for root, who must say so; each window asks for its own all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  drawByProcessor(app, process.platform);
  heedNoHints(app);
  app.setAppUserModelId(appId);
  app.dock?.hide();
  registerPageScheme(protocol);
  const menu = applicationMenu(process.platform, name);
  Menu.setApplicationMenu(menu === null ? null : Menu.buildFromTemplate(menu));
  run(line, opened.value).catch((bug: unknown) => {
    // Without a tray nobody could end it, and its lock would keep the next start from being one.
    process.stderr.write(`${name} could not start: ${bug instanceof Error ? bug.message : typeof bug}\n`);
    app.exit(1);
  });
}

async function run(line: CommandLine, { folders, dataFault }: OpenedFolders): Promise<void> {
  const undo = createUndoStack();
  const laterStarts = listenToLaterStarts(app);
  undo.add(laterStarts.stop);
  const clock = createClock();
  const log = createLog({
    folder: folders.logs,
    now: clock.now,
    print: (text) => process.stdout.write(text),
  });
  // A terminal that was closed is no reason to end.
  process.stdout.on('error', () => {});
  // Electron would open a dialog, and some of its own parts throw where nobody can catch.
  const onBug = (bug: unknown) =>
    log.line(`Unexpected: ${bug instanceof Error ? (bug.stack ?? bug.message) : typeof bug}`);
  process.on('uncaughtException', onBug);
  // Node would print it as it is, and only the log takes keys out.
  process.on('unhandledRejection', onBug);
  const platform = openPlatform(
    { clock, name, labels: () => core.tongue().words.notices.actions, builtMain: __dirname },
    process.platform,
  );
  undo.add(platform.close);
  const pause = (ms: number) => clock.sleep(ms, new AbortController().signal);
  const store = { folder: folders.data, now: clock.now, pause };
  let shown: Shell | null = null;
  const core: App = createApp(
    {
      clock,
      random: Math.random,
      newId: () => `p-${randomBytes(8).toString('hex')}`,
      client: openClient(line, clock),
      demo: createDemoProgram(),
      secrets: platform.secrets,
      notifier: platform.notifier,
      opener: createOpener(shell),
      clipboard: { write: (text) => clipboard.writeText(text) },
      window: {
        show: () => shown?.popover.show(),
        hide: () => {
          // An ordinary window is closed by its own button, whether there is a tray to come back from or not.
          if (!core.read().ordinaryWindow) shown?.popover.hide();
        },
        fit: (heightPx) => shown?.popover.fit(heightPx),
        quit: () => quit(),
      },
      loginItem: createLoginItem({ app, process, profile: line.profile, dataFolder: folders.data }),
      tray: { look: async () => (await shown?.lookForTray()) ?? false },
      settings: createSettingsStore(store),
      programs: createProgramStore(store),
      log,
      journal: log,
    },
    {
      version: app.getVersion(),
      versions: {
        electron: process.versions.electron,
        chromium: process.versions.chrome,
        system: systemName(),
      },
      personal: [homedir(), userInfo().username, hostname(), folders.profile],
      platform: knownPlatform(),
      profile: profileName(line.profile),
      diskTrouble: dataFault && diskError(dataFault),
      tongueFor: (choice) => tongueFor(choice, system),
    },
  );
  const save = () => {
    // What an open window showed until now has been looked at, and that is kept too.
    shown?.popover.close();
    core.stopTelling();
    return core.flush().then(log.written);
  };
  const quit = quitInGoodOrder({ app, clock, save, hangs: platform.hangs, close: undo.run, kill: killSelf });
  undo.add(core.dispose);

  // What was read last is there before the tray is, and both before anything is asked.
  await Promise.all([core.load(), app.whenReady()]);
  const window = wasStartedAtLogin(app, process.platform) ? 'never' : line.window;
  shown = openShell({ core, clock, log, platform, laterStarts, quit, window });
  undo.add(shown.close);
  undo.add(refuseClientCertificates(app));
  core.start();
  undo.add(watchMachine({ core, clock, net, powerMonitor, quit }));
  await shown.run(errandOf(line));
}

function openClient(line: CommandLine, clock: Clock): ProgramClient {
  const origin = line.apiUrl ?? partneroOrigin;
  return createProgramClient({
    fetch: createApiFetch(app, session, origin),
    origin,
    userAgent: `PartneroGlance/${app.getVersion()}`,
    clock,
  });
}
