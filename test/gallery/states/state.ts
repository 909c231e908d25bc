import type { CommandResult, CommandType } from '../../../main/commands.js';
import type { AppState, Place, ProgramState } from '../../../main/domain/app-state.js';
import type { Settings } from '../../../main/settings.js';
import type { Act } from '../driving.js';

/** Written out here, because the module that has them brings zod along, which never reaches a page. */
const defaultSettings: Settings = {
  pollEveryMinutes: 5,
  notifyApprovals: true,
  notifyPayoutsRequested: true,
  notifyPayoutsResubmitted: true,
  noticesPaused: false,
  quietHours: null,
  waitingLongDays: 2,
  waitingOverDays: 5,
  theme: 'system',
  textPercent: 100,
  language: 'system',
  figuresHidden: false,
  trayText: 'waiting',
  keepWindowOpen: false,
};
const place: Place = { view: 'home', program: null, serial: 0 };

/** As the app tells it: a state with these programs and nothing unusual. */
export const appState = (programs: readonly ProgramState[], other: Partial<AppState> = {}): AppState => ({
  revision: 1,
  programs,
  settings: defaultSettings,
  troubles: [],
  place,
  ordinaryWindow: false,
  keychainAsks: false,
  version: '0.1.0',
  platform: 'linux',
  language: 'en',
  locale: 'en-GB',
  ...other,
});

/** One state of the page. Each is made as it would be at a moment. */
export interface NamedState {
  readonly make: (nowMs: number) => AppState;
  /** What a person does first. */
  readonly then?: Act;
  /** Before the page speaks. */
  readonly speak?: () => void;
  /** What the app answers to a command, whatever it says. */
  readonly answers?: Partial<Record<CommandType, CommandResult>>;
}

type MakeProgram = (nowMs: number) => ProgramState;

/** A state with these programs, and what is unusual about it. */
export const showing = (programs: readonly MakeProgram[], other: Partial<AppState> = {}): NamedState => ({
  make: (nowMs) =>
    appState(
      programs.map((make) => make(nowMs)),
      other,
    ),
});

export const at = (view: Place['view']): Pick<AppState, 'place'> => ({ place: { ...place, view } });
export const settled = (change: Partial<Settings>): Pick<AppState, 'settings'> => ({
  settings: { ...defaultSettings, ...change },
});
export const german = { language: 'de', locale: 'de-DE' } as const;

/** The same state after what a person does. */
export const after = (state: NamedState, then: Act): NamedState => ({ ...state, then });
