import assert from 'node:assert/strict';
import type { AppState } from '../../main/domain/app-state.js';
import type { Bridge } from '../../preload/contract.js';

/** What a bridge promises to a page, kept by the one in memory and by the one over IPC. */
export interface BridgePromise {
  readonly promise: string;
  /** Throws when it is broken. The bridge is to an app that has just started, with no program added. */
  readonly keep: (bridge: Bridge) => Promise<void>;
}

const waitMs = 5_000;

/** The first state that fits, of those that are told from now on. */
function told(bridge: Bridge, fits: (state: AppState) => boolean): Promise<AppState> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error('no such state was told in time'));
    }, waitMs);
    const stop = bridge.onChange((state) => {
      if (!fits(state)) return;
      clearTimeout(timer);
      stop();
      resolve(state);
    });
  });
}

const everyMinutes =
  (minutes: number) =>
  ({ settings }: AppState): boolean =>
    settings.pollEveryMinutes === minutes;
const askEvery = (bridge: Bridge, pollEveryMinutes: number) =>
  bridge.send({ type: 'change-settings', patch: { pollEveryMinutes } });

/** A text that is found wherever it leaks to. */
const marker = 'marker-key-that-must-not-come-back';

export const bridgePromises: readonly BridgePromise[] = [
  {
    promise: 'reads a state whole, with its revision',
    async keep(bridge) {
      const state = await bridge.read();
      assert.equal(typeof state.revision, 'number');
      assert.ok(Array.isArray(state.programs));
      assert.equal(typeof state.settings.pollEveryMinutes, 'number');
    },
  },
  {
    promise: 'reads the same state twice when nothing happened between',
    async keep(bridge) {
      assert.deepEqual(await bridge.read(), await bridge.read());
    },
  },
  {
    promise: 'tells a change with a higher revision, and reads it from then on',
    async keep(bridge) {
      const before = await bridge.read();
      const change = told(bridge, everyMinutes(17));
      assert.deepEqual(await askEvery(bridge, 17), { ok: true, value: null });
      const after = await change;
      assert.ok(after.revision > before.revision, `${after.revision} is above ${before.revision}`);
      assert.equal((await bridge.read()).settings.pollEveryMinutes, 17);
    },
  },
  {
    promise: 'tells every listener, and none that has been undone',
    async keep(bridge) {
      let undone = 0;
      const stop = bridge.onChange(() => {
        undone += 1;
      });
      stop();
      const both = [told(bridge, everyMinutes(23)), told(bridge, everyMinutes(23))];
      await askEvery(bridge, 23);
      await Promise.all(both);
      assert.equal(undone, 0);
    },
  },
  {
    promise: 'answers a wish about a program that is not there with why, and changes nothing',
    async keep(bridge) {
      const { programs } = await bridge.read();
      const result = await bridge.send({ type: 'remove-program', program: 'nobody' });
      assert.deepEqual(result, { ok: false, error: { kind: 'no-such-program' } });
      assert.deepEqual((await bridge.read()).programs, programs);
    },
  },
  {
    promise: 'refuses what is no key before anybody is asked',
    async keep(bridge) {
      const result = await bridge.send({ type: 'add-key', key: ' \n ' });
      assert.deepEqual(result, { ok: false, error: { kind: 'not-a-key', why: 'empty' } });
      assert.deepEqual((await bridge.read()).programs, []);
    },
  },
  {
    promise: 'never gives back a key, neither in an answer nor in a state',
    async keep(bridge) {
      const states: AppState[] = [];
      const stop = bridge.onChange((state) => states.push(state));
      const result = await bridge.send({ type: 'add-key', key: marker });
      stop();
      assert.ok(!JSON.stringify([result, states, await bridge.read()]).includes(marker));
    },
  },
  {
    promise: 'starts and ends the demo, which is told as one',
    async keep(bridge) {
      const started = told(bridge, ({ programs }) => programs.some(({ demo }) => demo));
      assert.equal((await bridge.send({ type: 'start-demo' })).ok, true);
      await started;
      const left = told(bridge, ({ programs }) => !programs.some(({ demo }) => demo));
      assert.equal((await bridge.send({ type: 'leave-demo' })).ok, true);
      await left;
    },
  },
];
