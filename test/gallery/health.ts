import { diagnosticsText } from '../../main/domain/diagnostics.js';
import type { Health } from '../../main/domain/health.js';
import { hourMs, minuteMs } from './programs.js';

export const healthAt = (nowMs: number): Health => [
  { part: 'network', state: 'works', sinceMs: nowMs - 3 * hourMs },
  { part: 'keychain', state: 'works', sinceMs: nowMs - 3 * hourMs },
  { part: 'notifications', state: 'unknown', sinceMs: null },
  { part: 'tray', state: 'works', sinceMs: nowMs - 3 * hourMs },
  { part: 'disk', state: 'works', sinceMs: nowMs - 3 * hourMs },
];

export const allIll = (nowMs: number): Health => [
  { part: 'network', state: 'timed-out', sinceMs: nowMs - 20 * minuteMs },
  { part: 'keychain', state: 'locked', sinceMs: nowMs - 3 * hourMs },
  { part: 'notifications', state: 'none', sinceMs: nowMs - 26 * hourMs },
  { part: 'tray', state: 'none', sinceMs: nowMs - 26 * hourMs },
  { part: 'disk', state: 'denied', sinceMs: nowMs - 4 * minuteMs },
];

export const diagnosticsAt = (nowMs: number): string =>
  diagnosticsText({
    nowMs,
    versions: { app: '0.1.0', electron: '45.4.1', chromium: '148.0.7778.97', system: 'Linux 6.1.0 x64' },
    settings: {} as never,
    health: healthAt(nowMs),
    troubles: [],
    programs: [
      { type: 'affiliate', error: null },
      { type: 'affiliate', error: { kind: 'key-refused', status: 401 } },
    ],
    lines: Array.from({ length: 12 }, (_, at) => ({
      atMs: nowMs - (12 - at) * 5 * minuteMs,
      text: `affiliate program: ${at % 5 === 4 ? 'server-failed 503' : 'answered'}`,
      isPlain: true,
    })),
    words: [],
  });
