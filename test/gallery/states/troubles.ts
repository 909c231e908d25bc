import type { AppTrouble, ProgramState } from '../../../main/domain/app-state.js';
import type { AppError, KeychainTrouble } from '../../../main/domain/errors.js';
import { needsTheUser } from '../../../main/domain/errors.js';
import { calm, harbor, northwind } from '../cast.js';
import type { StateName } from '../names.js';
import { hourMs, minuteMs } from '../programs.js';
import { appState, type NamedState, showing } from './state.js';

/** The figures are as old as the trouble, and a little older. */
const inTrouble =
  (error: AppError, ageMs = 30 * minuteMs) =>
  (nowMs: number): ProgramState => {
    const program = northwind(nowMs);
    const takenAtMs = nowMs - ageMs - 5 * minuteMs;
    const retryMs = error.kind === 'rate-limited' ? error.retryAfterMs : null;
    return {
      ...program,
      last: program.last && { ...program.last, takenAtMs },
      trouble: { error, sinceMs: nowMs - ageMs },
      polling: needsTheUser(error)
        ? { state: 'stopped' }
        : { state: 'waiting', nextAtMs: nowMs + (retryMs ?? 23 * minuteMs) },
      stale: ageMs > 5 * minuteMs,
    };
  };

/** Of which nothing but its key is left. */
export const keyLeft =
  (make: (nowMs: number) => ProgramState) =>
  (nowMs: number): ProgramState => ({
    ...make(nowMs),
    last: null,
    waiting: [],
    answeredAtMs: null,
    looked: null,
    trend: null,
    trouble: { error: { kind: 'key-left' }, sinceMs: nowMs },
    polling: { state: 'stopped' },
    stale: false,
  });

const one = (error: AppError, ageMs?: number) => showing([inTrouble(error, ageMs)]);
const keychain = (state: KeychainTrouble) => one({ kind: 'keychain', state });
const ofApp = (trouble: AppTrouble) => showing([northwind], { troubles: [trouble] });

const stale = (nowMs: number): ProgramState => {
  const program = northwind(nowMs);
  return {
    ...program,
    last: program.last && { ...program.last, takenAtMs: nowMs - 3 * hourMs },
    stale: true,
  };
};

/** What goes wrong with a program. */
const ofProgram = {
  offline: one({ kind: 'offline' }, 3 * hourMs),
  'offline-calm': {
    make: (nowMs) =>
      appState([{ ...calm(nowMs), trouble: { error: { kind: 'offline' }, sinceMs: nowMs - minuteMs } }]),
  },
  stale: showing([stale]),
  'timed-out': one({ kind: 'timed-out', afterMs: 15_000 }),
  tls: one({ kind: 'tls' }),
  'key-refused': showing([harbor]),
  'key-forbidden': one({ kind: 'key-refused', status: 403 }),
  'rate-limited': one({ kind: 'rate-limited', retryAfterMs: 38 * minuteMs }, 4 * minuteMs),
  'server-failed': one({ kind: 'server-failed', status: 503 }),
  rejected: one({ kind: 'rejected', status: 422, message: 'The selected program is archived.' }),
  unreadable: one({ kind: 'unreadable', where: 'data.stats.total_partners' }),
  'too-large': one({ kind: 'too-large', limitBytes: 2 ** 20 }),
  'other-program': one({ kind: 'other-program', name: 'Kettle & Co. Partners' }),
  'other-origin': one({ kind: 'other-origin', addedFor: 'loopback' }),
  'keychain-locked': keychain('locked'),
  'keychain-asks': showing([inTrouble({ kind: 'keychain', state: 'locked' })], { keychainAsks: true }),
  'keychain-asks-while-adding': showing([], { keychainAsks: true }),
  'keychain-absent': keychain('absent'),
  'keychain-denied': keychain('denied'),
  'keychain-timed-out': keychain('timed-out'),
  'keychain-unavailable': keychain('unavailable'),
  'key-left': showing([keyLeft(northwind)]),
} as const satisfies Partial<Record<StateName, NamedState>>;

/** What goes wrong with the app itself. */
const ofTheApp = {
  'disk-full': ofApp({ kind: 'disk-failed', reason: 'full' }),
  'disk-read-only': ofApp({ kind: 'disk-failed', reason: 'read-only' }),
  'disk-denied': ofApp({ kind: 'disk-failed', reason: 'denied' }),
  'disk-failed': ofApp({ kind: 'disk-failed', reason: 'other' }),
  'file-set-aside': ofApp({
    kind: 'file-set-aside',
    file: 'settings.json.unreadable-2026-11-22T09-40-12-318Z',
  }),
  'newer-file': ofApp({ kind: 'newer-file', file: 'settings.json' }),
  'no-tray': showing([northwind], { troubles: [{ kind: 'no-tray' }], ordinaryWindow: true }),
  'no-notifier': ofApp({ kind: 'no-notifier' }),
} as const satisfies Partial<Record<StateName, NamedState>>;

export const troubleStates = { ...ofProgram, ...ofTheApp };
