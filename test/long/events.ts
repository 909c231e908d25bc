import fc from 'fast-check';
import type { AppError } from '../../main/domain/errors.js';
import { type WaitingKind, waitingKinds } from '../../main/domain/figures.js';
import type { SettingsPatch } from '../../main/settings.js';
import type { KeychainState } from '../fakes/secrets.js';
import type { ScreenState } from './screen.js';
import type { ServedProgram } from './server.js';

export interface CountEvent {
  readonly do: 'count';
  readonly slot: number;
  readonly kind: WaitingKind;
  /** Null is an answer that does not tell it. */
  readonly is: number | null | 'one more';
}

/** One thing that happens to the app or around it. Any may come after any. */
export type Event =
  | CountEvent
  | { readonly do: 'answer with'; readonly slot: number; readonly failure: ServedProgram['failure'] }
  | { readonly do: 'answer after'; readonly slot: number; readonly seconds: number }
  | { readonly do: 'refuse key'; readonly slot: number }
  | { readonly do: 'replace key'; readonly slot: number }
  | { readonly do: 'add'; readonly slot: number }
  | { readonly do: 'remove'; readonly slot: number }
  | { readonly do: 'remove everything' }
  | { readonly do: 'pass'; readonly minutes: number }
  | { readonly do: 'refresh' }
  | { readonly do: 'sleep'; readonly minutes: number }
  | { readonly do: 'set clock'; readonly byDays: number }
  | { readonly do: 'restart'; readonly closedMinutes: number; readonly meanwhile: readonly CountEvent[] }
  | { readonly do: 'kill at'; readonly crossing: number | 'before a notice' | 'after a notice' }
  | { readonly do: 'settings'; readonly patch: SettingsPatch }
  | { readonly do: 'screen'; readonly state: ScreenState }
  | { readonly do: 'keychain'; readonly state: KeychainState }
  | { readonly do: 'look'; readonly at: 'home' | 'elsewhere' | 'away' | number };

export const slots = 4;
const slot = fc.nat(slots - 1);
const kind = fc.constantFrom(...waitingKinds);
const count: fc.Arbitrary<CountEvent> = fc.record({
  do: fc.constant('count' as const),
  slot,
  kind,
  is: fc.oneof(
    { weight: 5, arbitrary: fc.constant('one more' as const) },
    { weight: 4, arbitrary: fc.nat(5) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
});

const failures: readonly (AppError | 'another program')[] = [
  { kind: 'offline' },
  { kind: 'timed-out', afterMs: 15_000 },
  { kind: 'tls' },
  { kind: 'rate-limited', retryAfterMs: null },
  { kind: 'rate-limited', retryAfterMs: 90_000 },
  { kind: 'rate-limited', retryAfterMs: 3_600_000 },
  { kind: 'server-failed', status: 503 },
  { kind: 'rejected', status: 422, message: 'No' },
  { kind: 'unreadable', where: 'no known figure' },
  { kind: 'too-large', limitBytes: 5_242_880 },
  'another program',
];

const unwishes: readonly SettingsPatch[] = [
  { noticesPaused: true },
  { notifyApprovals: false },
  { notifyPayoutsRequested: false },
  { quietHours: { fromHour: 22, untilHour: 7 } },
  { quietHours: { fromHour: 12, untilHour: 13 } },
];
const wishes: readonly SettingsPatch[] = [
  { noticesPaused: false },
  { notifyApprovals: true },
  { notifyPayoutsRequested: true },
  { quietHours: null },
  { pollEveryMinutes: 1 },
  { pollEveryMinutes: 5 },
  { pollEveryMinutes: 60 },
];

const of = <T extends Event['do']>(what: T) => fc.constant(what);
const among = <T>(...all: readonly T[]) => fc.constantFrom(...all);
const crossing = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 400 }),
  among('before a notice' as const, 'after a notice' as const),
);
const settings = (patch: fc.Arbitrary<SettingsPatch>) => fc.record({ do: of('settings'), patch });

const remove: fc.Arbitrary<Event> = fc.record({ do: of('remove'), slot });
const removeEverything: fc.Arbitrary<Event> = fc.record({ do: of('remove everything') });

/** With how often each comes. */
const weighed: readonly (readonly [number, fc.Arbitrary<Event>])[] = [
  [20, count],
  [20, fc.record({ do: of('pass'), minutes: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(95)) })],
  [6, fc.record({ do: of('refresh') })],
  [3, fc.record({ do: of('answer with'), slot, failure: among(...failures) })],
  [5, fc.record({ do: of('answer with'), slot, failure: fc.constant(null) })],
  [3, fc.record({ do: of('answer after'), slot, seconds: among(0, 0, 1, 4, 14) })],
  [2, fc.record({ do: of('refuse key'), slot })],
  [3, fc.record({ do: of('replace key'), slot })],
  [4, fc.record({ do: of('add'), slot })],
  [1, fc.oneof({ weight: 5, arbitrary: remove }, { weight: 1, arbitrary: removeEverything })],
  [2, fc.record({ do: of('sleep'), minutes: fc.integer({ min: 1, max: 600 }) })],
  [2, fc.record({ do: of('set clock'), byDays: among(365, -365, 1, -1, 0.04, -0.04) })],
  [
    4,
    fc.record({
      do: of('restart'),
      closedMinutes: fc.nat(600),
      meanwhile: fc.array(count, { maxLength: 5 }),
    }),
  ],
  [6, fc.record({ do: of('kill at'), crossing })],
  [2, settings(among(...unwishes))],
  [2, settings(among(...wishes))],
  [3, fc.record({ do: of('screen'), state: among<ScreenState>('gone', 'gone', 'frozen', 'refusing') })],
  [3, fc.record({ do: of('screen'), state: fc.constant<ScreenState>('there') })],
  [1, fc.record({ do: of('keychain'), state: among<KeychainState>('locked', 'unavailable', 'timed-out') })],
  [2, fc.record({ do: of('keychain'), state: fc.constant<KeychainState>('unlocked') })],
  [2, fc.record({ do: of('look'), at: fc.oneof(among('home' as const, 'elsewhere' as const), slot) })],
  [4, fc.record({ do: of('look'), at: fc.constant('away' as const) })],
];

export const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  ...weighed.map(([weight, arbitrary]) => ({ weight, arbitrary })),
);
