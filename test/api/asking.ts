import { afterEach } from 'vitest';
import { type Asking, createProgramClient } from '../../main/api/program-client.js';
import type { AppError } from '../../main/domain/errors.js';
import { Secret } from '../../main/domain/secret.js';
import type { Answer } from '../demo-api/answers.js';
import { type DemoApi, type DemoApiSetup, startDemoApi } from '../demo-api/server.js';

export const key = 'marker-key-7f3a9c51/e0b2';
const opened: DemoApi[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((api) => api.close()));
});

export async function start(setup: DemoApiSetup = {}): Promise<DemoApi> {
  const api = await startDemoApi(setup);
  opened.push(api);
  return api;
}

export const never = new AbortController().signal;
const nowMs = Date.UTC(2026, 2, 10, 12);

/** Its seconds take 20 ms. */
export function hurriedClock() {
  const asked: number[] = [];
  const sleep = (ms: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      asked.push(ms);
      const timer = setTimeout(resolve, ms / 50);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
    });
  return { now: () => nowMs, sleep, asked };
}

export const clientOf = (origin: string, given: Partial<Asking> = {}) =>
  createProgramClient({ fetch, origin, userAgent: 'Partnero Glance/0.0.0', clock: hurriedClock(), ...given });

/** What one reading of one answer comes to. */
export async function reading(answer: Answer) {
  const api = await start({ programs: { [key]: answer } });
  return { api, result: await clientOf(api.origin).read(new Secret(key), never) };
}
export async function errorOf(answer: Answer): Promise<AppError | null> {
  const { result } = await reading(answer);
  return result.ok ? null : result.error;
}
export const within = async (ms: number, condition: () => boolean): Promise<boolean> => {
  for (let waited = 0; waited < ms && !condition(); waited += 10) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return condition();
};
