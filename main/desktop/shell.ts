import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, nativeImage, nativeTheme, screen, session, Tray } from 'electron';
import type { App } from '../app.js';
import { commandSchema } from '../commands.js';
import type { AppState } from '../domain/app-state.js';
import { type TrayAction, trayView } from '../domain/tray-view.js';
import type { Clock, Log } from '../ports.js';
import { createUndoStack, type Undo } from '../undo.js';
import { servePage } from './app-protocol.js';
import type { CommandLine, Errand } from './command-line.js';
import { followTrayHost } from './follow-tray-host.js';
import { serveIpc } from './ipc.js';
import type { LaterStarts } from './later-starts.js';
import { plainPage } from './plain-page.js';
import type { Platform } from './platform.js';
import { createPopover } from './popover.js';
import type { Popover } from './popover-handle.js';
import type { WindowForm } from './popover-window.js';
import { knownPlatform } from './reader.js';
import { guardSession, type PagePlace, pagePlace } from './session-guard.js';
import { followThemeSetting } from './theme.js';
import { openTray, type TrayHandle, trayImageFile } from './tray.js';

export interface ShellParts {
  readonly core: App;
  readonly clock: Clock;
  readonly log: Log;
  readonly platform: Pick<Platform, 'watchTrayHost' | 'readTrayHost'>;
  readonly laterStarts: Pick<LaterStarts, 'serve'>;
  readonly quit: () => void;
  readonly window: CommandLine['window'];
}

/** What a person sees of the app: the tray item and the window. */
export interface Shell {
  readonly popover: Popover;
  /** Does what the command line asked for, of this start or of a later one. */
  run(errand: Errand): Promise<void>;
  /** Looks for a tray host, and hands it a new item. False when there is none. */
  lookForTray(): Promise<boolean>;
  close: Undo;
}

/** After `ready` only. The tray comes first: it is what a person waits for. */
export function openShell(parts: ShellParts): Shell {
  const undo = createUndoStack();
  const { core, quit } = parts;
  // Before there is a window, whose ground it is.
  undo.add(followThemeSetting(core, nativeTheme));
  const tray = openTrayItem(parts, {
    toggle: () => popover.toggle(),
    act: (action) => act(action, { core, popover, quit }),
  });
  undo.add(tray.close);
  const { popover, page } = openWindow(parts, tray);
  undo.add(popover.close);
  undo.add(connect(parts, popover, page));
  const host = followTrayHost(parts.platform, tray, core.setTrayHosted);
  undo.add(host.stop);

  const run = async (errand: Errand): Promise<void> => {
    if (errand.quit) quit();
    if (errand.demo) await core.send({ type: 'start-demo' });
    if (errand.refresh) await core.send({ type: 'refresh' });
    if (errand.show) popover.show();
  };
  parts.laterStarts.serve((errand) => void run(errand));
  // macOS tells it at launch too, where the command line decides.
  let launched = false;
  const onActivate = () => launched && popover.show();
  app.on('activate', onActivate);
  undo.add(() => app.removeListener('activate', onActivate));

  return {
    popover,
    async run(errand) {
      const hosted = await host.known;
      const nothingToShow = core.read().programs.length === 0;
      const show = parts.window === 'show' || (parts.window === 'auto' && (nothingToShow || !hosted));
      await run({ ...errand, show });
      launched = true;
    },
    lookForTray: host.look,
    close: undo.run,
  };
}

function openTrayItem(
  { core, clock }: ShellParts,
  events: { toggle(): void; act(action: TrayAction): void },
): TrayHandle {
  const assets = join(app.getAppPath(), 'assets');
  const view = () =>
    trayView(core.read(), { ...core.tongue(), nowMs: clock.now(), platform: knownPlatform() });
  const tray = openTray(
    {
      platform: process.platform,
      make: (image) => new Tray(image),
      image: (icon) => nativeImage.createFromPath(trayImageFile(assets, icon, process.platform)),
      menu: (template) => Menu.buildFromTemplate(template),
    },
    {
      onToggle: events.toggle,
      onAction: events.act,
      onProgram: (program) => core.goTo(program === null ? 'home' : 'program', program),
    },
    view(),
  );
  const stop = core.onChange(() => tray.paint(view()));
  return {
    ...tray,
    close() {
      stop();
      tray.close();
    },
  };
}

function openWindow(
  { core, clock, log, quit }: ShellParts,
  tray: TrayHandle,
): { readonly popover: Popover; readonly page: PagePlace } {
  const page = pagePlace({ packaged: app.isPackaged, devServer: process.env['ELECTRON_RENDERER_URL'] });
  const pageSession = session.fromPartition('page', { cache: false });
  guardSession(pageSession, page);
  servePage(pageSession.protocol, join(__dirname, '../renderer'), () => plainPage(core.tongue()));
  const popover = createPopover({
    platform: process.platform,
    make: (options) => new BrowserWindow(options),
    app,
    screen,
    theme: nativeTheme,
    session: pageSession,
    preload: join(__dirname, '../preload/index.js'),
    page,
    packaged: app.isPackaged,
    form: formOf(core.read()),
    trayBounds: tray.bounds,
    textPercent: () => core.read().settings.textPercent,
    clock,
    log,
    quit,
  });
  return { popover, page };
}

const formOf = ({ ordinaryWindow }: AppState): WindowForm => (ordinaryWindow ? 'ordinary' : 'popover');

/** The window speaks to the core, and the core knows what is being looked at. */
function connect({ core, clock, log }: ShellParts, popover: Popover, page: PagePlace): Undo {
  const undo = createUndoStack();
  const parseCommand = (payload: unknown) => {
    const parsed = commandSchema.safeParse(payload);
    return parsed.success ? parsed.data : null;
  };
  undo.add(serveIpc({ ipcMain, core, window: popover, page, parseCommand, clock, log }));
  undo.add(popover.onFocusChange(core.windowInFront));
  undo.add(popover.onHidden(() => core.windowInFront(false)));
  undo.add(popover.onLeft(core.windowClosed));
  undo.add(core.onChange((state) => popover.setForm(formOf(state))));
  return undo.run;
}

function act(
  action: TrayAction,
  { core, popover, quit }: { readonly core: App; readonly popover: Popover; readonly quit: () => void },
): void {
  const change = (patch: Partial<AppState['settings']>) => () =>
    core.send({ type: 'change-settings', patch });
  const actions: Readonly<Record<TrayAction, () => unknown>> = {
    open: popover.show,
    settings: () => core.goTo('settings'),
    refresh: () => core.send({ type: 'refresh' }),
    'pause-notices': change({ noticesPaused: true }),
    'resume-notices': change({ noticesPaused: false }),
    'hide-figures': change({ figuresHidden: true }),
    'show-figures': change({ figuresHidden: false }),
    'leave-demo': () => core.send({ type: 'leave-demo' }),
    quit,
  };
  actions[action]();
}
