import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Drive, startDrive } from './drive.js';
import { anyEvent, type Event } from './events.js';
import { atScale, seed, withinMs } from './scale.js';

const eventsAtMost = 120;
const lives = atScale(16, 2_000);
const events = fc.array(anyEvent, { maxLength: eventsAtMost, size: 'max' });

const begin: readonly Event[] = [0, 1, 2, 3].map((slot) => ({ do: 'add', slot }));
/** A kill that is still to come ends with the run it was meant for. */
const end: readonly Event[] = [
  { do: 'restart', closedMinutes: 0, meanwhile: [] },
  { do: 'look', at: 'away' },
  { do: 'screen', state: 'there' },
  { do: 'keychain', state: 'unlocked' },
  {
    do: 'settings',
    patch: { noticesPaused: false, notifyApprovals: true, notifyPayoutsRequested: true, quietHours: null },
  },
  ...[0, 1, 2, 3].flatMap((slot): Event[] => [
    { do: 'answer with', slot, failure: null },
    { do: 'answer after', slot, seconds: 0 },
    { do: 'add', slot },
  ]),
  { do: 'pass', minutes: 1 },
  { do: 'refresh' },
];

/** All is well again, so all that is at Partnero is on screen. */
function expectTheTruth({ stage }: Drive): void {
  for (const { id, waiting, trouble } of stage.run.app.read().programs) {
    const { counts } = stage.served(stage.slotOf(id));
    expect(Object.fromEntries(waiting.map(({ kind, count }) => [kind, count])), id).toEqual(counts);
    expect(trouble).toBeNull();
  }
}

it(
  'tells every rise once: through failures, restarts, kills, sleep, clock changes and whatever else, in any order',
  async () => {
    let lived = 0;
    const live = async (chance: number, middle: readonly Event[]) => {
      const drive = await startDrive(chance);
      try {
        for (const event of [...begin, ...middle, ...end]) await drive.step(event);
        expectTheTruth(drive);
      } finally {
        drive.end();
      }
      lived += middle.length;
    };
    await fc.assert(fc.asyncProperty(fc.nat(), events, live), {
      seed,
      numRuns: lives,
      // Then it has failed, and what was found so far is short enough.
      skipAllAfterTimeLimit: withinMs * 0.8,
    });
    expect(lived).toBeGreaterThanOrEqual(atScale(400, 100_000));
  },
  withinMs,
);
