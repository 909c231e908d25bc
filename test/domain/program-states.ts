import type { AppState, ProgramState, Waiting } from '../../main/domain/app-state.js';
import type { AppError } from '../../main/domain/errors.js';
import type { WaitingKind } from '../../main/domain/figures.js';
import type { Count, DatedSnapshot } from '../../main/domain/snapshot.js';
import type { Now } from '../../main/domain/trouble-line.js';
import { en } from '../../main/domain/words/en.js';
import { defaultSettings } from '../../main/settings.js';

/** 22 Nov 2026, 10:42:07 in Berlin. */
export const nowMs = Date.UTC(2026, 10, 22, 9, 42, 7);
export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

export const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin' } as const;
export const now: Now = { ...berlin, words: en, nowMs };

export const takenAt = (takenAtMs: number): DatedSnapshot => ({
  takenAtMs,
  snapshot: {
    identity: { type: 'affiliate', name: 'Northwind', publicId: 'ABCD1234', createdAt: '2024-01-01' },
    website: null,
    mailService: null,
    nested: true,
    figures: {},
    programSettings: null,
    portalSettings: null,
  },
});

export const waits = (kind: WaitingKind, count: Count, rest: Partial<Waiting> = {}): Waiting => ({
  kind,
  count,
  amounts: null,
  sinceMs: count === null || count === 0 ? null : nowMs - hourMs,
  unseen: false,
  confirmed: true,
  ...rest,
});

/** All three kinds, in the order in which an affiliate program reports them. */
export const waiting = (
  approvals: Count,
  requested: Count = 0,
  resubmitted: Count = 0,
): readonly Waiting[] => [
  waits('waiting-for-approval', approvals),
  waits('payouts-requested', requested),
  waits('payouts-resubmitted', resubmitted),
];

export const troubled = (error: AppError, sinceMs = nowMs - 30 * minuteMs) => ({
  trouble: { error, sinceMs },
});

export const program = (name: string, rest: Partial<ProgramState> = {}): ProgramState => ({
  id: name.toLowerCase().replaceAll(/[^a-z]/g, ''),
  demo: false,
  name,
  initials: 'N',
  type: 'affiliate',
  last: takenAt(nowMs - 2 * minuteMs),
  waiting: waiting(0),
  answeredAtMs: null,
  looked: null,
  trend: null,
  trouble: null,
  polling: { state: 'waiting', nextAtMs: nowMs + 23 * minuteMs },
  stale: false,
  current: true,
  ...rest,
});

export const appState = (programs: readonly ProgramState[], rest: Partial<AppState> = {}): AppState => ({
  revision: 1,
  programs,
  settings: defaultSettings,
  troubles: [],
  place: { view: 'home', program: null, serial: 0 },
  ordinaryWindow: false,
  keychainAsks: false,
  version: '0.1.0',
  platform: 'linux',
  language: 'en',
  locale: 'en-GB',
  ...rest,
});
