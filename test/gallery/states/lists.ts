import type { ProgramState } from '../../../main/domain/app-state.js';
import { calm, demo, fiveOf, harbor, kettle, lumen, northwind, weeklyPress } from '../cast.js';
import { manyPrograms } from '../crowd.js';
import { fill, key } from '../driving.js';
import type { StateName } from '../names.js';
import { minuteMs } from '../programs.js';
import { forgetful, longAndLarge } from '../unusual.js';
import { after, appState, type NamedState, showing } from './state.js';

const offline =
  (make: (nowMs: number) => ProgramState) =>
  (nowMs: number): ProgramState => ({
    ...make(nowMs),
    trouble: { error: { kind: 'offline' }, sinceMs: nowMs - minuteMs },
  });

const refused =
  (make: (nowMs: number) => ProgramState) =>
  (nowMs: number): ProgramState => ({
    ...make(nowMs),
    trouble: { error: { kind: 'key-refused', status: 401 }, sinceMs: nowMs - minuteMs },
    polling: { state: 'stopped' },
  });

const many = (count: number): NamedState => ({ make: (nowMs) => appState(manyPrograms(count, nowMs)) });

/** Several programs. */
export const listStates = {
  five: showing(fiveOf),
  'five-and-demo': showing([harbor, kettle, northwind, weeklyPress, demo]),
  nine: many(9),
  'two-hundred': many(200),
  'nine-filtered': after(many(9), fill('[data-filter]', 'pap')),
  'filtered-to-none': after(many(200), fill('[data-filter]', 'zzz')),
  'all-offline': showing([kettle, northwind, weeklyPress].map(offline)),
  'all-refused': showing([kettle, northwind, weeklyPress].map(refused)),
  'three-calm': showing([calm, lumen, weeklyPress]),
  'none-report': showing([lumen, weeklyPress]),
  'some-unknown': showing([forgetful, kettle, weeklyPress]),
  'long-list': showing([longAndLarge, kettle, weeklyPress]),
  'program-of-five': after(showing(fiveOf), key('4')),
} as const satisfies Partial<Record<StateName, NamedState>>;
