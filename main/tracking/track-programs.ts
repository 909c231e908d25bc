import { absorbPoll, type PollContext } from '../domain/absorb-poll.js';
import type { AppError } from '../domain/errors.js';
import { minuteMs } from '../domain/pace.js';
import { untilQuietEndsMs } from '../domain/quiet-hours.js';
import type { Result } from '../domain/result.js';
import type { Snapshot } from '../domain/snapshot.js';
import type { Ports } from '../ports.js';
import type { Settings } from '../settings.js';
import { type Announcer, wishesOf } from './announce.js';
import { type AskDeps, askDemo, askProgram } from './ask-program.js';
import { createLimit } from './limit.js';
import { type Poller, startPoller } from './poller.js';
import { createProbe } from './probe.js';
import type { ProgramBook } from './program-book.js';
import {
  isDue,
  makeDue,
  type Nudge,
  type Pace,
  scheduleAnew,
  scheduleNext,
  untilNextMs,
} from './schedule.js';
import type { Tracked } from './tracked.js';
import type { Tracker } from './tracker.js';
import { createWaking } from './waking.js';
import { createWatch } from './watch.js';

export interface TrackDeps extends Pick<Ports, 'clock' | 'random' | 'demo'> {
  readonly book: ProgramBook;
  readonly ask: AskDeps;
  readonly announcer: Announcer;
  readonly settings: () => Settings;
  /** Something that a window or the tray shows may have changed. */
  readonly publish: () => void;
  /** An attempt has ended. */
  readonly onPolled: (program: Tracked) => void;
}

export function createTracker(deps: TrackDeps): Tracker {
  const { clock, book, announcer, publish } = deps;
  const limit = createLimit(4); // of a hundred programs, so many are asked at once
  const stopping = new AbortController();
  let poller: Poller | null = null;
  const watch = createWatch({ clock, book, publish });
  let demoBeganAtMono = 0;

  const everyMs = (program: Tracked) =>
    program.record === null ? deps.demo.everyMs : deps.settings().pollEveryMinutes * minuteMs;
  const pace: Pace = { clock, random: deps.random, everyMs };
  const waking = createWaking({ clock, book, pace });
  const { rest } = waking;

  function context(program: Tracked): PollContext {
    const atMs = clock.now();
    return {
      atMs,
      day: clock.localDay(atMs),
      ...wishesOf(deps.settings()),
      watched: watch.isWatched(program),
      identity: program.record?.identity ?? null,
    };
  }

  async function absorb(program: Tracked, answer: Result<Snapshot, AppError>): Promise<void> {
    program.memory = absorbPoll(program.memory, answer, context(program)).memory;
    if (program.memory.trouble === null) {
      program.goodAtMono = clock.monotonicMs();
      program.current = true;
    }
    scheduleNext(program, pace);
    publish(); // a slow disk does not keep fresh figures off the screen
    await book.save(program);
    void book.file(program);
    deps.onPolled(program);
  }

  async function attempt(program: Tracked, signal: AbortSignal, isProbe: boolean): Promise<void> {
    const { keySerial } = program;
    const isWanted = () => !signal.aborted && book.has(program) && program.keySerial === keySerial;
    if (!isWanted()) return;
    const answer =
      program.record === null
        ? askDemo(deps.demo, clock.monotonicMs() - demoBeganAtMono)
        : await askProgram(program.record, deps.ask, signal);
    waking.noticeSleep(); // it may have come in the middle, and then this answer is none
    if (!isWanted() || (isProbe && !answer.ok && answer.error.kind === 'offline')) return;
    await absorb(program, answer);
  }

  function begin(program: Tracked, isProbe = false): Promise<void> {
    const signal = rest.signal();
    program.asking ??= limit(() => attempt(program, signal, isProbe)).finally(() => {
      program.asking = null;
      publish();
      poller?.nudge(); // its next time may come before the others of the round have answered
    });
    return program.asking;
  }

  /** One pass over the programs given; what changes within it is one notice. */
  async function round(programs: readonly Tracked[]): Promise<void> {
    if (programs.length === 0) return;
    const asked = programs.map((program) => begin(program));
    publish();
    await Promise.all(asked);
    await endRound(programs);
  }

  async function endRound(programs: readonly Tracked[]): Promise<void> {
    if (stopping.signal.aborted) return;
    publish();
    poller?.nudge();
    await tell(programs);
    announcer.withdrawStale(book.all());
  }

  async function tell(programs: readonly Tracked[]): Promise<void> {
    await announcer.tell(announcer.holdsBack() ? book.all() : programs);
    if (announcer.holdsBack()) poller?.nudge(); // so that it wakes when it may be told
  }

  function untilNext(): number | null {
    const dueMs = untilNextMs(book.all(), pace);
    const next = dueMs === null ? null : Math.max(dueMs, rest.leftMs());
    if (!announcer.holdsBack()) return next;
    const quietMs = untilQuietEndsMs(deps.settings().quietHours, clock.now(), clock.localHour);
    return quietMs === 0 ? next : Math.min(next ?? quietMs, quietMs);
  }

  function nudge(why: Nudge): void {
    waking.wish(why);
    poller?.nudge();
  }

  const due = () => (rest.leftMs() > 0 ? [] : book.all().filter((program) => isDue(program, pace)));

  return {
    start() {
      poller = startPoller({
        clock,
        beginDue: () => {
          waking.noticeSleep();
          publish();
          const again = announcer.takeDue(book.all());
          if (again.length > 0) void tell(again);
          else if (announcer.holdsBack()) void announcer.tell(book.all());
          void round(due());
        },
        untilNextMs() {
          const forMs = untilNext();
          waking.nap(forMs);
          return forMs;
        },
      });
      // Those who are held back have no round soon in which it would be told.
      void tell(book.all().filter((program) => program.memory.trouble !== null));
      return () => {
        stopping.abort();
        rest.stop();
        poller?.stop();
      };
    },
    async refresh(ids) {
      const wanted = book.all().filter(({ id }) => ids === undefined || ids.includes(id));
      for (const program of wanted) makeDue(program, pace, { byUser: true });
      const joined = wanted.filter(({ asking }) => asking !== null).map((program) => begin(program));
      await Promise.all([round(wanted.filter((program) => isDue(program, pace))), ...joined]);
      poller?.nudge();
    },
    nudge,
    probe: createProbe({
      programs: () => (rest.leftMs() > 0 ? [] : book.all()),
      ask: async (program) => {
        await begin(program, true);
        await endRound([program]);
      },
      onReached: () => nudge('reached'),
    }),
    suspend() {
      rest.begin();
      poller?.nudge();
    },
    absorb,
    looking: watch.looking,
    windowClosed: watch.windowClosed,
    tellOwed: () => void tell(book.all()),
    beginDemo(program) {
      demoBeganAtMono = clock.monotonicMs();
      void round([program]);
    },
    reschedule() {
      for (const program of book.all())
        if (program.asking === null && program.dueAtMono !== null) scheduleAnew(program, pace);
      publish();
      poller?.nudge();
    },
    retell: () => poller?.nudge(),
  };
}
